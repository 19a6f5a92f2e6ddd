namespace Standards.Checks.Engine.Verdicts;

/// <summary>What loading a policy is told from outside.</summary>
/// <param name="Root">Absolute path of the repository root.</param>
/// <param name="PackageFolder">Absolute path of NuGet's package folder, for layers that come as packages; empty when unknown.</param>
/// <param name="Today">The day on which waivers must hold.</param>
/// <param name="ContinuousIntegration">Whether a CI server builds, where an expired waiver holds nothing.</param>
public sealed record PolicyLoadOptions(string Root, string PackageFolder, DateOnly Today, bool ContinuousIntegration);
