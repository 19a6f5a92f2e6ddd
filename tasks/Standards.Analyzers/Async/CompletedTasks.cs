using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// Whether a task has ended where its result is read, as far as the member shows it: it was awaited before, alone or with others, or the code asked
/// it, or it is what a continuation is given. To read the result of such a task blocks nothing.
/// </summary>
internal static class CompletedTasks
{
    private static readonly HashSet<string> States =
        new(StringComparer.Ordinal) { "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "IsCanceled", "Status" };

    /// <summary>Whether the member that reads a task knows that it has ended.</summary>
    /// <param name="task">The receiver of <c>Result</c> or <c>GetAwaiter</c>.</param>
    /// <param name="types">The types of the compilation.</param>
    public static bool IsKnown(IOperation task, TaskTypes types)
    {
        task = task.Unwrapped();
        if (task is IInvocationOperation call)
        {
            return types.IsTaskItself(call.TargetMethod.ContainingType) && call.TargetMethod.Name is "FromResult" or "FromException" or "FromCanceled";
        }

        // 'tasks[0]' and 'ratesByPair[pair]'.
        if (task is IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: false })
        {
            return WasSeen(task, null, types);
        }

        return task.Referenced() is { } symbol && (IsGivenToContinuation(task, symbol) || WasSeen(task, symbol, types));
    }

    // The parameter of a lambda that continues a task, or of one inside of it: 'ContinueWhenAll(tasks, all => all.Sum(t => t.Result))'.
    private static bool IsGivenToContinuation(IOperation task, ISymbol symbol)
    {
        var isDeclared = false;
        for (var function = task.NestedFunctionOperation(); symbol is IParameterSymbol && function is not null; function = function.NestedFunctionOperation())
        {
            if (function is IAnonymousFunctionOperation lambda)
            {
                isDeclared |= lambda.Symbol.Parameters.Contains(symbol, SymbolEqualityComparer.Default);
                if (isDeclared
                    && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } }
                    && name.StartsWith("Continue", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Position stands for time: what is above was run before, but for loops, where the first round decides.
    private static bool WasSeen(IOperation task, ISymbol? symbol, TaskTypes types)
    {
        var end = task.Syntax.SpanStart;
        foreach (var operation in task.Root().Descendants())
        {
            if (operation.Syntax.SpanStart < end && operation != task && Shows(operation, symbol, types))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shows(IOperation operation, ISymbol? symbol, TaskTypes types) => operation switch
    {
        IAwaitOperation await => IsOfAll(await.Operation, types) || await.Operation.Mentions(symbol),
        IPropertyReferenceOperation { Instance: { } asked, Property.Name: var name } => States.Contains(name) && asked.RefersTo(symbol),
        // 'task is { IsCompletedSuccessfully: true }' and 'case { IsFaulted: true }': which task it is about, the pattern does not say.
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation { Property.Name: var name } } => States.Contains(name),
        IInvocationOperation call => IsShownBy(call, symbol, types),
        _ => false,
    };

    private static bool IsShownBy(IInvocationOperation call, ISymbol? symbol, TaskTypes types) => call switch
    {
        { Instance: { } waited, TargetMethod.Name: "Wait" } => waited.RefersTo(symbol),
        { TargetMethod: { IsExtensionMethod: true, Name: var name }, Arguments: { Length: > 0 } arguments } =>
            States.Contains(name) && arguments[0].Value.RefersTo(symbol),
        { Instance: null, TargetMethod: { Name: "WaitAll" or "WaitAny" } method } => types.IsTaskItself(method.ContainingType),
        _ => false,
    };

    // After 'await Task.WhenAll(tasks)' the elements of 'tasks' are read by another name.
    private static bool IsOfAll(IOperation awaited, TaskTypes types) =>
        Call(awaited) is { TargetMethod: { Name: "WhenAll" or "WhenAny", ContainingType: var type } } && types.IsTaskItself(type);

    private static IInvocationOperation? Call(IOperation awaited)
    {
        var call = awaited.Unwrapped() as IInvocationOperation;
        while (call is { TargetMethod.Name: "ConfigureAwait" or "WaitAsync", Instance: { } inner })
        {
            call = inner.Unwrapped() as IInvocationOperation;
        }

        return call;
    }
}
