namespace Standards.Checks.Artifacts.Sbom;

/// <summary>A program that made the output or the document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; empty when nobody knows it.</param>
/// <param name="IsBuildTool">Whether it made the output, and not only the document.</param>
public sealed record SbomTool(string Name, string Version, bool IsBuildTool);
