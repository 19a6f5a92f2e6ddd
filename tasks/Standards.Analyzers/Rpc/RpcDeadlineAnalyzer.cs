using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Rpc;

/// <summary>
/// STD1722: a call of a generated gRPC client without a deadline: none has a limit by itself. Streams, whose length nobody knows, and options that come
/// from elsewhere are left alone, and so is a compilation that passes deadlines on or sets them in an interceptor. Clause: <c>resilience-timeouts</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RpcDeadlineAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1722",
        "An outgoing RPC has a deadline",
        "'{0}' waits for ever when the server does not answer: gRPC has no default deadline. Pass 'deadline:', or set one for all calls in an interceptor.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation) || compilation.GetTypeByMetadataName("Grpc.Core.ClientBase") is not { } client)
        {
            return;
        }

        var found = new ConcurrentBag<(Location Place, string Name)>();
        var isSetForAll = false;
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (call.TargetMethod.Name is "EnableCallContextPropagation" or "AddInterceptor" or "Intercept")
                {
                    isSetForAll = true;
                }
                else if (call.TargetMethod.ContainingType.Is(client) && LacksDeadline(call))
                {
                    found.Add((call.Syntax.NameLocation(), call.TargetMethod.Name));
                }
            },
            OperationKind.Invocation);
        context.RegisterCompilationEndAction(end =>
        {
            if (!isSetForAll)
            {
                found.ToList().ForEach(f => end.ReportDiagnostic(Diagnostic.Create(Rule, f.Place, f.Name)));
            }
        });
    }

    // The generated methods take either headers, deadline and token, or options with all three.
    private static bool LacksDeadline(IInvocationOperation call) =>
        call.Type is { Name: not ("AsyncServerStreamingCall" or "AsyncClientStreamingCall" or "AsyncDuplexStreamingCall") }
        && call.Arguments.Any(a => a.Parameter?.Name switch
        {
            "deadline" => IsNone(a),
            "options" => IsWithoutDeadline(a.Value.Unwrapped()),
            _ => false,
        });

    // 'new CallOptions(headers)', also in a variable that nothing else touches.
    private static bool IsWithoutDeadline(IOperation options) => options switch
    {
        IObjectCreationOperation { Type.Name: "CallOptions", Initializer: null } made => made.Arguments.All(a => a.Parameter?.Name != "deadline" || IsNone(a)),
        ILocalReferenceOperation local => local.OnlyValue()?.Unwrapped() is IObjectCreationOperation made && IsWithoutDeadline(made),
        _ => false,
    };

    private static bool IsNone(IArgumentOperation deadline) =>
        deadline.ArgumentKind == ArgumentKind.DefaultValue || deadline.Value.Unwrapped().ConstantValue is { HasValue: true, Value: null };
}
