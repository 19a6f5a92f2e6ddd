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

    public override string ToString() => Key;
}
