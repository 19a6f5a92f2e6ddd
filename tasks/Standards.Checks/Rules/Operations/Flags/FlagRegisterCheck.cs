using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Operations;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>
/// STD9637, clause <c>feature-flag-definition</c>: what is deployed and refers to a library of flags has their register. Project files say so: code is
/// not read, because a repository without the register would have to read all of it.
/// </summary>
public sealed class FlagRegisterCheck : IRepositoryCheck
{
    private const string FilePath = $"{OperationsFile.Folder}{FlagsFamily.Name}.yml";

    private static readonly string[] Libraries =
        ["Microsoft.FeatureManagement", "OpenFeature", "LaunchDarkly", "Unleash", "ConfigCat", "GrowthBook", "Flagsmith", "Statsig", "Splitio", "Esquio"];

    /// <inheritdoc/>
    public string Name => "operations.flag-register";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.FeatureFlagRegister];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => file.Path == FilePath || ProjectFiles.IsProject(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (!Deployables.IsDeployed(context.Policy) || files.Any(file => file.Path == FilePath))
        {
            return [];
        }

        var projects = new ProjectSet([.. files], context.Policy.Layout);
        return files
            .Where(file => !projects.IsTest(file.Path) && !AsideFolders.Hold(file.Path))
            .Select(Find)
            .OfType<Finding>()
            .Take(1);
    }

    // What cannot be read is the finding of another check.
    private static Finding? Find(SourceFile project)
    {
        try
        {
            return ProjectXmlReader.Read(project).Packages.FirstOrDefault(IsOfFlags) is { } reference
                ? new Finding(
                    RuleCatalog.FeatureFlagRegister,
                    project.Path,
                    reference.Line,
                    reference.Column,
                    $"the code asks {ValueText.Quote(reference.Include)} for flags, and there is no {FilePath} that declares them",
                    "Add it, and declare each flag with its owner, its state and the day of its end")
                : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static bool IsOfFlags(ProjectItem package) => Array.Exists(
        Libraries,
        name => package.Include.Equals(name, StringComparison.OrdinalIgnoreCase) || package.Include.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
}
