using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// STD1405: a client whose retries repeat a POST or PATCH too: a standard handler, a retry of HTTP or a policy of transient errors that excludes no
/// method, and a retry pipeline that is given such a call. Silent for a client of the project that only reads, and where an idempotency key is sent.
/// Clause: <c>retry-only-idempotent-and-transient</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeRetryAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1405",
        "Only what may be repeated is retried",
        "A POST that timed out may have been carried out, and this sends it again. {0}.");

    private const string Disable = "Call 'Retry.DisableForUnsafeHttpMethods()' in the options";
    private const string Select = "Choose by 'ShouldHandle' what is retried, or call 'DisableForUnsafeHttpMethods()' on the options";
    private const string Send = "Send an idempotency key with it, or call it without the retry";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation))
        {
            var isKeyed = new Lazy<bool>(() => SendsKey(compilation));
            context.RegisterOperationAction(operation => Analyze(operation, isKeyed), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, Lazy<bool> isKeyed)
    {
        var call = (IInvocationOperation)context.Operation;
        if (RemedyFor(call) is { } remedy && !isKeyed.Value && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), remedy));
        }
    }

    private static string? RemedyFor(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AddStandardResilienceHandler" => !Mentions(call, "ShouldHandle", "Disable") && !IsConfigured(call) && !RetriedClient.OnlyReads(call) ? Disable : null,
        "AddRetry" => IsOfHttp(call) && !Mentions(call, "ShouldHandle", "Disable") && !RetriedClient.OnlyReads(call) ? Select : null,
        "AddTransientHttpErrorPolicy" => Mentions(call, "Retry") && !RetriedClient.OnlyReads(call) ? Select : null,
        "ExecuteAsync" or "Execute" => IsRetry(call) && call.Arguments.Any(a => a.Value.Lambda() is { } work && RetriedClient.Writes(work)) ? Send : null,
        _ => null,
    };

    // 'AddRetry(new HttpRetryStrategyOptions { … })' of a pipeline of HTTP.
    private static bool IsOfHttp(IInvocationOperation call) =>
        call.Arguments.Any(a => a.Value.Unwrapped() is IObjectCreationOperation { Type.Name: "HttpRetryStrategyOptions" });

    // The options come from configuration, or from a delegate that stands elsewhere; 'handler.Configure(…)' behind it.
    private static bool IsConfigured(IInvocationOperation call) =>
        call.Arguments.Any(a => a is { IsImplicit: false, Parameter.Ordinal: > 0 } && a.Value.Lambda() is null)
        || (call.Syntax.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configure" or "SelectPipelineBy" or "SelectPipelineByAuthority" });

    private static bool Mentions(IInvocationOperation call, params string[] parts) => call.Syntax is InvocationExpressionSyntax { ArgumentList: var arguments }
        && arguments.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            parts.Any(part => name.Identifier.ValueText.IndexOf(part, StringComparison.Ordinal) >= 0));

    // 'retry.ExecuteAsync(…)' of Polly, by the name of the variable or of the type.
    private static bool IsRetry(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.ContainingNamespace is { } space
        && (space.Name == "Polly" || space.ContainingNamespace?.Name == "Polly")
        && call.Instance?.Unwrapped() is { } pipeline
        && (IsNamedRetry(pipeline.Referenced()?.Name) || IsNamedRetry(pipeline.Type?.Name));

    private static bool IsNamedRetry(string? name) => name is not null && NameWords.Of(name).Any(word => word is "retry" or "retries" or "retrying");

    // Asked for once, and only where something is found.
    private static bool SendsKey(Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetText().ToString().IndexOf("Idempotency-Key", StringComparison.OrdinalIgnoreCase) >= 0);
}
