namespace Standards.Checks.Engine.Packages;

/// <summary>The graph for one framework, or for one runtime identifier of it.</summary>
/// <param name="Framework">As restore names it: <c>net10.0</c>, or <c>.NETStandard,Version=v2.0</c> in files of older SDKs.</param>
/// <param name="Runtime">Runtime identifier; empty for the framework itself.</param>
/// <param name="Libraries">What was resolved, in the order of the file.</param>
public sealed record AssetsTarget(string Framework, string Runtime, IReadOnlyList<ResolvedLibrary> Libraries);
