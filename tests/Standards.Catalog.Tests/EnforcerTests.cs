using System.Text.RegularExpressions;
using Standards.Catalog.Tests.Catalog;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>What clauses name as their enforcers exists, and what enforces names its clauses.</summary>
public sealed class EnforcerTests
{
    private const string Properties = "docs/guides/properties.md";

    private const string Remedy = $"Correct 'enforced_by' of the clause; {ProductCatalog.ClausesFolder}/README.md explains the forms.";

    [Fact]
    public void Entries_have_a_known_form() => Problems.AssertNone(
        from clause in ProductCatalog.Clauses
        from text in clause.EnforcedBy
        where Enforcer.Parse(text) is null
        select $"{clause.Key}: '{text}'",
        $"An entry is analyzer:ID, property:Name, template:PATH or ci:STEP; a rule names the clause and not the other way round. {Remedy}");

    [Fact]
    public void Entries_are_unique_and_ordered() => Problems.AssertNone(
        from clause in ProductCatalog.Clauses
        let written = clause.EnforcedBy.Select(Enforcer.Parse).OfType<Enforcer>().ToList()
        let ordered = written.DistinctBy(enforcer => enforcer.Text).OrderBy(enforcer => enforcer.Kind).ThenBy(enforcer => enforcer.Name, StringComparer.Ordinal)
        where written.Count == clause.EnforcedBy.Length && !ordered.SequenceEqual(written)
        select $"""{clause.Key}: write 'enforced_by: [{string.Join(", ", ordered)}]'""",
        $"Analyzers stand first, then properties, templates and CI steps, each in ordinal order. {Remedy}");

    [Fact]
    public void Analyzers_are_turned_on_by_the_policy() => Problems.AssertNone(
        Named(EnforcerKind.Analyzer, id => !AnalyzerConfiguration.Clauses.Contains(id) && !CompilerDefaults.Ids.Contains(id)),
        $"No file in {AnalyzerConfiguration.Folder} turns these on, nor are they in the table of {CompilerDefaults.File}. {Remedy}");

    [Fact]
    public void Listed_defaults_are_named_by_a_clause() => Problems.AssertNone(
        CompilerDefaults.Ids.Except(ProductCatalog.Clauses.SelectMany(clause => clause.Named(EnforcerKind.Analyzer))),
        $"No clause names these diagnostics. Remove them from the table of {CompilerDefaults.File}, or name them.");

    [Fact]
    public void Configured_analyzers_and_clauses_name_each_other()
    {
        var said = Pairs(ProductCatalog.Clauses.SelectMany(clause => clause.Named(EnforcerKind.Analyzer).Select(id => (clause.Key, id))))
            .Where(pair => AnalyzerConfiguration.Clauses.Contains(pair.Id));
        var configured = Pairs(AnalyzerConfiguration.Clauses.SelectMany(group => group.Select(key => (key, group.Key))));
        Problems.AssertNone(
            configured.Except(said).Select(pair => $"{pair.Clause}: add 'analyzer:{pair.Id}' to enforced_by")
                .Concat(said.Except(configured).Select(pair => $"{pair.Id}: add '{pair.Clause}' to the comment above it, or remove it from the clause")),
            $"A diagnostic that {AnalyzerConfiguration.Folder} turns on and the clauses in the comment above it name each other. "
                + $"Correct the side that is wrong.");
    }

    [Fact]
    public void Banned_symbols_and_clauses_name_each_other()
    {
        var said = ProductCatalog.Clauses
            .Where(clause => clause.Named(EnforcerKind.Analyzer).Contains(AnalyzerConfiguration.BannedSymbol))
            .Select(clause => clause.Key);
        Assert.Equal(AnalyzerConfiguration.BannedFor, said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Properties_are_set_by_the_policy_and_documented()
    {
        var set = Directory.EnumerateFiles(RepositoryRoot.Combine("sdk/Standards.Sdk/policy"))
            .SelectMany(File.ReadLines)
            .Select(line => Regex.Match(line, @"^\s*<([A-Z]\w*)( Condition=""[^""]*(""|$))?(>|$)").Groups[1].Value)
            .ToHashSet();
        var documented = File.ReadLines(RepositoryRoot.Combine(Properties))
            .Select(line => Regex.Match(line, @"^\| `(\w+)` \|").Groups[1].Value)
            .ToHashSet();
        Problems.AssertNone(
            Named(EnforcerKind.Property, name => !set.Contains(name) || !documented.Contains(name)),
            $"These are not both set in sdk/Standards.Sdk/policy and documented in {Properties}. {Remedy}");
    }

    [Fact]
    public void Template_files_exist() => Problems.AssertNone(
        Named(EnforcerKind.Template, path => !Written(path)),
        $"A template file is named by its template and its path in the repository that this creates, and no template writes these. {Remedy}");

    private static bool Written(string path)
    {
        var end = path.IndexOf('/', StringComparison.Ordinal);
        return TemplateContent.PathsOf(path[..end]).Contains(path[(end + 1)..]);
    }

    [Fact]
    public void CI_steps_exist()
    {
        var steps = CiSteps.In(RepositoryRoot.Combine(CiSteps.Folder));
        Problems.AssertNone(
            Named(EnforcerKind.Ci, step => !steps.Contains(step)),
            $"No file below {CiSteps.Folder} has a step with this name, so nothing on CI enforces the clause. Write the step first. {Remedy}");
    }

    private static IEnumerable<string> Named(EnforcerKind kind, Func<string, bool> isWrong) =>
        from clause in ProductCatalog.Clauses
        from name in clause.Named(kind)
        where isWrong(name)
        select $"{clause.Key}: {name}";

    private static HashSet<(string Clause, string Id)> Pairs(IEnumerable<(string Clause, string Id)> pairs) => [.. pairs];
}
