namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>What the layout rules need of a C# file.</summary>
/// <param name="Namespaces">Full names of the namespaces that it declares.</param>
/// <param name="Usings">Its using directives without the global ones.</param>
/// <param name="Types">The types that stand in no other type, without delegates and types of the file only.</param>
internal sealed record SourceShape(IReadOnlyList<string> Namespaces, IReadOnlyList<SourceName> Usings, IReadOnlyList<SourceName> Types);
