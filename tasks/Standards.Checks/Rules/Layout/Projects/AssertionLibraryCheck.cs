using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>
/// STD2018, clause <c>tests-use-assertion-library</c>: the test projects of a repository refer to one library of assertions. What fewer projects refer to is
/// reported, once a project; of two that are equal, the one that comes later in the alphabet.
/// </summary>
public sealed class AssertionLibraryCheck : IRepositoryCheck
{
    // Shouldly and FluentAssertions, with what was forked from it; snapshots (Verify) and constraint models of frameworks go with any of them.
    private static readonly string[] Libraries = ["AwesomeAssertions", "FluentAssertions", "NFluent", "Shouldly"];

    /// <inheritdoc/>
    public string Name => "layout.assertions";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AssertionLibraryUnique];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => ProjectFiles.IsProject(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var references = new List<(SourceFile Project, ProjectItem Item, string Library)>();
        foreach (var project in new ProjectSet(files, context.Policy.Layout).Tests)
        {
            references.AddRange(Read(project)
                .Select(item => (project, item, Library: Array.Find(Libraries, name => name.Equals(item.Include, StringComparison.OrdinalIgnoreCase))!))
                .Where(reference => reference.Library is not null));
        }

        var used = references.GroupBy(reference => reference.Library).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        if (used.FirstOrDefault()?.Key is not { } main)
        {
            return [];
        }

        return references.Where(reference => reference.Library != main).Select(reference => new Finding(
            RuleCatalog.AssertionLibraryUnique,
            reference.Project.Path,
            reference.Item.Line,
            reference.Item.Column,
            $"the project asserts with {reference.Library}, where others assert with {main}",
            $"Write its assertions with {main} and remove the reference"));
    }

    // What cannot be read is the finding of another check.
    private static IReadOnlyList<ProjectItem> Read(SourceFile project)
    {
        try
        {
            return ProjectXmlReader.Read(project).Packages;
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }
}
