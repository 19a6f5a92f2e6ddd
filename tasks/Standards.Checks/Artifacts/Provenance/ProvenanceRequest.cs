namespace Standards.Checks.Artifacts.Provenance;

/// <summary>What a build knows of the artefacts that it just made.</summary>
public sealed record ProvenanceRequest
{
    /// <summary>Absolute path of the repository.</summary>
    public required string Root { get; init; }

    /// <summary><c>pack</c> or <c>publish</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Repository-relative path of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Name of the package or of the assembly.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The build's configuration.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Target framework of what is published.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Runtime identifier of what is published.</summary>
    public string Runtime { get; init; } = "";

    /// <summary>Absolute path of the folder that the artefacts are in.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Absolute paths of the artefacts; empty: all files of the folder.</summary>
    public IReadOnlyList<string> Artifacts { get; init; } = [];

    /// <summary>Absolute path of the lock file; empty when the project uses none.</summary>
    public string LockFile { get; init; } = "";

    /// <summary>Names and versions of what built.</summary>
    public IReadOnlyList<(string Name, string Version)> Tools { get; init; } = [];

    /// <summary>The name of the statement's file, which says of what it is.</summary>
    public string FileName
    {
        get
        {
            var parts = Command == "publish" ? (string[])[Name, Version, "publish", Framework, Runtime] : [Name, Version];
            return string.Join('.', parts.Where(p => p.Length > 0)) + ProvenanceStatement.Extension;
        }
    }
}
