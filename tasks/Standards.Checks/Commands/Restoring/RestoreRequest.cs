namespace Standards.Checks.Commands.Restoring;

/// <summary>What one restore is told from outside the files.</summary>
/// <param name="Root">Absolute path of the repository root.</param>
/// <param name="StateFolder">Absolute path of the folder for state.</param>
/// <param name="Entry">Absolute path of the solution or project that is restored.</param>
/// <param name="Projects">Absolute paths of the projects that the entry names (the entry itself, when it is a project).</param>
/// <param name="Engine">Identifies MSBuild and NuGet: another SDK restores anew.</param>
/// <param name="Day">The day, <c>yyyy-MM-dd</c>: at least one restore a day is real, so that NuGet's audit sees new advisories.</param>
/// <param name="GlobalProperties">MSBuild's global properties of the restore.</param>
/// <param name="Environment">Environment variables: any of them may be a property of a project.</param>
public sealed record RestoreRequest(
    string Root,
    string StateFolder,
    string Entry,
    IReadOnlyList<string> Projects,
    string Engine,
    string Day,
    IReadOnlyDictionary<string, string> GlobalProperties,
    IReadOnlyDictionary<string, string> Environment);
