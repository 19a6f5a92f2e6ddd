using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Dependencies.SdkPins;

/// <summary>
/// STD4100, STD4101, STD4103: <c>standards.lock.json</c> agrees with the <c>msbuild-sdks</c> of <c>global.json</c>. Whether the packages are
/// those that were locked, <see cref="SdkContentRule"/> says. Clause <c>lockfile-committed</c>.
/// </summary>
public sealed class SdkLockCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => nameof(SdkLockCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.SdkLockPresence, RuleCatalog.SdkLockCurrent, RuleCatalog.SdkLockContent, RuleCatalog.SdkLockReadable, RuleCatalog.SdkLockVerifiable,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => file.Path is GlobalJson.FileName or SdkLock.FileName;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var json = files.FirstOrDefault(f => f.Path == GlobalJson.FileName);
        var locked = files.FirstOrDefault(f => f.Path == SdkLock.FileName);
        if (locked is null)
        {
            return json is not null && GlobalJson.Read(json).PackageSdks.FirstOrDefault() is { Entry: { } first } sdk
                ? [new Finding(
                    RuleCatalog.SdkLockPresence,
                    json.Path,
                    first.Line,
                    first.Column,
                    $"the content of {ValueText.Quote(sdk.Name)} is not locked, because there is no '{SdkLock.FileName}'",
                    $"Run '{SdkLock.Command}' and commit the file")]
                : [];
        }

        var content = SdkLock.Read(locked.ReadText(SdkLock.MaxBytes));
        return content.Problem() is { } problem
            ? [new Finding(
                RuleCatalog.SdkLockReadable,
                problem.Position.In(locked.Path),
                $"{SdkLock.FileName} {problem.Problem}",
                $"Delete the file, run '{SdkLock.Command}', look at the difference and commit it")]
            : json is null ? [] : Compare(json, GlobalJson.Read(json), locked, content);
    }

    private static IEnumerable<Finding> Compare(SourceFile file, GlobalJson json, SourceFile lockFile, SdkLock content)
    {
        foreach (var (name, entry) in json.PackageSdks)
        {
            if (content.Find(name) is not { } pin)
            {
                yield return new Finding(
                    RuleCatalog.SdkLockCurrent,
                    file.Path,
                    entry.Line,
                    entry.Column,
                    $"{SdkLock.FileName} has no entry for {ValueText.Quote(name)} {ValueText.Shorten(entry.Value)}",
                    $"Run '{SdkLock.Command}' and commit the file");
            }
            else if (!pin.Version.Value.Equals(entry.Value, StringComparison.OrdinalIgnoreCase))
            {
                yield return new Finding(
                    RuleCatalog.SdkLockCurrent,
                    lockFile.Path,
                    pin.Version.Line,
                    pin.Version.Column,
                    $"{ValueText.Quote(name)} is locked at {ValueText.Shorten(pin.Version.Value)}, and global.json has {ValueText.Shorten(entry.Value)}",
                    $"Run '{SdkLock.Command}' and commit the file");
            }
        }
    }
}
