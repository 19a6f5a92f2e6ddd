using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>The projects of a repository and the references between them.</summary>
internal sealed class ProjectGraph
{
    private static readonly ProjectXmlFact Fact = new();

    private ProjectGraph(IReadOnlyList<ProjectNode> projects, IReadOnlyList<ProjectLink> links)
    {
        Projects = projects;
        Links = links;
    }

    /// <summary>All projects, in ordinal order of their paths.</summary>
    public IReadOnlyList<ProjectNode> Projects { get; }

    /// <summary>All references that name a project of the repository, in the order of projects and elements.</summary>
    public IReadOnlyList<ProjectLink> Links { get; }

    /// <param name="files">The project files, in ordinal order of their paths.</param>
    /// <param name="context">Gives policy and facts.</param>
    public static ProjectGraph Read(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var set = new ProjectSet(files, context.Policy.Layout);
        var facts = context.Facts.Get(Fact, files, context.Cancellation);
        var byPath = new Dictionary<string, ProjectNode>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            // What cannot be read is reported by UntestedProjectCheck, which reads the same files.
            byPath[files[i].Path] = new ProjectNode(i, files[i], facts[i] ?? new ProjectXml(1, 1, []), RoleOf(files[i], set, context));
        }

        var projects = byPath.Values.OrderBy(p => p.Index).ToArray();
        var links = new List<ProjectLink>();
        foreach (var project in projects)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var item in project.Xml.References)
            {
                links.AddRange(set.Includes.Resolve(project.File.Directory, item.Include).Select(path => new ProjectLink(project, byPath[path], item)));
            }
        }

        return new ProjectGraph(projects, links);
    }

    private static ProjectRole RoleOf(SourceFile file, ProjectSet set, CheckContext context)
    {
        var layout = context.Policy.Layout;
        return ContentProjects.Holds(file, context.Snapshot) ? ProjectRole.Other
            : set.IsTest(file.Path) ? ProjectRole.Test
            : set.IsHelper(file.Path) ? ProjectRole.Other
            : (FolderList.Holder(layout.Executables, file.Directory)?.Length ?? -1) >= (FolderList.Holder(layout.Libraries, file.Directory)?.Length ?? -1)
                ? ProjectRole.Executable
            : ProjectRole.Library;
    }
}
