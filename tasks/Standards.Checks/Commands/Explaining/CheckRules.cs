using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Required;
using Standards.Checks.Rules.Layout;
using Standards.Checks.Rules.Layout.Places;
using Standards.Checks.Rules.Pipelines;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Which rules look at a file.</summary>
internal static class CheckRules
{
    /// <summary>The rules that look at a file, in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> Of(string path, ExplainOptions options)
    {
        var context = new CheckContext(options.Snapshot, options.Policy, options.Today, CancellationToken.None);
        if (options.Snapshot.Find(path) is not { } file)
        {
            return [];
        }

        var checks = CheckCatalog.FileChecks.Where(c => c.Applies(file, context))
            .Concat<IRuleReporter>(
                CheckCatalog.RepositoryChecks.Where(c => c is not (RequiredDocumentCheck or PipelinePartsCheck) && c.DependsOn(file, context)));
        var chosen = checks
            .SelectMany(check => check.Rules)
            .Concat(OfName(file.Path, options))
            .Concat(OfLink(file))
            .Concat(Required(file, options))
            .ToHashSet();
        return [.. RuleCatalog.All.Where(chosen.Contains)];
    }

    // Of the documents that a repository must have, only the one that the file is.
    private static IEnumerable<RuleDescriptor> Required(SourceFile file, ExplainOptions options) =>
        RequiredDocuments.All
            .Where(document => document.Classes.Contains(options.Policy.Service.Class) && document.IsMatch(file, options.Policy))
            .Select(document => document.Rule);

    private static RuleDescriptor[] OfLink(SourceFile file) => file.IsLink == true ? [RuleCatalog.RepositoryLinkTargets] : [];

    private static IEnumerable<RuleDescriptor> OfName(string path, ExplainOptions options)
    {
        // It looks at the paths of the snapshot and so depends on no file in particular.
        var rules = new LayoutPathCheck().Rules.ToList();
        if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
        {
            rules.AddRange(RuleCatalog.ReportedBy(RuleReporter.Project));
        }

        if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            rules.AddRange(AnalyzerRules.All);
        }

        if (path.EndsWith("CHANGELOG.md", StringComparison.OrdinalIgnoreCase))
        {
            rules.Add(RuleCatalog.ChangelogPackedVersion);
        }

        if (path == PolicyReader.FileName)
        {
            // It says what the repository has to have, and no other file does.
            rules.AddRange(new RequiredFolderCheck().Rules);
        }

        if (path == WaiverReader.FileName)
        {
            rules.AddRange(RuleCatalog.All.Where(r => r.Id.StartsWith("STD002", StringComparison.Ordinal)));
        }

        if (path == Baseline.FileName)
        {
            rules.AddRange(RuleCatalog.All.Where(r => r.Id.StartsWith("STD003", StringComparison.Ordinal)));
        }

        if (path == PolicyReader.FileName || options.Policies.PolicyFiles.Any(f => f.Path.Replace('\\', '/').EndsWith("/" + path, StringComparison.Ordinal)))
        {
            rules.AddRange(OfPolicyFiles);
        }

        return rules;
    }

    private static IReadOnlyList<RuleDescriptor> OfPolicyFiles { get; } =
    [
        RuleCatalog.PolicyFileReadable, RuleCatalog.PolicyFileSyntax, RuleCatalog.PolicyKeysKnown, RuleCatalog.PolicyValueTypes,
        RuleCatalog.PolicyMandatoryRules,
        RuleCatalog.PolicyLayerExists, RuleCatalog.PolicyLayersAcyclic, RuleCatalog.PolicyLayerContent, RuleCatalog.PolicyLayerLocked,
        RuleCatalog.DeclaredRuleForm, RuleCatalog.SecretDetectorForm,
    ];
}
