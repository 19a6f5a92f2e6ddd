namespace Standards.Checks.Artifacts.Provenance;

/// <summary>A statement as a file says it, with the places of what can be wrong.</summary>
/// <param name="File">Repository-relative path of the file.</param>
/// <param name="Line">1-based line in it.</param>
internal sealed record ReadStatement(string File, int Line)
{
    /// <summary>Name, SHA-256 and column of each artefact.</summary>
    public IReadOnlyList<(string Name, string Sha256, int Column)> Subjects { get; init; } = [];

    /// <summary>What went into it, each with its column.</summary>
    public IReadOnlyList<(ProvenanceMaterial Material, int Column)> Materials { get; init; } = [];

    /// <summary>Column of the list of materials.</summary>
    public int MaterialsColumn { get; init; }

    /// <summary><c>pack</c> or <c>publish</c>.</summary>
    public string Command { get; init; } = "";

    /// <summary>Repository-relative path of the project.</summary>
    public string Project { get; init; } = "";

    /// <summary>Repository-relative path of where the artefacts lay; empty when that was outside.</summary>
    public string OutputFolder { get; init; } = "";

    /// <summary>Repository-relative path of the lock file.</summary>
    public string LockFile { get; init; } = "";

    /// <summary>Who built.</summary>
    public string Builder { get; init; } = "";
}
