using System.Text.RegularExpressions;
using Standards.Catalog.Tests.Catalog;
using Standards.Catalog.Tests.Rendering;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>A rule is its entry, its page, its check and its test; none may be missing.</summary>
[Collection(GeneratedFiles.Collection)]
public sealed partial class RuleCompletenessTests
{
    // Ids and members of RuleCatalog that sources name. What is generated names every rule.
    private static readonly Lazy<HashSet<string>> CheckNames = new(() =>
        Names(Member(), Sources("tasks", "*.cs").Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))));

    private static readonly Lazy<HashSet<string>> ReporterNames = new(() =>
        Names(Id(), Sources("sdk", "*.targets").Concat(Sources("sdk", "*.proj")).Concat(Sources("tasks/Standards.Analyzers", "*.cs"))));

    private static readonly Lazy<HashSet<string>> TestNames = new(() =>
        Names(IdOrMember(), Sources("tests", "*.cs").Where(path => !path.StartsWith("tests/Standards.Catalog.Tests/", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Rule_has_a_page(string id)
    {
        if (!File.Exists(RepositoryRoot.Combine(RulePageRenderer.FileOf(id))))
        {
            GeneratedFiles.MatchPage(id);
        }
    }

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Rule_has_a_check(string id) => Assert.True(
        CheckNames.Value.Contains(ProductCatalog.Rule(id).Name) || ReporterNames.Value.Contains(id),
        $"Nothing reports {id}. Write its check in tasks/Standards.Checks/<Concern>/, where it names RuleCatalog.{ProductCatalog.Rule(id).Name}, " +
        $"or report the code {id} from a .targets file below sdk/ or from an analyzer. A rule that is only an idea does not belong in "
            + $"{ProductCatalog.RulesFolder}.");

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Rule_has_a_test(string id) => Assert.True(
        TestNames.Value.Contains(id) || TestNames.Value.Contains(ProductCatalog.Rule(id).Name),
        $"No test names {id}. Add one below tests/ that shows the rule firing (code, file, line), silent, suppressed, and promoted or demoted.");

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.Exists(RepositoryRoot.Combine(folder))
            ? Directory.EnumerateFiles(RepositoryRoot.Combine(folder), pattern, SearchOption.AllDirectories)
                .Select(RepositoryRoot.Relative)
                .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"))
            : [];

    private static HashSet<string> Names(Regex form, IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => form.Matches(File.ReadAllText(RepositoryRoot.Combine(path)))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\bRuleCatalog\.(\w+)")]
    private static partial Regex Member();

    [GeneratedRegex(@"(STD\d{4})")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?:\bRuleCatalog\.)?(STD\d{4}|(?<=\bRuleCatalog\.)\w+)")]
    private static partial Regex IdOrMember();
}
