using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>A reference from one project of the repository to another.</summary>
/// <param name="From">The project that has it.</param>
/// <param name="To">The project that it names.</param>
/// <param name="Item">The element.</param>
internal sealed record ProjectLink(ProjectNode From, ProjectNode To, ProjectItem Item);
