namespace Standards.Catalog.Tests.Catalog;

/// <summary>One entry of <c>rules/&lt;category&gt;.yml</c> as written; values are checked by tests, not while reading.</summary>
internal sealed record RuleEntry
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    public string Category { get; init; } = "";

    public string Kind { get; init; } = "";

    public string[] Severity { get; init; } = [];

    public int Tier { get; init; }

    public string ReportedBy { get; init; } = "";

    public string[] Traits { get; init; } = [];

    public string[] Clauses { get; init; } = [];

    public string Why { get; init; } = "";

    public string Fix { get; init; } = "";

    public string Bad { get; init; } = "";

    public string Good { get; init; } = "";

    public string LocalSeverity => Severity[0];

    public string CiSeverity => Severity[1];

    /// <summary>Whether an analyzer of the product reports it, and not the engine.</summary>
    public bool IsOfCompiler => ReportedBy == "compiler";

    public override string ToString() => Id;
}
