using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9603: no attempt may take longer than its kind of dependency allows. Clause <c>resilience-timeouts</c>.</summary>
internal static class TimeoutRule
{
    private static readonly (string Key, OperationsLimit Limit)[] Kinds =
    [
        ("connect", OperationsLimits.ConnectTimeoutSeconds),
        ("internal", OperationsLimits.InternalTimeoutSeconds),
        ("database", OperationsLimits.DatabaseTimeoutSeconds),
        ("external", OperationsLimits.ExternalTimeoutSeconds),
    ];

    public static IEnumerable<Finding> CheckStandards(PlacedNode standards, Policy policy)
    {
        foreach (var (key, limit) in Kinds)
        {
            var (value, most) = (standards[key], Most(limit, policy));
            if (value.Duration > most)
            {
                yield return value.Finding(
                    RuleCatalog.ResilienceAttemptTimeout,
                    $"'{value.Path}' is {value.Text}, more than {DurationText.ToText(most)}",
                    $"Write '{key}: {DurationText.ToText(most)}' or less");
            }
        }
    }

    /// <summary>An attempt is compared with what the file itself allows for its kind, and with the limit where the file says nothing.</summary>
    public static IEnumerable<Finding> CheckAttempt(PlacedNode entry, PlacedNode standards, DeclaredDependency? declared, Policy policy)
    {
        var attempt = entry["attempt_timeout"];
        if (Standard(declared?.Node["kind"].Text) is not { } kind || attempt.Duration is not { } length)
        {
            yield break;
        }

        var limit = Most(Kinds.Single(k => k.Key == kind).Limit, policy);
        var most = standards[kind].Duration is { } own && own < limit ? own : limit;
        if (length > most)
        {
            yield return attempt.Finding(
                RuleCatalog.ResilienceAttemptTimeout,
                $"'{attempt.Path}' is {attempt.Text}, more than {DurationText.ToText(most)} for kind '{declared!.Node["kind"].Text}'",
                $"Write 'attempt_timeout: {DurationText.ToText(most)}' or less");
        }
    }

    // Caches and queues answer as fast as services of one's own; a store of files is as slow as a database.
    private static string? Standard(string? kind) => kind switch
    {
        "internal_service" or "cache" or "queue" => "internal",
        "database" or "storage" => "database",
        "external_api" => "external",
        _ => null,
    };

    private static TimeSpan Most(OperationsLimit limit, Policy policy) => TimeSpan.FromSeconds((double)policy.Operations[limit]);
}
