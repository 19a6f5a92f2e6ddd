namespace Standards.Checks.Rules.Wiring;

/// <summary>What was built for an executable. All paths absolute.</summary>
/// <param name="Root">The folder of the repository.</param>
/// <param name="Assemblies">The assembly of the project, then those of the projects of the repository that it refers to.</param>
/// <param name="Settings">The files of settings that go with it.</param>
public sealed record WiringFacts(string Root, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Settings);
