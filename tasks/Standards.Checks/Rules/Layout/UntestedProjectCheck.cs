using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Layout;

/// <summary>
/// STD2004: every library under the libraries' folders has a test project: one that references it, directly or through helper
/// projects, or one of its name (<c>X.Tests</c>, <c>X.UnitTests</c>). Project files are read, not evaluated; one that says that it makes
/// an executable, a template or nothing is no library. STD2016: the same of executables, except one of a single source file, which puts tested libraries
/// together, and where a test project refers to no other project, because it may test what runs. Clause: <c>every-project-has-tests</c>.
/// </summary>
public sealed class UntestedProjectCheck : IRepositoryCheck
{
    /// <inheritdoc />
    public string Name => "untested-project";

    /// <inheritdoc />
    public bool DependsOn(SourceFile file, CheckContext context) => ProjectFiles.IsProject(file.Path) || ContentProjects.IsMark(file.Path);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.LayoutLibraryTests, RuleCatalog.LayoutExecutableTests];

    // Whether an executable has more than one source file.
    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => files.Any(file => ProjectFiles.IsProject(file.Path));

    /// <inheritdoc />
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var projects = new ProjectSet([.. files.Where(file => ProjectFiles.IsProject(file.Path))], context.Policy.Layout);
        var findings = new List<Finding>();
        SourceFile[] judged = [.. projects.Libraries, .. projects.Executables.Where(file => !AsideFolders.Hold(file.Path) && HasParts(file, context))];
        var untested = Untested(projects, projects.Tests, judged, context, findings);
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

        var executables = projects.Executables.ToHashSet();
        var isTestedOutside = untested.Exists(executables.Contains) && tests.Any(file => Read(file, findings) is { References.Count: 0 });
        foreach (var project in untested.Where(project => !ContentProjects.Holds(project, context.Snapshot)))
        {
            var isExecutable = executables.Contains(project);
            if (!(isExecutable && isTestedOutside) && Read(project, findings) is { } xml && (isExecutable ? IsProgram(xml) : !xml.IsNoLibrary))
            {
                findings.Add(Untested(project, isExecutable, xml, context.Policy.Layout));
            }
        }

        return findings.Distinct();
    }

    private static bool HasParts(SourceFile project, CheckContext context) => context.Snapshot.Files
        .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)
            && (project.Directory.Length == 0 || file.Path.StartsWith(project.Directory + "/", StringComparison.Ordinal)))
        .Skip(1)
        .Any();

    // What measures, starts other programs, holds templates or compiles nothing has nothing to test.
    private static bool IsProgram(ProjectXml xml) =>
        !xml.Packages.Any(package => package.Include.Equals("BenchmarkDotNet", StringComparison.OrdinalIgnoreCase))
        && !xml.HasSdk("Aspire.AppHost.Sdk")
        && !xml.Is("IsAspireHost")
        && !xml.HasSdk("Microsoft.Build.NoTargets")
        && !xml.HasSdk("Microsoft.Build.Traversal")
        && xml.Properties.GetValueOrDefault("PackageType")?.Equals("Template", StringComparison.OrdinalIgnoreCase) != true;

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

    private static Finding Untested(SourceFile project, bool isExecutable, ProjectXml xml, LayoutPolicy layout)
    {
        var name = ProjectSet.NameOf(project);
        var kind = isExecutable ? "executable" : "library";
        var parent = layout.Tests.Count == 0 ? "" : FolderList.Normalise(layout.Tests[0]);
        var folder = parent.Length == 0 ? $"{name}.Tests" : $"{parent}/{name}.Tests";
        var up = string.Concat(Enumerable.Repeat("../", folder.Split('/').Length));
        var extension = Path.GetExtension(project.Path);
        return new Finding(
            isExecutable ? RuleCatalog.LayoutExecutableTests : RuleCatalog.LayoutLibraryTests,
            project.Path,
            xml.Line,
            xml.Column,
            $"{kind} '{name}' has no test project",
            $"Add '{folder}/{name}.Tests{extension}' with '<ProjectReference Include=\"{up}{project.Path}\" />', or reference the {kind} from "
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
