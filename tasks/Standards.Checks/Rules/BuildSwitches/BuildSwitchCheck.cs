using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.BuildSwitches;

/// <summary>
/// STD0008 in the text of projects, props, targets and response files: what disables, skips or hides the checks. It is found in the text because a build
/// whose checks are off cannot say so, and because a program that evaluates no file of the repository can ask the same.
/// </summary>
public sealed class BuildSwitchCheck : IFileCheck
{
    // What MSBuild imports by itself or on demand.
    private static readonly string[] Extensions = [".props", ".targets", ".proj", ".projitems", ".pubxml", ".tasks", ".overridetasks", ".user"];

    /// <inheritdoc/>
    public string Name => "build.switches";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PolicyMandatoryProperties];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => IsResponseFile(file.Path) || IsMSBuildFile(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context) =>
        IsResponseFile(file.Path) ? ResponseFileSwitches.Find(file) : new MSBuildFileSwitches(file).Find();

    /// <summary>Whether MSBuild reads a file as XML, by its name.</summary>
    internal static bool IsMSBuildFile(string path) =>
        path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && Path.GetExtension(path).Length > 4
        || Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static bool IsResponseFile(string path) => path.EndsWith(".rsp", StringComparison.OrdinalIgnoreCase);
}
