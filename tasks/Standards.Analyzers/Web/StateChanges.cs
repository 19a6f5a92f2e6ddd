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

    private static readonly HashSet<string> VerbsOfStores = new(StringComparer.Ordinal) { "create", "add" };

    // What is written beside the answer, and not what it is about.
    private static readonly HashSet<string> Aside = new(StringComparer.Ordinal)
    {
        "cache", "session", "log", "audit", "telemetry", "metric", "metrics", "event", "history", "ticket", "temp", "grant", "token", "state", "cookie",
    };

    /// <summary>Whether a call stores, changes or deletes.</summary>
    public static bool IsChange(IInvocationOperation call) =>
        OfData.Contains(call.TargetMethod.Name)
        || (EndpointCalls.Receiver(call)?.Type?.Name is { } type && KindOf(type) is { } kind && IsVerb(call.TargetMethod.Name, kind) && !IsAside(type));

    private static string? KindOf(string type) =>
        type.EndsWith("Repository", StringComparison.Ordinal) || type.EndsWith("Store", StringComparison.Ordinal) || type.EndsWith("Command", StringComparison.Ordinal) ? "store"
        : type.EndsWith("Service", StringComparison.Ordinal) ? "service"
        : null;

    private static bool IsVerb(string method, string kind) =>
        NameWords.First(method) is { } first && (Verbs.Contains(first) || (kind == "store" && VerbsOfStores.Contains(first)));

    private static bool IsAside(string type) => NameWords.Of(type).Any(Aside.Contains);
}
