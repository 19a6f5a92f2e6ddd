using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Locks;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1204: in a function that is given a token, a loop over many items with work in its body that never looks at it. Work is another loop, a call that waits,
/// a call of something that loops itself, or several calls of the project. Clause: <c>cpu-loops-observe-cancellation</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1204",
        "Long loops look at the token",
        "The loop works on after '{0}' is cancelled. Call '{0}.ThrowIfCancellationRequested()' at the beginning of each pass.");

    private const int Calls = 3;

    private const int Passes = 100_000;

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && TaskTypes.Of(context.Compilation) is { Token: { } token })
        {
            context.RegisterOperationAction(operation => Analyze(operation, token), OperationKind.Loop);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol token)
    {
        var loop = (ILoopOperation)context.Operation;
        if (TokenOf(loop.Function(context.ContainingSymbol), token) is not { } parameter
            || loop.Around<ILoopOperation>() is not null
            || loop.Around<ICatchClauseOperation>() is not null)
        {
            return;
        }

        if (TakesMany(loop) && !loop.Descendants().Any(o => LooksAt(o, token)) && Works(loop, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation(), parameter.Name));
        }
    }

    private static IParameterSymbol? TokenOf(IMethodSymbol? function, INamedTypeSymbol token)
    {
        foreach (var parameter in function?.Parameters ?? [])
        {
            if (SymbolEqualityComparer.Default.Equals(parameter.Type, token) && parameter.Name != "_")
            {
                return parameter;
            }
        }

        return null;
    }

    private static bool TakesMany(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => !FixedLength.Of(each.Collection),
        IForLoopOperation { Condition: { } condition } => !IsShort(condition),
        _ => true,
    };

    private static bool IsShort(IOperation condition) =>
        condition is IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: int bound } } && bound < Passes;

    // The token itself, a source, and whatever has the name of one: a context that is passed on.
    private static bool LooksAt(IOperation operation, INamedTypeSymbol token) =>
        operation.Type is { } type
        && (SymbolEqualityComparer.Default.Equals(type, token) || type.Name == "CancellationTokenSource")
        && operation is not IDefaultValueOperation
        && operation.Parent is not IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue };

    private static bool Works(ILoopOperation loop, CancellationToken cancellationToken)
    {
        var calls = 0;
        foreach (var operation in loop.OfSameFunction())
        {
            if (IsLong(operation, cancellationToken))
            {
                return true;
            }

            calls += operation is IInvocationOperation call && IsOfProject(call.TargetMethod) ? 1 : 0;
        }

        return calls >= Calls || CountsFar(loop) || loop is IForEachLoopOperation { IsAsynchronous: true };
    }

    // Readers and streams too: how long the file is, nobody knows.
    private static bool IsSlow(IMethodSymbol method) =>
        SlowCalls.Contains(method) || (method.ContainingType is { Name: not ("Path" or "StringReader" or "StringWriter") } type && type.IsIn("System", "IO"));

    private static bool IsLong(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        ILoopOperation inner => TakesMany(inner),
        IAwaitOperation => true,
        IInvocationOperation call => IsSlow(call.TargetMethod) || Loops(call.TargetMethod, cancellationToken),
        _ => false,
    };

    private static bool IsOfProject(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary && method.DeclaringSyntaxReferences.Length > 0;

    private static bool Loops(IMethodSymbol method, CancellationToken cancellationToken) =>
        IsOfProject(method)
        && method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken).DescendantNodes()
            .Any(node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax));

    private static bool CountsFar(ILoopOperation loop) =>
        loop is IForLoopOperation { Condition: IBinaryOperation { RightOperand.ConstantValue: { HasValue: true, Value: int or long } } };
}
