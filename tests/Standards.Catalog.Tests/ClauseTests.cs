using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests;

/// <summary>The clauses are well-formed.</summary>
public sealed class ClauseTests
{
    private static readonly string[] Levels = ["must", "should", "may"];

    private static readonly string[] Statuses = ["enforced", "scaffolded", "planned", "human"];

    private const string Remedy = $"Correct the clause; {ProductCatalog.ClausesFolder}/README.md explains every field.";

    [Fact]
    public void Every_area_parses_and_has_clauses() => Problems.AssertNone(
        ProductCatalog.Areas.Where(area => area.Value.Count == 0).Select(area => area.Key), $"These files are empty. {Remedy}");

    [Fact]
    public void Keys_are_unique_over_all_areas() => Problems.AssertNone(
        ProductCatalog.Areas
            .SelectMany(area => area.Value.Select(clause => (area.Key, Clause: clause.Key)))
            .GroupBy(pair => pair.Clause, pair => pair.Key)
            .Where(group => group.Count() > 1)
            .Select(group => $"""'{group.Key}' in {string.Join(", ", group)}"""),
        $"A key names one clause. {Remedy}");

    [Fact]
    public void Every_clause_has_its_fields() => Problems.AssertNone(
        Lines(clause =>
            string.IsNullOrWhiteSpace(clause.Key) || string.IsNullOrWhiteSpace(clause.Statement) ||
            string.IsNullOrWhiteSpace(clause.How) || clause.Sources.Length == 0),
        $"A clause has a key, a statement, a level, at least one source, how and a status. {Remedy}");

    [Fact]
    public void Levels_are_known() => Problems.AssertNone(
        Lines(clause => !Levels.Contains(clause.Level), clause => $": level '{clause.Level}'"),
        $"""A level is one of {string.Join(", ", Levels)}. {Remedy}""");

    [Fact]
    public void Statuses_are_known() => Problems.AssertNone(
        Lines(clause => !Statuses.Contains(clause.Status), clause => $": status '{clause.Status}'"),
        $"""A status is one of {string.Join(", ", Statuses)}. {Remedy}""");

    [Fact]
    public void Enforced_clauses_name_what_fires() => Problems.AssertNone(
        Lines(clause => clause.Status == "enforced" && !clause.Enforcers.Any(Fires)),
        "Nobody may call a clause enforced without naming the rule, analyzer or property that proves it; tests show each of those firing " +
        $"(RuleCompletenessTests here, AnalyzerFiringTests and PropertyEffectTests in Standards.Sdk.Tests). {Remedy}");

    [Fact]
    public void Scaffolded_clauses_name_templates_and_nothing_that_checks() => Problems.AssertNone(
        Lines(clause => clause.Status == "scaffolded" && (!clause.Enforcers.Any() || clause.Enforcers.Any(Fires))),
        $"Scaffolded means that a template writes it and nothing checks it; with a rule beside the template the clause is planned or enforced. {Remedy}");

    [Fact]
    public void Human_clauses_say_why_and_nothing_else_does() => Problems.AssertNone(
        Lines(clause =>
            (clause.Status == "human") == string.IsNullOrWhiteSpace(clause.Reason) ||
            (clause.Status == "human" && clause.Enforcers.Any())),
        $"A clause of status human has a reason why no machine can prove it, and no rule; other clauses have no reason. {Remedy}");

    private static bool Fires(Enforcer enforcer) => enforcer.Kind is EnforcerKind.Rule or EnforcerKind.Analyzer or EnforcerKind.Property;

    private static IEnumerable<string> Lines(Func<ClauseEntry, bool> isWrong, Func<ClauseEntry, string>? detail = null) =>
        from area in ProductCatalog.Areas
        from clause in area.Value
        where isWrong(clause)
        select $"{area.Key}: '{clause.Key}'{detail?.Invoke(clause)}";
}
