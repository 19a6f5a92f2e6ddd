namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>What launchers start.</summary>
/// <param name="Words">The program and its arguments; empty where the words name launchers only.</param>
/// <param name="SignalsGroup">Whether a launcher gives signals to all processes behind it, also to those of a shell.</param>
internal sealed record LaunchedProgram(IReadOnlyList<string> Words, bool SignalsGroup);
