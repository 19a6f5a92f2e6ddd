namespace Standards.Checks.Engine.Packages;

/// <summary>The project of an assets file.</summary>
/// <param name="Name">Its name, which is that of its package unless it says otherwise.</param>
/// <param name="Version">Its version when it was restored.</param>
/// <param name="Frameworks">What it asks for in each target framework.</param>
public sealed record AssetsProject(string Name, string Version, IReadOnlyList<AssetsFramework> Frameworks);
