using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Models.Layout;

namespace Standards.Checks.Models.Projects;

/// <summary>What a project is to the layout policy: the rule that places it and the folders where it may live.</summary>
/// <param name="Noun">The word for it in messages.</param>
/// <param name="Key">Name of the list in <c>standards.yml</c>.</param>
/// <param name="Folders">The list.</param>
/// <param name="Rule">The rule that a project outside of them violates.</param>
internal sealed record ProjectKind(string Noun, string Key, IReadOnlyList<string> Folders, RuleDescriptor Rule)
{
    /// <summary>The kind of a project; null for output types that the policy does not place. Tests win: many of them are executables.</summary>
    public static ProjectKind? Of(ProjectFacts project, LayoutPolicy layout)
    {
        if (project.IsTestProject)
        {
            return new("test project", "layout.tests", layout.Tests, RuleCatalog.LayoutTestFolder);
        }

        return project.OutputType.ToUpperInvariant() switch
        {
            "EXE" or "WINEXE" => new("executable", "layout.executables", layout.Executables, RuleCatalog.LayoutExecutableFolder),
            "LIBRARY" => new("library", "layout.libraries", layout.Libraries, RuleCatalog.LayoutLibraryFolder),
            _ => null,
        };
    }
}
