using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Packages;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Dependencies.SdkPins;

/// <summary>
/// STD4102, STD4104: an SDK of <c>global.json</c> is the one whose content <c>standards.lock.json</c> holds. NuGet does not lock SDKs
/// (NuGet/Home#12326). What has run before this is not undone by it. Clause <c>lockfile-committed</c>.
/// </summary>
public static class SdkContentRule
{
    // As many as two hashes need to be told apart by a reader.
    private const int ShownHash = 12;

    /// <summary>The findings, in the order of <c>global.json</c>.</summary>
    public static IEnumerable<Finding> Check(RepositorySnapshot snapshot, IReadOnlyList<InstalledSdk> installed)
    {
        if (installed.Count == 0 || snapshot.Find(SdkLock.FileName) is not { } file || TryRead(file) is not { } content || content.Problem() is not null)
        {
            yield break;
        }

        foreach (var sdk in installed)
        {
            // Another version is SdkLockCheck's.
            if (content.Find(sdk.Name) is not { } pin || !pin.Version.Value.Equals(sdk.Version, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (sdk.ContentHash.Length == 0)
            {
                yield return new Finding(
                    RuleCatalog.SdkLockVerifiable,
                    file.Path,
                    pin.Version.Line,
                    pin.Version.Column,
                    $"the content of {ValueText.Quote(sdk.Name)} {ValueText.Shorten(sdk.Version)} could not be verified, because its package folder has no "
                        + $"'.nupkg.metadata' that can be read",
                    "Delete the folder of the package from NuGet's package folder and build again");
            }
            else if (sdk.ContentHash != pin.Hash.Value)
            {
                yield return new Finding(
                    RuleCatalog.SdkLockContent,
                    file.Path,
                    pin.Hash.Line,
                    pin.Hash.Column,
                    $"{ValueText.Quote(sdk.Name)} {ValueText.Shorten(sdk.Version)} has the content {Short(sdk.ContentHash)}, and "
                        + $"{Short(pin.Hash.Value)} is locked",
                    $"Find out where the package came from; if it is the one that you want, run '{SdkLock.Command}' and commit the file");
            }
        }
    }

    private static string Short(string hash) => $"{ValueText.Shorten(hash[..Math.Min(ShownHash, hash.Length)])}…";

    private static SdkLock? TryRead(SourceFile file)
    {
        try
        {
            return SdkLock.Read(file.ReadText(SdkLock.MaxBytes));
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
