using Standards.Catalog.Tests.Catalog;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Compares each generated file with what the catalog gives; with <c>STANDARDS_ACCEPT=1</c> writes it.</summary>
internal static class GeneratedFiles
{
    /// <summary>Test classes that touch the files run one after the other, so that no test looks for a file while another writes it.</summary>
    public const string Collection = "generated files";

    public const string Command = "STANDARDS_ACCEPT=1 dotnet test tests/Standards.Catalog.Tests";

    public static void MatchEngineCatalog() => Match(RuleCatalogRenderer.Render(ProductCatalog.Rules), RuleCatalogRenderer.File);

    public static void MatchRuleFamilies() => Match(RuleFamiliesRenderer.Render(ProductCatalog.RuleFiles), RuleFamiliesRenderer.File);

    public static void MatchSuppressibleIds() => Match(SuppressibleIdsRenderer.Render(ProductCatalog.Rules), SuppressibleIdsRenderer.File);

    public static void MatchCodeRuleLevels() => Match(CodeRuleLevelsRenderer.Render(ProductCatalog.Rules), CodeRuleLevelsRenderer.File);

    public static void MatchCodeRuleConfiguration() => Match(CodeRuleConfigurationRenderer.Render(ProductCatalog.Rules), CodeRuleConfigurationRenderer.File);

    public static void MatchClauseCoverage() =>
        Match(ClauseCoverageRenderer.Render(ClauseCoverageRenderer.Count(ProductCatalog.Areas)), ClauseCoverageRenderer.File);

    public static void MatchCoveragePage() => Match(CoveragePageRenderer.Render(ProductCatalog.Areas), CoveragePageRenderer.File);

    public static void MatchIndex() => Match(RuleIndexRenderer.Render(ProductCatalog.Rules), RuleIndexRenderer.File);

    public static void MatchCommands()
    {
        Match(CommandTargetsRenderer.RenderNames(CommandEntry.All), CommandTargetsRenderer.NamesFile);
        Match(CommandTargetsRenderer.RenderTargets(CommandEntry.All), CommandTargetsRenderer.TargetsFile);
        Match(CommandCatalogRenderer.Render(CommandEntry.All), CommandCatalogRenderer.File);
    }

    public static void MatchPolicySchema() => Match(PolicySchemaRenderer.Render(), PolicySchemaRenderer.File);

    public static void MatchPage(string id)
    {
        var rule = ProductCatalog.Rule(id);
        // A key that does not exist is the finding of another test.
        var clauses = rule.Clauses.Select(key => ProductCatalog.Clauses.FirstOrDefault(clause => clause.Key == key)).OfType<ClauseEntry>();
        Match(RulePageRenderer.Render(rule, clauses), RulePageRenderer.FileOf(id));
    }

    private static void Match(string text, string path) => Snapshot.MatchFile(text, RepositoryRoot.Combine(path));
}
