using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>
/// STD4032: a package stands once, in a file and in a project with the nearest <c>Directory.Build.props</c> and <c>.targets</c> above it.
/// Items under a condition are left alone. Clause <c>central-package-versions</c>.
/// </summary>
internal static class DuplicatePackageRule
{
    private static readonly string[] Imported = ["Directory.Build.props", "Directory.Build.targets"];

    public static IEnumerable<Finding> Check(PackageSet set)
    {
        foreach (var (file, content) in set.Files)
        {
            var removed = content.Items.Where(i => i.Action == "Remove").Select(i => i.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var first = new Dictionary<(PackageItemKind, string), (string Path, PackageItem Item)>();
            if (ProjectFiles.IsProject(file.Path))
            {
                foreach (var name in Imported)
                {
                    foreach (var (path, import) in set.Above(file.Directory, name).Take(1))
                    {
                        foreach (var item in import.Items.Where(
                            i => i.IsPlain && !import.Items.Any(r => r.Action == "Remove" && r.Id.Equals(i.Id, StringComparison.OrdinalIgnoreCase))))
                        {
                            first.TryAdd(Key(item), (path, item));
                        }
                    }
                }
            }

            foreach (var item in content.Items.Where(i => i.IsPlain && !removed.Contains(i.Id)))
            {
                if (!first.TryAdd(Key(item), (file.Path, item)))
                {
                    var (path, other) = first[Key(item)];
                    yield return new Finding(
                        RuleCatalog.PackageReferenceUnique,
                        file.Path,
                        item.Line,
                        item.Column,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{ValueText.Quote(item.Id)} stands twice, {(path == file.Path ? "first" : $"also in '{path}'")} on line "
                                + $"{other.Line}{Versions(other, item)}"),
                        path == file.Path ? "Remove one of the two" : $"Remove it here, or from '{path}' if not every project needs it");
                }
            }
        }
    }

    private static (PackageItemKind Kind, string Id) Key(PackageItem item) => (item.Kind, item.Id.ToUpperInvariant());

    private static string Versions(PackageItem one, PackageItem other) =>
        one.Version.Length > 0 && other.Version.Length > 0 && one.Version != other.Version ? $" with version {ValueText.Quote(one.Version)}" : "";
}
