namespace Standards.Checks.Commands.Updating;

/// <summary>What an update is asked for.</summary>
/// <param name="Root">Absolute path of the repository.</param>
/// <param name="Version">Version to update to.</param>
/// <param name="Environment">The caller's environment.</param>
/// <param name="Cancel">Ends it and what it has started.</param>
public sealed record UpdateRequest(string Root, string Version, IReadOnlyDictionary<string, string> Environment, CancellationToken Cancel)
{
    /// <summary>Folder or feed with the packages of templates; empty for what is on the machine and in the repository's sources.</summary>
    public string TemplateSource { get; init; } = "";

    /// <summary>NuGet's package folder; may be empty.</summary>
    public string PackageFolder { get; init; } = "";

    /// <summary>Whether index and work tree are changed; else it is only said what would be.</summary>
    public bool Apply { get; init; }

    /// <summary>Whether somebody named the version; else it is that of the SDK.</summary>
    public bool IsVersionGiven { get; init; }
}
