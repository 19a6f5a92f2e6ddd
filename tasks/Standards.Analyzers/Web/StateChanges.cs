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

    private static readonly string[] Statements = ["insert ", "update ", "delete ", "merge "];

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

    private static readonly string[] Senders = ["Sender", "Mediator", "Bus", "Dispatcher"];

    // Commands by name that give something only.
    private static readonly HashSet<string> Reads = new(StringComparer.Ordinal)
    {
        "get", "find", "list", "search", "query", "read", "load", "check", "validate", "calculate", "export", "preview", "fetch", "count",
    };

    // What happens to a resource, where the route or the name of the action says the same.
    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "delete", "remove", "update", "insert", "cancel", "archive", "activate", "deactivate", "approve", "reject", "publish", "revoke", "restore", "close",
        "enable", "disable", "block",
    };

    /// <summary>Whether a call stores, changes or deletes.</summary>
    public static bool IsChange(IInvocationOperation call) =>
        IsOfData(call)
        || IsSent(call)
        || (EndpointCalls.Receiver(call)?.Type is { Name: var name } type && IsVerb(call.TargetMethod.Name, name) && !IsAside(name) && !IsInMemory(call, type));

    /// <summary>The verb of a call on something of the repository that its name says to change it; null for other calls.</summary>
    public static string? ActOf(IInvocationOperation call) =>
        EndpointCalls.Receiver(call) is { Type: { } type } receiver
        && receiver.Unwrapped() is not IInstanceReferenceOperation
        && type.Locations.Any(l => l.IsInSource)
        && !IsAside(type.Name)
        && NameWords.First(call.TargetMethod.Name) is { } verb
        && Acts.Contains(verb)
            ? verb
            : null;

    // 'sender.Send(new ArchiveLetterCommand(id))'.
    private static bool IsSent(IInvocationOperation call) =>
        call.TargetMethod.Name is "Send" or "SendAsync" or "DispatchAsync" or "Dispatch" or "InvokeAsync"
        && EndpointCalls.Receiver(call)?.Type is { } type
        && Senders.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal))
        && call.Arguments.Select(a => a.Value.Unwrapped().Type?.Name).FirstOrDefault(n => n?.EndsWith("Command", StringComparison.Ordinal) == true) is { } sent
        && NameWords.First(sent) is { } first
        && !Reads.Contains(first);

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
    public static bool IsOfData(IInvocationOperation call) => OfData.Contains(call.TargetMethod.Name) || IsStatement(call);

    // 'db.Database.ExecuteSqlAsync($"UPDATE orders SET …")'; text from elsewhere may create an index.
    private static bool IsStatement(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("ExecuteSql", StringComparison.Ordinal)
        && call.Arguments.SelectMany(a => a.Value.DescendantsAndSelf()).Select(o => o.Text()).FirstOrDefault(text => text is not null) is { } sql
        && Statements.Any(verb => sql.TrimStart().StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a store or an entity is about what happened, and not about what was asked for.</summary>
    public static bool IsAside(string type) => NameWords.Of(type).Any(Aside.Contains);
}
