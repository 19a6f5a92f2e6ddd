using Standards.Catalog.Tests.Catalog;
using Standards.Catalog.Tests.Rendering;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>A rule is its entry, its page, its check and its test; none may be missing.</summary>
[Collection(GeneratedFiles.Collection)]
public sealed class RuleCompletenessTests
{
    private static readonly Lazy<IReadOnlyList<string>> CheckSources = new(() =>
    [
        .. Sources("tasks", "*.cs").Where(path => !path.Contains("/Rules/RuleCatalog")).Select(Read),
    ]);

    private static readonly Lazy<IReadOnlyList<string>> TargetSources = new(() =>
        [.. Sources("sdk", "*.targets").Concat(Sources("sdk", "*.proj")).Select(Read)]);

    private static readonly Lazy<IReadOnlyList<string>> TestSources = new(() =>
        [.. Sources("tests", "*.cs").Where(path => !path.StartsWith("tests/Standards.Catalog.Tests/", StringComparison.Ordinal)).Select(Read)]);

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Rule_has_a_page(string id)
    {
        if (!File.Exists(RepositoryRoot.Combine(RulePageRenderer.FileOf(id))))
            GeneratedFiles.MatchPage(id);
    }

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Rule_has_a_check(string id) => Assert.True(
        CheckSources.Value.Any(code => Names(code, $"RuleCatalog.{id}")) || TargetSources.Value.Any(code => Names(code, id)),
        $"Nothing reports {id}. Write its check in tasks/Standards.Checks/<Concern>/, where it names RuleCatalog.{id}, " +
        $"or report the code {id} from a .targets file below sdk/. A rule that is only an idea does not belong in {ProductCatalog.RulesFile}.");

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Rule_has_a_test(string id) => Assert.True(
        TestSources.Value.Any(code => Names(code, id)),
        $"No test names {id}. Add one below tests/ that shows the rule firing (code, file, line), silent, suppressed, and promoted or demoted.");

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.Exists(RepositoryRoot.Combine(folder))
            ? Directory.EnumerateFiles(RepositoryRoot.Combine(folder), pattern, SearchOption.AllDirectories)
                .Select(RepositoryRoot.Relative)
                .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"))
            : [];

    private static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path));

    private static bool Names(string code, string name) => code.Contains(name, StringComparison.Ordinal);
}
