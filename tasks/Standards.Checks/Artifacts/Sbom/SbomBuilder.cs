using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>
/// Makes one document of the graphs of one or more projects and target frameworks. Clause: <c>release-has-sbom</c>. A document is made of whole graphs only; of
/// a package that is in no package folder it holds what the assets file knows, and says that nobody could look at it.
/// </summary>
/// <param name="root">Absolute path of the repository, below which no path of the document begins.</param>
/// <param name="sources">Files that were read before.</param>
public sealed class SbomBuilder(string root, SbomSources sources)
{
    // As many as a line of a log can hold.
    private const int NamedPackages = 3;

    /// <summary>Makes the document.</summary>
    /// <param name="facts">One for each project and target framework; at least one.</param>
    /// <param name="time">The time of the commit.</param>
    /// <param name="solution">Name of the whole; empty when it is a single project.</param>
    public SbomResult Build(IReadOnlyList<SbomFacts> facts, SbomTime time, string solution = "")
    {
        var parts = new SbomParts();
        var findings = new List<Finding>();
        var isWhole = true;
        foreach (var project in facts.GroupBy(f => f.Project, StringComparer.Ordinal).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var path = ProjectPath(project.Key);
            try
            {
                foreach (var framework in project.OrderBy(f => f.Framework, StringComparer.Ordinal))
                {
                    Add(parts, framework, path);
                }
            }
            catch (SbomGraphException e)
            {
                isWhole = false;
                findings.Add(new Finding(
                    RuleCatalog.SbomWhole,
                    path,
                    0,
                    0,
                    $"no SBOM was written: {e.Message}",
                    $"Run 'dotnet restore {CommandText.Word(path)} --force' and build again"));
            }
        }

        if (!isWhole)
        {
            return new SbomResult(null, findings);
        }

        var document = Document(parts, facts, time, solution);
        var first = ProjectPath(facts.Select(f => f.Project).Order(StringComparer.Ordinal).First());
        return new SbomResult(document, Unverified(document, first) is { } finding ? [finding] : []);
    }

