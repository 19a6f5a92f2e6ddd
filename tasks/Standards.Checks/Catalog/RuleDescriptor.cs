namespace Standards.Checks.Catalog;

/// <summary>One rule as the catalog declares it (<c>catalog/rules</c>, compiled into <see cref="RuleCatalog"/>).</summary>
/// <param name="Id"><c>STD</c> and four digits; never reused.</param>
/// <param name="Title">What must hold, as one sentence without a full stop.</param>
/// <param name="Category">The concern the rule belongs to, as in the table of rule ids.</param>
/// <param name="Kind">Whether a repository may weaken it.</param>
/// <param name="Local">Severity on a developer's machine.</param>
/// <param name="Ci">Severity where a CI server builds.</param>
/// <param name="Tier">Priority 1 (first) to 4; rules of a tier above the policy's are suggestions.</param>
/// <param name="Clauses">Keys of the handbook clauses that the rule enforces; at least one.</param>
public sealed record RuleDescriptor(
    string Id,
    string Title,
    string Category,
    RuleKind Kind,
    Severity Local,
    Severity Ci,
    int Tier,
    IReadOnlyList<string> Clauses)
{
    /// <summary>Who reports it.</summary>
    public RuleReporter ReportedBy { get; init; }

    /// <summary>In what its findings are treated unlike those of other rules.</summary>
    public RuleTraits Traits { get; init; }

    /// <summary>Whether its findings come while projects are built: the repository's run does not know them.</summary>
    public bool IsOfProjects => ReportedBy is RuleReporter.Project or RuleReporter.Compiler;

    /// <summary>The page that explains the rule: cause, fix, example. A declared rule has its organisation's page, or none.</summary>
    public string HelpLink { get; init; } = RuleCatalog.HelpRoot + Id + ".md";
}
