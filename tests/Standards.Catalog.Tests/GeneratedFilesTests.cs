using Standards.Catalog.Tests.Catalog;
using Standards.Catalog.Tests.Rendering;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>What is generated from the catalog is up to date.</summary>
[Collection(GeneratedFiles.Collection)]
public sealed class GeneratedFilesTests
{
    [Fact]
    public void Engine_catalog_is_current() => GeneratedFiles.MatchEngineCatalog();

    [Fact]
    public void Suppressible_rules_are_current() => GeneratedFiles.MatchSuppressibleIds();

    [Fact]
    public void Rule_families_are_current() => GeneratedFiles.MatchRuleFamilies();

    [Fact]
    public void Levels_of_code_rules_are_current() => GeneratedFiles.MatchCodeRuleLevels();

    [Fact]
    public void Configuration_of_code_rules_is_current() => GeneratedFiles.MatchCodeRuleConfiguration();

    [Fact]
    public void Compiled_clause_coverage_is_current() => GeneratedFiles.MatchClauseCoverage();

    [Fact]
    public void Coverage_page_is_current() => GeneratedFiles.MatchCoveragePage();

    [Fact]
    public void Index_of_pages_is_current() => GeneratedFiles.MatchIndex();

    [Fact]
    public void Targets_of_commands_are_current() => GeneratedFiles.MatchCommands();

    [Fact]
    public void Schema_of_the_policy_is_current() => GeneratedFiles.MatchPolicySchema();

    [Theory]
    [MemberData(nameof(ProductCatalog.RuleIds), MemberType = typeof(ProductCatalog))]
    public void Page_is_current(string id) => GeneratedFiles.MatchPage(id);

    [Fact]
    public void No_page_is_orphaned()
    {
        var known = ProductCatalog.Rules.Select(rule => RulePageRenderer.FileOf(rule.Id)).Append(RuleIndexRenderer.File).ToHashSet();
        var orphans = Directory.EnumerateFiles(RepositoryRoot.Combine(RulePageRenderer.Folder), "*", SearchOption.AllDirectories)
            .Select(RepositoryRoot.Relative)
            .Where(path => !known.Contains(path));
        Problems.AssertNone(
            orphans,
            $"These files belong to no rule of {ProductCatalog.RulesFolder}. Delete them, or add the rule and run: {GeneratedFiles.Command}");
    }
}
