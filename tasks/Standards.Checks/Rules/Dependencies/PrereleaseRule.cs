using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>
/// STD4034: what is released as stable depends on stable packages. Left alone: tests and samples, packages that stay private, and projects whose
/// own version only an evaluation knows. Clause <c>semver-dependencies</c>.
/// </summary>
internal static class PrereleaseRule
{
    private static readonly string[] AsideFolders =
    [
        "test", "tests", "sample", "samples", "example", "examples", "benchmark", "benchmarks", "perf", "playground",
    ];

    public static IEnumerable<Finding> Check(PackageSet set, IReadOnlyList<SourceFile> files, DependencyPolicy policy)
    {
        var ofRepository = OwnVersion.OfRepository(files);
        var seen = new HashSet<(string, int, int)>();
        foreach (var (project, content) in set.Projects.Where(p => !IsAside(p.File, p.Content)))
        {
            if (OwnVersion.Of(project, content, set, ofRepository) is not { } own || VersionText.IsPrerelease(own))
            {
                continue;
            }

            var central = set.CentralOf(project);
            foreach (var item in content.Items.Where(i => i is { Kind: PackageItemKind.Reference, IsPlain: true, IsPrivate: false }))
            {
                var (path, at) = item.Version.Length > 0 ? (project.Path, item) : (central?.Path ?? "", Central(central?.Content, item.Id));
                if (at is not null
                    && VersionText.Lower(at.Version) is { Length: > 0 } version
                    && VersionText.IsPrerelease(version)
                    && !DependencyPolicy.Matches(policy.Prerelease, item.Id)
                    && seen.Add((path, at.Line, at.Column)))
                {
                    yield return new Finding(
                        RuleCatalog.PackagePrereleaseDependency,
                        path,
                        at.Line,
                        at.Column,
                        $"{ValueText.Quote(item.Id)} {ValueText.Shorten(version)} is a pre-release, and '{ProjectSet.NameOf(project)}' is released as "
                            + $"{ValueText.Shorten(own)}",
                        "Use a stable version, or name the package in dependencies.prerelease in standards.yml with the reason as a comment");
                }
            }
        }
    }

    private static PackageItem? Central(PackageFile? file, string id) =>
        file?.Items.FirstOrDefault(i => i is { Kind: PackageItemKind.Version, IsPlain: true } && i.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static bool IsAside(SourceFile project, PackageFile content)
    {
        var name = ProjectSet.NameOf(project);
        return name.EndsWith("Tests", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Test", StringComparison.OrdinalIgnoreCase)
            || content.MayBe("IsTestProject")
            || content.Items.Any(i => i.Id.Equals("Microsoft.NET.Test.Sdk", StringComparison.OrdinalIgnoreCase))
            || project.Path.Split('/').SkipLast(1).Any(part => AsideFolders.Contains(part, StringComparer.OrdinalIgnoreCase));
    }
}
