namespace Standards.Checks.Models.Projects;

/// <summary>An item of a project file.</summary>
/// <param name="Include">As written.</param>
/// <param name="Line">1-based line of its element.</param>
/// <param name="Column">1-based column of its element.</param>
/// <param name="IsConditional">Whether it, or an element around it, has a condition.</param>
/// <param name="IsOrderOnly">Whether it only orders the builds: <c>ReferenceOutputAssembly</c> is <c>false</c>.</param>
internal sealed record ProjectItem(string Include, int Line, int Column, bool IsConditional, bool IsOrderOnly);
