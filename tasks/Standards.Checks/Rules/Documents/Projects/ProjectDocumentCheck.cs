using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Documents.Projects;

/// <summary>README and description of library projects: STD3851 to STD3853. Clauses: <c>project-readme</c>, <c>namespace-purpose-documented</c>.</summary>
public sealed class ProjectDocumentCheck : IRepositoryCheck
{
    private const string Readme = "README.md";
    private const string Shared = "Directory.Build.props";
    private static readonly ProjectXmlFact Fact = new();
    private static readonly string[] Sections = ["Purpose", "Dependencies", "Usage"];

    /// <inheritdoc/>
    public string Name => "project-documents";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LibraryReadmePresence, RuleCatalog.LibraryReadmeRequiredSections, RuleCatalog.LibraryDescription,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        ProductClass.IsProduct(context.Policy)
        && (ProjectFiles.IsProject(file.Path)
            || ContentProjects.IsMark(file.Path)
            || file.Path.EndsWith(Readme, StringComparison.OrdinalIgnoreCase)
            || file.Path.EndsWith(Shared, StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var projects = new ProjectSet([.. files.Where(file => ProjectFiles.IsProject(file.Path))], context.Policy.Layout);
        var readmes = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Name.Equals(Readme, StringComparison.OrdinalIgnoreCase)))
        {
            readmes.TryAdd(file.Directory, file);
        }

        HashSet<string> described = [.. files.Where(file => file.Name == Shared && ProjectDescription.IsSet(file)).Select(file => file.Directory)];

        // What makes an executable, tests or nothing is no library, wherever it lies.
        SourceFile[] libraries = [.. projects.Libraries.Where(project => !ContentProjects.Holds(project, context.Snapshot))];
        var facts = context.Facts.Get(Fact, libraries, context.Cancellation);
        foreach (var project in libraries.Where((_, i) => facts[i] is not ({ IsTest: true } or { IsNoLibrary: true })))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var finding in ReadmeOf(project, readmes).Append(Description(project, described)).OfType<Finding>())
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> ReadmeOf(SourceFile project, Dictionary<string, SourceFile> readmes)
    {
        if (!readmes.TryGetValue(project.Directory, out var readme))
        {
            return [new Finding(
                RuleCatalog.LibraryReadmePresence,
                project.Path,
                0,
                0,
                $"the project '{ProjectSet.NameOf(project)}' has no README",
                $"Add '{(project.Directory.Length == 0 ? "" : project.Directory + "/")}{Readme}' with the headings Purpose, Dependencies and Usage")];
        }

        // DocumentCheck and LinkCheck report what cannot be read.
        return ReadmeSections.TryRead(readme) is not { } sections
            ? []
            : Sections.Where(name => !sections.Has(name)).Select(name => new Finding(
                RuleCatalog.LibraryReadmeRequiredSections,
                readme.Path,
                0,
                0,
                $"the README of '{ProjectSet.NameOf(project)}' has no section '{name}'",
                $"Add the heading '## {name}' and write below it"));
    }

    private static Finding? Description(SourceFile project, HashSet<string> described)
    {
        for (var folder = project.Directory; ; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (described.Contains(folder))
            {
                return null;
            }

            if (folder.Length == 0)
            {
                break;
            }
        }

        return ProjectDescription.IsSet(project)
            ? null
            : new Finding(
                RuleCatalog.LibraryDescription,
                project.Path,
                0,
                0,
                $"the project '{ProjectSet.NameOf(project)}' has no Description",
                "Write '<Description>What the project is for.</Description>' into a PropertyGroup");
    }
}
