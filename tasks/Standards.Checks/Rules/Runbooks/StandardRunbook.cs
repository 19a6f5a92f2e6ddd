using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>A runbook that services keep, whatever they do. Clauses: <c>standard-runbooks</c>, <c>dr-scenario-runbooks</c>.</summary>
/// <param name="FileName">The name that a fix offers.</param>
/// <param name="Subject">What it is about, for the message.</param>
/// <param name="Clients">Parts of the names of packages that mean that it applies; empty when it always does.</param>
/// <param name="Names">Words in the name of a file or in its title that mean it, compared as headings are.</param>
internal sealed record StandardRunbook(string FileName, string Subject, IReadOnlyList<string> Clients, params string[] Names)
{
    /// <summary>What drills try. Clause: <c>standard-runbooks</c>.</summary>
    public static IReadOnlyList<StandardRunbook> Drills { get; } =
    [
        new("high-error-rate.md", "a high error rate", [], "error rate", "errors", "5xx", "error ratio"),
        new(
            "database-slow.md",
            "a slow database",
            ["Npgsql", "EntityFrameworkCore", "SqlClient", "MySql", "MongoDB.Driver", "Dapper", "Microsoft.Data.Sqlite", "Oracle.ManagedDataAccess"],
            "database slow*",
            "slow database",
            "db slow*",
            "slow db",
            "database latency",
            "database performance",
            "slow queries",
            "slow query",
            "postgres slow*",
            "slow postgres"),
        new(
            "cache-outage.md", "the outage of the cache", ["StackExchange.Redis", "StackExchangeRedis", "EnyimMemcached", "FusionCache"],
            "cache outage", "cache down", "cache fail*", "cache unavailable", "cache loss", "redis outage", "redis down", "redis fail*", "redis unavailable"),
    ];

    /// <summary>What critical services prepare for. Clause: <c>dr-scenario-runbooks</c>.</summary>
    public static IReadOnlyList<StandardRunbook> Disasters { get; } =
    [
        new("dr-region-failure.md", "the failure of a region", [], "region fail*", "region outage", "region loss", "regional outage", "regional failure"),
        new(
            "dr-datacenter-evacuation.md",
            "the evacuation of a data centre",
            [],
            "datacenter evacuation",
            "data center evacuation",
            "datacentre evacuation",
            "data centre evacuation"),
        new("dr-third-party-failure.md", "the failure of a third party", [], "third party failure", "third party outage", "third party fail*"),
    ];

    /// <summary>Whether a runbook is this one, by its name.</summary>
    public bool IsMatch(SourceFile runbook)
    {
        var words = HeadingWords.Split(Path.GetFileNameWithoutExtension(runbook.Name));
        return Names.Any(name => HeadingWords.Contains(words, HeadingWords.Split(name)));
    }

    /// <summary>Whether the text of a project file names a client that makes it apply.</summary>
    public bool IsUsedBy(string text) => Clients.Any(client => text.Contains(client, StringComparison.OrdinalIgnoreCase));
}
