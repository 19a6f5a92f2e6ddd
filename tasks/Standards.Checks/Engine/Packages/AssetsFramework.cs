namespace Standards.Checks.Engine.Packages;

/// <summary>What a project asks for in one target framework.</summary>
/// <param name="Alias">As the project writes it: <c>net10.0</c>.</param>
/// <param name="Dependencies">Its direct packages.</param>
/// <param name="FrameworkReferences">Shared frameworks: <c>Microsoft.NETCore.App</c>.</param>
public sealed record AssetsFramework(string Alias, IReadOnlyList<DirectDependency> Dependencies, IReadOnlyList<string> FrameworkReferences);
