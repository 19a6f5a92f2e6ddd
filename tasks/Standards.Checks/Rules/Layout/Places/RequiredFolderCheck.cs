using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>What the repository lacks: STD2006, STD2007, STD2043. The paths of its files are all that is looked at.</summary>
public sealed class RequiredFolderCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "layout.required";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LayoutRequiredPaths, RuleCatalog.LayoutDocumentFolders, RuleCatalog.LayoutTerraformFolders,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => false;

    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) =>
        context.Policy.Layout.Required is not null || context.Policy.Service.Class != ServiceClass.Repository;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var all = context.Snapshot.Files;
        if (all.Count == 0)
        {
            return [];
        }

        var findings = RequiredRule.Check(all, context.Policy);
        return Deployables.IsDeployed(context.Policy)
            ? [.. findings, .. DocumentFolderRule.Check(all, context.Policy), .. TerraformFolderRule.Check(all)]
            : findings;
    }
}
