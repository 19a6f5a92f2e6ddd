namespace Standards.Checks.Commands.Fixing;

/// <summary>What the code fixes are asked for.</summary>
/// <param name="Root">Absolute path of the repository.</param>
/// <param name="Entry">Absolute path of the project or solution.</param>
/// <param name="Dotnet">Absolute path of <c>dotnet</c>; empty for the one in PATH.</param>
/// <param name="Environment">The caller's environment.</param>
public sealed record FixRequest(string Root, string Entry, string Dotnet, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Ids of rules, separated by spaces, commas or semicolons; empty for all that have a code fix.</summary>
    public string Rules { get; init; } = "";

    /// <summary>Whether files are changed; else it is only said what would be.</summary>
    public bool Apply { get; init; }

    /// <summary>Whether files with uncommitted changes are changed too.</summary>
    public bool Force { get; init; }
}
