using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1207: a wait for a channel that is given no token, in a function that has none; a reader's only in a type that does not complete the channel. Where
/// there is a token, CA2016 asks for it, and STD1221 for one that is dropped. Clause: <c>channel-waits-are-cancellable</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChannelWaitAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1207",
        "Waiting on a channel can be cancelled",
        "'{0}' waits until the other side of the channel does something, and nothing can end the wait. Take a token and pass it.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && TaskTypes.Of(compilation) is { Token: { } token } && ChannelTypes.Of(compilation) is { } channels)
        {
            context.RegisterOperationAction(operation => Analyze(operation, channels, token), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ChannelTypes channels, INamedTypeSymbol token)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "ReadAsync" or "WriteAsync" or "WaitToReadAsync" or "WaitToWriteAsync" or "ReadAllAsync"
            && channels.IsSide(call.TargetMethod.ContainingType)
            && call.Arguments.FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.Type, token)) is { } given
            && IsEmpty(given)
            && !HasToken(call, context.ContainingSymbol, token)
            && !IsCancellable(call)
            && !IsEndedByCompletion(call.TargetMethod, context.ContainingSymbol.ContainingType, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name));
        }
    }

    private static bool IsEmpty(IArgumentOperation given) =>
        given.ArgumentKind == ArgumentKind.DefaultValue
        || given.Value.Unwrapped() is IDefaultValueOperation or IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } };

    // CA2016 and STD1221 say it there.
    private static bool HasToken(IOperation call, ISymbol member, INamedTypeSymbol token)
    {
        for (IOperation? current = call; current is not null; current = current.NestedFunctionOperation())
        {
            if (current.NestedFunction() is { } function && TakesToken(function, token))
            {
                return true;
            }
        }

        return member is IMethodSymbol method && TakesToken(method, token);
    }

    private static bool TakesToken(IMethodSymbol function, INamedTypeSymbol token) =>
        function.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, token));

    private static bool IsEndedByCompletion(IMethodSymbol wait, INamedTypeSymbol? type, CancellationToken cancellationToken) =>
        wait.Name is "ReadAsync" or "WaitToReadAsync" or "ReadAllAsync" && IsCompleted(type, cancellationToken);

    // A type that completes its channel ends the waits of its readers in the way that they expect. For a writer that is an exception, and its caller alone
    // wants to give up.
    private static bool IsCompleted(INamedTypeSymbol? type, CancellationToken cancellationToken) => type is not null
        && type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .OfType<MemberAccessExpressionSyntax>()
            .Any(member => member.Name.Identifier.ValueText is "Complete" or "TryComplete");

    // 'await foreach (var job in reader.ReadAllAsync().WithCancellation(token))' and 'reader.ReadAsync().AsTask().WaitAsync(token)'.
    private static bool IsCancellable(IOperation call)
    {
        for (var current = call.Parent; current is IInvocationOperation or IArgumentOperation or IConversionOperation; current = current.Parent)
        {
            if (current is IInvocationOperation { TargetMethod.Name: "WithCancellation" or "WaitAsync" })
            {
                return true;
            }
        }

        return false;
    }
}
