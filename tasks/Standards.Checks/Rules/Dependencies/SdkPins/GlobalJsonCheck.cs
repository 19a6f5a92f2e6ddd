using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Packages;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Dependencies.SdkPins;

/// <summary>
/// STD4050 to STD4053: <c>global.json</c> at the root pins the .NET SDK where lock files pin the packages; packages that the SDK adds by itself
/// would otherwise change with the machine. Clause <c>sdk-and-language-version-pinned</c>.
/// </summary>
public sealed class GlobalJsonCheck : IRepositoryCheck
{
    private const string Wanted = "\"sdk\": { \"version\": \"10.0.100\", \"rollForward\": \"latestPatch\" }";

    private static readonly string[] Narrow = ["disable", "patch", "latestPatch"];

    private static readonly string[] Wide = ["feature", "minor", "major", "latestFeature", "latestMinor", "latestMajor"];

    /// <inheritdoc/>
    public string Name => nameof(GlobalJsonCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DotnetSdkPin, RuleCatalog.DotnetSdkRollForward, RuleCatalog.DotnetSdkFileForm, RuleCatalog.DotnetSdkReleased,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path == GlobalJson.FileName || (PackageMentions.IsLockFile(file) && !TestData.IsInFolder(file.Path));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var hasLocks = files.Any(PackageMentions.IsLockFile);
        if (files.FirstOrDefault(f => f.Path == GlobalJson.FileName) is not { } file)
        {
            return hasLocks
                ? [new Finding(
                    RuleCatalog.DotnetSdkPin,
                    "",
                    0,
                    0,
                    "packages are locked, and no global.json pins the .NET SDK",
                    $"Add '{GlobalJson.FileName}' at the root with '{{ {Wanted} }}' and the version that you build with")]
                : [];
        }

        return Check(file, GlobalJson.Read(file), hasLocks);
    }

    private static IEnumerable<Finding> Check(SourceFile file, GlobalJson json, bool hasLocks)
    {
        if (json.Settings.Problem is { } problem)
        {
            yield return new Finding(
                RuleCatalog.DotnetSdkFileForm,
                file.Path,
                json.Settings.Line,
                json.Settings.Column,
                $"global.json is not valid JSON: {problem}",
                "Correct it; dotnet takes any SDK as long as it cannot read the file");
            yield break;
        }

        var version = json.Find("sdk:version");
        if (version is null)
        {
            if (hasLocks)
            {
                yield return new Finding(
                    RuleCatalog.DotnetSdkPin,
                    file.Path,
                    1,
                    1,
                    "packages are locked, and global.json does not pin the .NET SDK",
                    $"Add '{Wanted}' with the version that you build with");
            }
        }
        else if (!IsVersion(version.Value) || version.Kind != 's')
        {
            yield return new Finding(
                RuleCatalog.DotnetSdkFileForm,
                file.Path,
                version.Line,
                version.Column,
                $"{ValueText.Quote(version.Value)} is no version of a .NET SDK",
                "Write all three numbers, such as '10.0.100'; 'dotnet --version' says yours");
        }
        else if (VersionText.IsPrerelease(version.Value))
        {
            yield return new Finding(
                RuleCatalog.DotnetSdkReleased,
                file.Path,
                version.Line,
                version.Column,
                $"the .NET SDK {ValueText.Shorten(version.Value)} is a pre-release",
                "Pin a released version");
        }

        foreach (var finding in Options(file, json, isPinned: version is not null && hasLocks))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Options(SourceFile file, GlobalJson json, bool isPinned)
    {
        if (json.Find("sdk:rollForward") is { } roll)
        {
            if (!Narrow.Concat(Wide).Contains(roll.Value, StringComparer.OrdinalIgnoreCase))
            {
                yield return new Finding(
                    RuleCatalog.DotnetSdkFileForm,
                    file.Path,
                    roll.Line,
                    roll.Column,
                    $"{ValueText.Quote(roll.Value)} is no way to roll forward",
                    "Write 'latestPatch', 'patch' or 'disable'");
            }
            else if (isPinned && Wide.Contains(roll.Value, StringComparer.OrdinalIgnoreCase))
            {
                yield return new Finding(
                    RuleCatalog.DotnetSdkRollForward,
                    file.Path,
                    roll.Line,
                    roll.Column,
                    $"rollForward {ValueText.Quote(roll.Value)} lets another feature band of the .NET SDK in than the one that is pinned",
                    "Write 'latestPatch'; the update bot raises the version");
            }
        }

        if (json.Find("sdk:allowPrerelease") is { Value: "true" } allow)
        {
            yield return new Finding(
                RuleCatalog.DotnetSdkReleased, file.Path, allow.Line, allow.Column, "allowPrerelease lets previews of the .NET SDK in", "Write 'false'");
        }
    }

    // dotnet itself wants all three numbers and ignores what has fewer.
    private static bool IsVersion(string text)
    {
        var numbers = text.Split('-', '+')[0].Split('.');
        return numbers.Length == 3 && numbers[2].Length >= 3 && numbers.All(n => n.Length is > 0 and < 7 && n.All(char.IsAsciiDigit));
    }
}
