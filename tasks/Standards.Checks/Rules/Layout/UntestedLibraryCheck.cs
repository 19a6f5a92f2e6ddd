using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout;

/// <summary>
/// STD2004: every library under the libraries' folders has a test project: one that references it, directly or through helper
/// projects, or one of its name (<c>X.Tests</c>, <c>X.UnitTests</c>). Project files are read, not evaluated; one that says that it makes
/// an executable, a template or nothing is no library.
/// </summary>
public sealed class UntestedLibraryCheck : IRepositoryCheck
{
    /// <inheritdoc />
    public string Name => "untested-library";

    /// <inheritdoc />
    public bool DependsOn(SourceFile file, CheckContext context) => ProjectFiles.IsProject(file.Path) || ContentProjects.IsMark(file.Path);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.LayoutLibraryTests];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var projects = new ProjectSet([.. files.Where(file => ProjectFiles.IsProject(file.Path))], context.Policy.Layout);
        var findings = new List<Finding>();
        var untested = Untested(projects, projects.Tests, projects.Libraries, context, findings);
        if (untested.Count == 0)
        {
            return findings;
        }

        // Only now are the other project files read: where every library is tested, names and places said enough.
        SourceFile[] tests =
        [
            .. projects.Tests,
            .. untested.Concat(projects.All.Where(file => projects.IsHelper(file.Path))).Where(file => Read(file, findings) is { IsTest: true }),
        ];
        if (tests.Length > projects.Tests.Count)
        {
            untested = Untested(projects, tests, [.. untested.Except(tests)], context, findings);
        }

        foreach (var library in untested.Where(library => !ContentProjects.Holds(library, context.Snapshot)))
        {
            if (Read(library, findings) is { IsNoLibrary: false } xml)
            {
                findings.Add(Untested(library, xml, context.Policy.Layout));
            }
        }

        return findings.Distinct();
    }

    private static List<SourceFile> Untested(
        ProjectSet projects, IReadOnlyList<SourceFile> tests, IReadOnlyList<SourceFile> libraries, CheckContext context, List<Finding> findings)
    {
        var tested = TestedLibraries(projects, tests, context, findings);
        return [.. libraries.Where(library => !tested.Contains(library.Path) && !HasTestsByName(library, tests))];
    }

    /// <summary>
    /// Walks from the test projects along references. The walk goes on through a project that is neither library nor executable
    /// (a test helper) and ends at a library: what a library uses is not tested by being used.
    /// </summary>
    private static HashSet<string> TestedLibraries(ProjectSet projects, IReadOnlyList<SourceFile> tests, CheckContext context, List<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<SourceFile>();
        foreach (var test in tests)
        {
            seen.Add(test.Path);
            queue.Enqueue(test);
        }

        while (queue.TryDequeue(out var project))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var reference in Read(project, findings)?.References ?? [])
            {
                foreach (var path in projects.Includes.Resolve(project.Directory, reference.Include))
                {
                    if (seen.Add(path) && projects.IsHelper(path))
                    {
                        queue.Enqueue(projects.File(path));
                    }
                }
            }
        }

        return seen;
    }

    private static bool HasTestsByName(SourceFile library, IReadOnlyList<SourceFile> tests)
    {
        var prefix = ProjectSet.NameOf(library) + ".";
        foreach (var test in tests)
        {
            var name = ProjectSet.NameOf(test);
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                // One more segment only: 'Orders.Core.Tests' tests 'Orders.Core', not 'Orders'.
                var kind = name.AsSpan(prefix.Length);
                if (!kind.Contains('.') && (kind is "Test" || kind.EndsWith("Tests", StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Finding Untested(SourceFile library, ProjectXml xml, LayoutPolicy layout)
    {
        var name = ProjectSet.NameOf(library);
        var parent = layout.Tests.Count == 0 ? "" : FolderList.Normalise(layout.Tests[0]);
        var folder = parent.Length == 0 ? $"{name}.Tests" : $"{parent}/{name}.Tests";
        var up = string.Concat(Enumerable.Repeat("../", folder.Split('/').Length));
        var extension = Path.GetExtension(library.Path);
        return new Finding(
            RuleCatalog.LayoutLibraryTests,
            library.Path,
            xml.Line,
            xml.Column,
            $"library '{name}' has no test project",
            $"Add '{folder}/{name}.Tests{extension}' with '<ProjectReference Include=\"{up}{library.Path}\" />', or reference the library from "
                + $"an existing test project");
    }

    private static ProjectXml? Read(SourceFile project, List<Finding> findings)
    {
        try
        {
            return ProjectXmlReader.Read(project);
        }
        catch (UnreadableFileException e)
        {
            // Reported here and not by the runner, so that one such file does not hide the libraries without tests.
            findings.Add(
                new Finding(RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
            return null;
        }
    }
}
