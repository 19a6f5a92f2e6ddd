using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Calls that change what a service keeps, as far as names tell it.</summary>
internal static class StateChanges
{
    private static readonly HashSet<string> OfData = new(StringComparer.Ordinal)
    {
        "SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteNonQuery",
        "ExecuteNonQueryAsync",
    };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "update", "delete", "remove", "insert", "upsert", "save", "replace" };

    private static readonly string[] Stores = ["Repository", "Store", "Command"];

    private static readonly HashSet<string> VerbsOfStores = new(StringComparer.Ordinal)
    {
        "create", "add", "revoke", "archive", "restore", "publish", "approve", "reject", "activate", "deactivate",
    };

    // What is written beside the answer, and not what it is about.
    private static readonly HashSet<string> Aside = new(StringComparer.Ordinal)
    {
        "cache", "session", "log", "audit", "telemetry", "metric", "metrics", "event", "history", "ticket", "temp", "grant", "token", "state", "cookie",
    };

    /// <summary>Whether a call stores, changes or deletes.</summary>
    public static bool IsChange(IInvocationOperation call) =>
        IsOfData(call)
        || (EndpointCalls.Receiver(call)?.Type is { Name: var name } type && IsVerb(call.TargetMethod.Name, name) && !IsAside(name) && !IsInMemory(call, type));

    // 'CreateParameter' of a command of a database.
    private static bool IsVerb(string method, string type) =>
        method != "CreateParameter"
        && NameWords.First(method) is { } first
        && (Verbs.Contains(first) ? Stores.Append("Service") : VerbsOfStores.Contains(first) ? Stores : [])
            .Any(suffix => type.EndsWith(suffix, StringComparison.Ordinal));

    // 'invoices.CreateNew(id)' of a store that saves by 'SaveAsync' gives an object that nothing keeps yet.
    private static bool IsInMemory(IInvocationOperation call, ITypeSymbol store) =>
        NameWords.First(call.TargetMethod.Name) is "create" or "add"
        && !call.TargetMethod.ReturnsVoid
        && !IsAsynchronous(call.TargetMethod)
        && store.GetMembers().OfType<IMethodSymbol>().Any(IsAsynchronous);

    private static bool IsAsynchronous(IMethodSymbol method) => method.ReturnType.Name is "Task" or "ValueTask";

    /// <summary>Whether a call of a library for databases does.</summary>
    public static bool IsOfData(IInvocationOperation call) => OfData.Contains(call.TargetMethod.Name);

    /// <summary>Whether a store or an entity is about what happened, and not about what was asked for.</summary>
    public static bool IsAside(string type) => NameWords.Of(type).Any(Aside.Contains);
}
