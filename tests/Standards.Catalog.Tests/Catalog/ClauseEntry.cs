using YamlDotNet.Serialization;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>One handbook clause of <c>clauses/&lt;area&gt;.yml</c>; the format stands in the README of that folder.</summary>
internal sealed record ClauseEntry
{
    public string Key { get; init; } = "";

    public string Statement { get; init; } = "";

    public string Level { get; init; } = "";

    public string[] Sources { get; init; } = [];

    public string[] Replaces { get; init; } = [];

    public Dictionary<string, object> Numbers { get; init; } = [];

    public string Note { get; init; } = "";

    public string How { get; init; } = "";

    public string Status { get; init; } = "";

    public string Reason { get; init; } = "";

    public string[] EnforcedBy { get; init; } = [];

    /// <summary>Ids of the rules that cite the clause, in ordinal order; not written in the file.</summary>
    [YamlIgnore]
    public string[] Rules { get; init; } = [];

    /// <summary>
    /// What enforces the clause: <see cref="Rules"/>, then what <see cref="EnforcedBy"/> names. Entries without a known form are left out, and are the finding
    /// of a test.
    /// </summary>
    public IEnumerable<Enforcer> Enforcers => Rules.Select(Enforcer.OfRule).Concat(EnforcedBy.Select(Enforcer.Parse).OfType<Enforcer>());

    /// <summary>The names of one kind.</summary>
    public IEnumerable<string> Named(EnforcerKind kind) => Enforcers.Where(enforcer => enforcer.Kind == kind).Select(enforcer => enforcer.Name);

    public override string ToString() => Key;
}