    private SbomDocument Document(SbomParts parts, IReadOnlyList<SbomFacts> facts, SbomTime time, string solution)
    {
        var projects = facts.Select(f => Reference(ProjectPath(f.Project))).Distinct(StringComparer.Ordinal).ToList();
        var whole = parts.Components[projects[0]];
        if (solution.Length > 0)
        {
            whole = new SbomComponent("solution", SbomKind.Solution, solution, "")
            {
                Frameworks = [.. facts.Select(f => f.Framework).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            };
            foreach (var project in projects)
            {
                parts.Connect(whole.Reference, project);
            }
        }

        List<SbomTool> tools =
        [
            .. facts.Select(f => f.DotnetSdk).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Select(v => new SbomTool(".NET SDK", v, true)),
            .. facts
                .Select(f => f.Compiler)
                .Where(c => c.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(c => new SbomTool(Path.GetFileNameWithoutExtension(c), SbomSources.ProductVersion(c), true)),
            .. facts.Select(f => f.StandardsSdk).Distinct(StringComparer.Ordinal).Select(v => new SbomTool("Standards.Sdk", v, false)),
        ];
        return new SbomDocument(
            whole,
            [.. parts.Components.Values.Where(c => c.Reference != whole.Reference)],
            parts.Dependencies,
            [.. tools.Distinct().OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Version, StringComparer.Ordinal)],
            [.. facts.Select(f => f.Framework).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. facts.Select(f => f.Runtime).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            time);
    }

    private void Add(SbomParts parts, SbomFacts facts, string path)
    {
        var (packages, problem) = sources.Assets(facts.Assets, path);
        if (packages is null)
        {
            throw new SbomGraphException(problem!.Message);
        }

        var target = Target(packages.Assets, facts);
        var asked = packages.Assets.Project.Frameworks.FirstOrDefault(f => f.Alias.Equals(facts.Framework, StringComparison.OrdinalIgnoreCase));
        IReadOnlyList<DirectDependency> direct = asked?.Dependencies ?? [];
        var development = DevelopmentPackages.In(target.Libraries, direct, facts.IsApplication);
        var byId = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in target.Libraries)
        {
            var component = Component(packages, library, facts) with { IsDevelopment = development.Contains(library.Id), Frameworks = [facts.Framework] };
            if (!byId.TryAdd(library.Id, component.Reference))
            {
                throw new SbomGraphException($"project.assets.json has two versions of '{library.Id}' for {facts.Framework}");
            }

            parts.Add(component, isRoot: false);
        }

        var self = Self(facts, path);
        parts.Add(self, isRoot: true);
        foreach (var library in target.Libraries)
        {
            foreach (var dependency in library.Dependencies)
            {
                parts.Connect(byId[library.Id], byId.TryGetValue(dependency, out var found)
                    ? found
                    : throw new SbomGraphException($"project.assets.json lacks '{dependency}', which '{library.Id}' depends on in {facts.Framework}"));
            }
        }

        foreach (var dependency in direct)
        {
            parts.Connect(self.Reference, byId.TryGetValue(dependency.Id, out var found)
                ? found
                : throw new SbomGraphException($"project.assets.json lacks '{dependency.Id}', which the project references in {facts.Framework}"));
        }

        // References that only order the build are in no graph.
        foreach (var reference in facts.References.Select(r => Reference(ProjectPath(r))).Where(byId.Values.ToHashSet(StringComparer.Ordinal).Contains))
        {
            parts.Connect(self.Reference, reference);
        }

        // Evaluation knows of more frameworks than are needed in the end, some of them by packages only.
        var needed = (asked?.FrameworkReferences ?? [])
            .Concat(target.Libraries.SelectMany(l => l.FrameworkReferences))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsNeeded(string framework) => needed.Contains(framework) || needed.Any(n => n.StartsWith(framework + ".", StringComparison.OrdinalIgnoreCase));
        foreach (var (name, version) in facts.Frameworks.Where(f => IsNeeded(f.Name)))
        {
            AddPart(parts, self, facts, new SbomComponent($"framework/{name}@{version}", SbomKind.Framework, name, version));
        }

        foreach (var (_, id, version) in facts.RuntimePacks.Where(p => IsNeeded(p.Framework)))
        {
            var purl = PackageUrl.NuGet(id, version);
            AddPart(parts, self, facts, new SbomComponent(purl, SbomKind.Package, id, version) { Purl = purl });
        }
    }

    private static void AddPart(SbomParts parts, SbomComponent self, SbomFacts facts, SbomComponent part)
    {
        parts.Add(part with { Frameworks = [facts.Framework] }, isRoot: false);
        parts.Connect(self.Reference, part.Reference);
    }

    private static AssetsTarget Target(AssetsFile assets, SbomFacts facts)
    {
        var candidates = assets.Targets.Where(t => t.Runtime.Length == 0).ToList();
        var framework = candidates.Find(t => t.Framework.Equals(facts.Framework, StringComparison.OrdinalIgnoreCase))
            ?? candidates.Find(t => t.Framework.Equals(facts.Moniker, StringComparison.OrdinalIgnoreCase))
            // 'net10.0-windows' stands for a version of the platform that only restore knows.
            ?? candidates.Find(
                t => facts.Framework.Contains('-', StringComparison.Ordinal) && t.Framework.StartsWith(facts.Framework, StringComparison.OrdinalIgnoreCase))
            ?? throw new SbomGraphException($"project.assets.json has no graph for {facts.Framework}");
        return facts.Runtime.Length == 0
            ? framework
            : assets.Targets.FirstOrDefault(t => t.Framework == framework.Framework && t.Runtime == facts.Runtime) ?? framework;
    }

    private SbomComponent Component(RestoredPackages packages, ResolvedLibrary resolved, SbomFacts facts)
    {
        if (!packages.Assets.Libraries.TryGetValue(AssetsFile.LibraryKey(resolved.Id, resolved.Version), out var library))
        {
            throw new SbomGraphException($"project.assets.json says nothing of '{resolved.Id}' {resolved.Version}");
        }

        if (library.IsProject)
        {
            var folder = Path.GetDirectoryName(facts.Project) ?? "";
            return new SbomComponent(
                Reference(ProjectPath(Path.GetFullPath(library.Path, folder.Length > 0 ? folder : root))), SbomKind.Library, library.Id, library.Version);
        }

        var purl = PackageUrl.NuGet(library.Id, library.Version);
        var component = new SbomComponent(purl, SbomKind.Package, library.Id, library.Version) { Purl = purl, Sha512 = Hexadecimal(library.Sha512) };
        var (nuspec, unverified) = sources.Nuspec(packages.Folder, library);
        return nuspec is null
            ? component with { Unverified = unverified }
            : component with
            {
                Licence = SbomLicence.Of(nuspec),
                Publisher = nuspec.Authors,
                Copyright = nuspec.Copyright,
                Website = WebAddress.Is(nuspec.ProjectUrl) ? nuspec.ProjectUrl : "",
                Repository = WebAddress.Is(nuspec.RepositoryUrl) ? nuspec.RepositoryUrl : "",
            };
    }

    private static SbomComponent Self(SbomFacts facts, string path) => new(
        Reference(path), facts.IsApplication ? SbomKind.Application : SbomKind.Library, facts.Name, facts.Version)
    {
        Purl = facts.IsPackage ? PackageUrl.NuGet(facts.Name, facts.Version) : "",
        Licence = SbomLicence.Expression(facts.Licence),
        Publisher = facts.Supplier,
        Frameworks = [facts.Framework],
    };

    private static Finding? Unverified(SbomDocument document, string project)
    {
        var unknown = document.Components.Where(c => c.Unverified.Length > 0).ToList();
        if (unknown.Count == 0)
        {
            return null;
        }

        var named = string.Join(", ", unknown.Take(NamedPackages).Select(c => $"{c.Name} {c.Version} ({c.Unverified})"));
        var more = unknown.Count > NamedPackages ? string.Create(CultureInfo.InvariantCulture, $" and {unknown.Count - NamedPackages} more") : "";
        var subject = unknown.Count == 1 ? "1 package" : string.Create(CultureInfo.InvariantCulture, $"{unknown.Count} packages");
        return new Finding(
            RuleCatalog.SbomPackagesKnown,
            project,
            0,
            0,
            $"the SBOM holds {subject} that could not be looked at: {named}{more}",
            $"Run 'dotnet restore {CommandText.Word(project)} --force' with a package folder that can be read, and build again; the SBOM has no "
                + $"licence and no author of them");
    }

    private static string Reference(string path) => $"project/{path}";

    // On another drive there is no relative path.
    private string ProjectPath(string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return Path.IsPathRooted(relative) ? Path.GetFileName(relative) : relative.Replace('\\', '/');
    }

    // Of a hash that is none, nothing is said.
    private static string Hexadecimal(string base64)
    {
        Span<byte> hash = stackalloc byte[64];
        return base64.Length == 88 && Convert.TryFromBase64String(base64, hash, out var length) && length == hash.Length ? Convert.ToHexStringLower(hash) : "";
    }
}
