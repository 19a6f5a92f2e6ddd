namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>A name in a C# file.</summary>
/// <param name="Name">Without <c>global::</c>, type parameters and <c>@</c>.</param>
/// <param name="Line">1-based line of its declaration or directive.</param>
/// <param name="Column">1-based column.</param>
internal sealed record SourceName(string Name, int Line, int Column);
