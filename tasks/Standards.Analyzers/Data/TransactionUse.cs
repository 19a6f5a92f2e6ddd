using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>What code does with a transaction that it began.</summary>
internal static class TransactionUse
{
    /// <summary>Whether a reference to it disposes it.</summary>
    public static bool IsEnd(IOperation reference) => reference.CallOn() is { TargetMethod.Name: "Dispose" or "DisposeAsync" };

    /// <summary>Whether an operation decides about a transaction, that of a variable or the current one of a context.</summary>
    public static bool Decides(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: var name }
        && (name.StartsWith("Commit", StringComparison.Ordinal) || name.StartsWith("Rollback", StringComparison.Ordinal) || name == "Complete");

    /// <summary>Whether a clause for failures rolls it back or disposes it, as code did before there was <c>using</c>.</summary>
    public static bool IsEndedByCatch(ILocalSymbol local, IOperation begin) => LocalLifetimes.ReferencesTo(local, begin).Any(reference =>
        reference.CallOn() is { TargetMethod.Name: "Rollback" or "RollbackAsync" or "Dispose" or "DisposeAsync" }
        && reference.Ancestors().OfType<ICatchClauseOperation>().Any(CatchesAll));

    // What only some failures run leaves it open after the others.
    private static bool CatchesAll(ICatchClauseOperation clause) =>
        clause is { Filter: null, ExceptionType: { } type }
        && (type.SpecialType == SpecialType.System_Object || (type.Name == "Exception" && type.IsOfSystem()));

    /// <summary>Whether a reference gives it to something that may commit or end it. Commands and libraries run in it, and leave it as it is.</summary>
    public static bool Escapes(IOperation reference, TransactionTypes types)
    {
        var use = reference.Consumer();
        return use switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => IsOfUsing(call) || call.TargetMethod.Locations.Any(l => l.IsInSource),
            IArgumentOperation { Parent: IObjectCreationOperation { Type: { Name: not "CommandDefinition" } made } } => !types.IsCommand(made),
            IArgumentOperation { Parent: IObjectCreationOperation } => false,
            IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } => true,
            IInvocationOperation or IPropertyReferenceOperation or IConditionalAccessOperation or IBinaryOperation or IIsPatternOperation => false,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Transaction" } } => false,
            ISimpleAssignmentOperation assignment => !assignment.Target.RefersTo(reference.Referenced()),
            _ => true,
        };
    }

    // 'await using (transaction.ConfigureAwait(false))', and 'await using var ended = transaction.ConfigureAwait(false)'.
    private static bool IsOfUsing(IInvocationOperation call) => call.TargetMethod.Name == "ConfigureAwait";

    /// <summary>
    /// Whether the connection or the context of a transaction ends by a <c>using</c> of the same function, which rolls back what is open: itself, or the
    /// scope that it was taken from.
    /// </summary>
    public static bool EndsWithOwner(IOperation begin) =>
        begin is IInvocationOperation call
        && OwnerOf(call) is { } owner
        && owner.Declarator() is { } declarator
        && (declarator.IsUsing() || IsOfUsing(declarator));

    // 'db.Database.BeginTransaction()', 'connection.BeginTransaction()'; extensions have it as their first argument.
    private static ILocalReferenceOperation? OwnerOf(IInvocationOperation call)
    {
        var owner = (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Unwrapped();
        return (owner is IPropertyReferenceOperation property ? property.Instance?.Unwrapped() : owner) as ILocalReferenceOperation;
    }

    private static bool IsOfUsing(IVariableDeclaratorOperation declarator) =>
        declarator.GetVariableInitializer() is { } initializer
        && initializer.Descendants().OfType<ILocalReferenceOperation>().Any(source => source.Declarator()?.IsUsing() == true);

    /// <summary>Whether something is done by a <c>finally</c> without asking how the <c>try</c> went.</summary>
    public static bool IsInFinally(IOperation operation)
    {
        for (var current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Finally == current)
            {
                return true;
            }

            if (parent is IConditionalOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation)
            {
                return false;
            }
        }

        return false;
    }
}
