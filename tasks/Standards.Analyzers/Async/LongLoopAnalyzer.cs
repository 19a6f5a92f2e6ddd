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
        if (!ProjectKind.IsTest(context.Compilation) && TaskTypes.Of(context.Compilation) is { Token: { } token } tasks)
        {
            context.RegisterOperationAction(operation => Analyze(operation, tasks, token), OperationKind.Loop);
        }
    }

    private static void Analyze(OperationAnalysisContext context, TaskTypes tasks, INamedTypeSymbol token)
    {
        var loop = (ILoopOperation)context.Operation;
        var function = loop.Function(context.ContainingSymbol);
        if ((TokenOf(function, token) ?? TokenAround(loop, context.ContainingSymbol, token)) is { } parameter
            && IsUnobserved(loop, token, parameter.Name)
            && IsLong(loop, function!, tasks, context.CancellationToken)
            && !IsUnderLock(loop))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation(), parameter.Name));
        }
    }

    // The outermost loop over many items, which never looks at the token.
    private static bool IsUnobserved(ILoopOperation loop, INamedTypeSymbol token, string name) =>
        loop.Around<ILoopOperation>() is null
        && loop.Around<ICatchClauseOperation>() is null
        && TakesMany(loop)
        && !IsOverCollaborators(loop)
        && !loop.Descendants().Any(o => TokenLooks.Has(o, token) || TokenLooks.IsCallWith(o, name));

    // 'Task.Run(() => { foreach (…) … })' is the work of the function around it, and has its token.
    private static IParameterSymbol? TokenAround(ILoopOperation loop, ISymbol member, INamedTypeSymbol token) =>
        loop.NestedFunctionOperation() is IAnonymousFunctionOperation { Symbol.Parameters.IsEmpty: true } lambda
        && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Run", ContainingType.Name: "Task" } } run }
            ? TokenOf(run.Function(member), token)
            : null;

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

    // Handlers and providers, of which there are a few.
    private static bool IsOverCollaborators(ILoopOperation loop) =>
        loop is IForEachLoopOperation each && each.Locals.Any(element => Collaborators.AreCalled(each.Body, element));

    // What is under a lock is changed as a whole or not at all.
    private static bool IsUnderLock(ILoopOperation loop) =>
        loop.Around<ILockOperation>() is not null
        || loop.Ancestors().OfType<ITryOperation>().Any(attempt => attempt.Finally?.Descendants().Any(Releases) == true);

    private static bool Releases(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Release" or "Exit", ContainingType: { } type } } && type.IsIn("System", "Threading");

    private static bool IsLong(ILoopOperation loop, IMethodSymbol function, TaskTypes tasks, CancellationToken cancellationToken) =>
        function.IsAsync || tasks.IsAnyTask(function.ReturnType) ? Waits(loop) : Works(loop, cancellationToken);

    // Between two calls that wait, asynchronous code handles what is in memory, and that is short.
    private static bool Waits(ILoopOperation loop) =>
        loop is IForEachLoopOperation { IsAsynchronous: true } || CountsFar(loop) || loop.OfSameFunction().Any(IsWait);

    private static bool IsWait(IOperation operation) => operation switch
    {
        IAwaitOperation { Operation: var awaited } => !IsDone(awaited),
        IInvocationOperation call => IsSlow(call.TargetMethod),
        _ => false,
    };

    // 'await Task.FromResult(item)' gives a synchronous method its form.
    private static bool IsDone(IOperation awaited) => awaited.Unwrapped()
        is IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } }
        or IPropertyReferenceOperation { Property.Name: "CompletedTask" };

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
