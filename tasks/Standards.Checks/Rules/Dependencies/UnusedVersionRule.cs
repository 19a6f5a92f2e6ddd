using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>
/// STD4033: a central version belongs to a package that something names. Silent where an SDK that comes as a package may reference packages, and
/// where versions may pin transitive packages and no lock file says which. Clause <c>unused-dependencies-removed</c>.
/// </summary>
internal static class UnusedVersionRule
{
    // Those that reference no package by themselves, or none whose version a repository gives.
    private static readonly string[] KnownSdks = ["Microsoft.NET.Sdk", "Standards.Sdk", "Microsoft.Build.NoTargets", "Microsoft.Build.Traversal"];

    public static IEnumerable<Finding> Check(PackageSet set, IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var isPinning = set.Files.Any(f => f.Content.MayBe("CentralPackageTransitivePinningEnabled"));
        if (!set.Projects.Any() || (isPinning && !files.Any(PackageMentions.IsLockFile)) || set.Files.Any(f => f.Content.Sdks.Any(IsForeign)))
        {
            yield break;
        }

        var references = set.Files.SelectMany(f => f.Content.Items).Where(i => i.Kind == PackageItemKind.Reference && i.Action != "Remove").ToArray();
        var used = references.Select(i => i.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var computed = references.Where(i => i.IsComputed).Select(i => Ends(i.Id)).Where(e => e.Start.Length + e.End.Length > 0).Distinct().ToArray();
        (SourceFile File, PackageItem Item)[] candidates =
        [
            .. from file in set.Files
               where PackageSet.IsCentral(file.File)
               from item in file.Content.Items
               where item.Kind == PackageItemKind.Version && item.IsPlain && !used.Contains(item.Id) && !computed.Any(e => Fits(item.Id, e))
               select (file.File, item),
        ];
        var unused = PackageMentions.Missing(candidates.Select(c => c.Item.Id), files, cancellationToken);
        foreach (var (file, item) in candidates.Where(c => unused.Contains(c.Item.Id)))
        {
            yield return new Finding(
                RuleCatalog.PackageVersionUse,
                file.Path,
                item.Line,
                item.Column,
                $"no project names {ValueText.Quote(item.Id)}, which has a central version",
                "Remove the PackageVersion");
        }
    }

    private static bool IsForeign(string sdk)
    {
        var name = sdk.Split('/')[0];
        return !KnownSdks.Any(
            known => name.Equals(known, StringComparison.OrdinalIgnoreCase) || name.StartsWith(known + ".", StringComparison.OrdinalIgnoreCase));
    }

    // What stands before the first expression and after the last one.
    private static (string Start, string End) Ends(string id) =>
        id.IndexOfAny(['$', '@', '%', '*', '?']) is var first and >= 0 && id.LastIndexOfAny([')', '*', '?']) is var last
            ? (id[..first], last < first ? "" : id[(last + 1)..])
            : (id, "");

    private static bool Fits(string id, (string Start, string End) ends) =>
        id.StartsWith(ends.Start, StringComparison.OrdinalIgnoreCase) && id.EndsWith(ends.End, StringComparison.OrdinalIgnoreCase);
}
