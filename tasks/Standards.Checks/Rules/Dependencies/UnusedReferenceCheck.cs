using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>
/// STD4036: what is compiled refers to the packages that the project asks for. In doubt a package is used: a finding that is wrong costs more than
/// one that is missing. Clause <c>unused-dependencies-removed</c>.
/// </summary>
public sealed class UnusedReferenceCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PackageReferenceUse];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.Packages is not { } packages || Target(packages.Assets, project.TargetFramework) is not { } target)
        {
            return [];
        }

        var libraries = new Dictionary<string, ResolvedLibrary>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in target.Libraries)
        {
            libraries.TryAdd(library.Id, library);
        }

        var candidates = project.PackageReferences
            .Where(reference => reference is { IsImplicit: false, IsOfProject: true, IsUsedAtRunTime: false })
            .Select(reference => libraries.GetValueOrDefault(reference.Id))
            .OfType<ResolvedLibrary>()
            .Where(library => library is { IsProject: false, HasOtherAssets: false, CompileAssets.Count: > 0 } && !HasAnalyzers(packages.Assets, library))
            .DistinctBy(library => library.Id)
            .ToList();
        if (candidates.Count == 0 || AssemblyNames.References(project.AssemblyPath) is not { } referenced)
        {
            return [];
        }

        var direct = project.PackageReferences.Select(reference => reference.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unused = candidates.Where(candidate => !Brought(candidate, libraries, direct).Any(library => IsReferenced(packages, library, referenced))).ToList();
        return unused.Count == 0 ? [] : Findings(unused, project, context).ToList();
    }

    private static IEnumerable<Finding> Findings(List<ResolvedLibrary> unused, ProjectFacts project, CheckContext context)
    {
        var file = new SourceFile(context.Snapshot.Root, project.Path, 0, 0);
        var items = PackageFileReader.Read(file).Items;
        var named = new ConfigurationTexts(Path.GetDirectoryName(file.FullPath)!);
        foreach (var library in unused)
        {
            // Under a condition it may be there for another configuration than the one that was built.
            if (items.FirstOrDefault(
                i => i is { Kind: PackageItemKind.Reference, IsPlain: true } && i.Id.Equals(library.Id, StringComparison.OrdinalIgnoreCase)) is { } item
                && !named.Mention(library.CompileAssets.Select(asset => Path.GetFileNameWithoutExtension(asset)).Append(library.Id)))
            {
                yield return new Finding(
                    RuleCatalog.PackageReferenceUse,
                    project.Path,
                    item.Line,
                    item.Column,
                    $"nothing that was compiled refers to package {ValueText.Quote(library.Id)} {ValueText.Shorten(library.Version)}",
                    $"Remove the PackageReference; when the package is loaded at run time only, or only a constant of it is used, write "
                        + $"StandardsUse=\"runtime\" on it");
            }
        }
    }

    private static AssetsTarget? Target(AssetsFile assets, string framework)
    {
        var portable = assets.Targets.Where(t => t.Runtime.Length == 0).ToList();
        return portable.Count == 1 ? portable[0] : portable.Find(t => FrameworkKey.Matches(framework, t.Framework));
    }

    // Also what comes with the package alone: who refers to that would have to name it when the package goes.
    private static IEnumerable<ResolvedLibrary> Brought(ResolvedLibrary candidate, Dictionary<string, ResolvedLibrary> libraries, HashSet<string> direct)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<ResolvedLibrary>([candidate]);
        while (open.TryPop(out var library))
        {
            if (!seen.Add(library.Id))
            {
                continue;
            }

            yield return library;
            foreach (var dependency in library.Dependencies.Where(id => !direct.Contains(id)))
            {
                if (libraries.TryGetValue(dependency, out var found))
                {
                    open.Push(found);
                }
            }
        }
    }

    // A file may be called otherwise than the assembly in it, and of a package that is gone nobody knows.
    private static bool IsReferenced(RestoredPackages packages, ResolvedLibrary library, IReadOnlySet<string> referenced)
    {
        if (library.CompileAssets.Any(asset => referenced.Contains(Path.GetFileNameWithoutExtension(asset))))
        {
            return true;
        }

        if (library.IsProject || library.CompileAssets.Count == 0)
        {
            return false;
        }

        return !packages.Assets.Libraries.TryGetValue(AssetsFile.LibraryKey(library.Id, library.Version), out var known)
            || packages.Folder.Find(known) is not { } folder
            || library.CompileAssets.Any(
                asset => AssemblyNames.Of(Path.Combine(folder, asset.Replace('/', Path.DirectorySeparatorChar))) is not { } name || referenced.Contains(name));
    }

    private static bool HasAnalyzers(AssetsFile assets, ResolvedLibrary library) =>
        !assets.Libraries.TryGetValue(AssetsFile.LibraryKey(library.Id, library.Version), out var known)
        || known.Files.Any(file => file.StartsWith("analyzers/", StringComparison.OrdinalIgnoreCase));
}
