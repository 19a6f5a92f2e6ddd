using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Messages;

/// <summary>Calls after which state is in a database.</summary>
internal static class SaveCalls
{
    private static readonly HashSet<string> OfRepositories = new(StringComparer.Ordinal)
    {
        "add", "insert", "update", "delete", "remove", "save", "upsert", "create", "store", "commit", "complete",
    };

    /// <summary>Whether a call is one: of a context, a transaction, a unit of work, a repository, a command or Dapper.</summary>
    public static bool IsOne(IInvocationOperation call) => StateChanges.IsOfData(call) || IsOfOthers(call);

    private static bool IsOfOthers(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Execute" or "ExecuteAsync", ContainingType.Name: "SqlMapper" } => true,
        { Name: "Commit" or "CommitAsync", ContainingType.Name: var type } => type.EndsWith("Transaction", StringComparison.Ordinal) || IsUnit(type),
        _ => IsOfRepository(call),
    };

    private static bool IsOfRepository(IInvocationOperation call) =>
        EndpointCalls.Receiver(call)?.Type?.Name is { } type && (IsRepository(type) || IsUnit(type)) && IsVerb(call.TargetMethod.Name);

    private static bool IsRepository(string type) => type.EndsWith("Repository", StringComparison.Ordinal);

    private static bool IsUnit(string type) => type.EndsWith("UnitOfWork", StringComparison.Ordinal);

    private static bool IsVerb(string method) => NameWords.First(method) is { } first && OfRepositories.Contains(first);
}
