using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Data;

/// <summary>What is written once and stays: entities marked <c>[AppendOnly]</c>, records of audits, and stored events, by their names.</summary>
internal static class AppendOnly
{
    private static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal)
    {
        "log", "logs", "entry", "entries", "record", "records", "event", "events", "trail", "trails", "row", "entity", "message",
    };

    // Data that has to go after its time, or because the person asks for it.
    private static readonly HashSet<string> OfRetention = new(StringComparer.Ordinal)
    {
        "retention", "retain", "purge", "purger", "cleanup", "cleaner", "clean", "archive", "archiver", "archival", "prune", "pruner", "anonymize",
        "anonymise", "erase", "erasure", "gdpr", "expire", "expired", "expiry", "migration", "migrate", "seed", "seeder", "reset",
    };

    private static readonly Regex Changed = new(
        @"(?:\bupdate|\bdelete\s+from|\btruncate(?:\s+table)?)\s+[\[""`]?(?:\w+[\]""`]?\.[\[""`]?)?(\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether entities of a type are only appended.</summary>
    public static bool IsEntity(ITypeSymbol type) =>
        type.AttributesWithBases().Any(a => a.AttributeClass?.Name is "AppendOnlyAttribute" or "AppendOnly") || IsName(type.Name);

    /// <summary>
    /// Whether an assignment sets a property of a record that the function has read from the database: <c>entry.Actor = actor</c> behind
    /// <c>var entry = await db.AuditLog.SingleAsync(…)</c>.
    /// </summary>
    public static bool IsSetOfRead(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type, Instance: ILocalReferenceOperation local }
        && IsEntity(type)
        && local.DeclaredValue() is { } value
        && (value is IAwaitOperation awaited ? awaited.Operation : value).Unwrapped() is IInvocationOperation call
        && IsOfQuery(call);

    private static bool IsOfQuery(IInvocationOperation call)
    {
        for (IOperation? value = call; value is IInvocationOperation inner; value = EndpointCalls.Receiver(inner)?.Unwrapped())
        {
            if (EndpointCalls.Receiver(inner)?.Unwrapped().Type is { Name: "DbSet" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The append-only table that a statement of SQL changes or empties; null for other statements.</summary>
    public static string? TableChangedBy(string sql) =>
        Changed.Matches(sql).Cast<Match>().Select(m => m.Groups[1].Value).FirstOrDefault(table => IsName(table) || IsStream(table, sql));

    // A table 'events' may be that of a calendar; one with streams and sequences is a store.
    private static bool IsStream(string table, string sql) =>
        table.Equals("events", StringComparison.OrdinalIgnoreCase)
        && NameWords.Of(sql).Any(word => word is "sequence" or "stream" or "aggregate");

    /// <summary>Whether code deletes what has been kept for long enough, or sets up a database, by the names around it.</summary>
    public static bool IsRetention(ISymbol member)
    {
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (NameWords.Of(current.Name).Any(OfRetention.Contains))
            {
                return true;
            }
        }

        return false;
    }

    // 'AuditEntry', 'audit_log', 'StoredEvent', 'event_store', 'LedgerEntry'. What an outbox sent is deleted.
    private static bool IsName(string name)
    {
        var words = NameWords.Of(name);
        return !words.Any(word => word is "outbox" or "inbox") && (IsOfAudit(words) || IsOfStoredEvents(words));
    }

    private static bool IsOfAudit(IReadOnlyList<string> words) =>
        words.Any(word => word is "audits" or "auditlog" or "auditlogs")
        || (words.Any(word => word is "audit" or "ledger") && OfRecords.Contains(words[words.Count - 1]));

    private static bool IsOfStoredEvents(IReadOnlyList<string> words) =>
        words.Any(word => word is "event" or "events")
        && words.Select((word, i) => word is "stored" or "persisted" or "recorded" or "domain" || IsBehindEvent(words, i)).Any(isOne => isOne);

    private static bool IsBehindEvent(IReadOnlyList<string> words, int i) =>
        i > 0 && words[i] is "store" or "stream" or "streams" or "journal" && words[i - 1] is "event" or "events";
}
