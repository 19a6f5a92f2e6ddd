namespace Standards.Checks.Artifacts.Provenance;

/// <summary>What is said of the artefacts of one pack or publish: an in-toto Statement v1 with a predicate of SLSA Provenance v1.</summary>
public sealed record ProvenanceStatement
{
    /// <summary>in-toto's type of a statement.</summary>
    public const string StatementType = "https://in-toto.io/Statement/v1";

    /// <summary>SLSA's type of a provenance.</summary>
    public const string PredicateType = "https://slsa.dev/provenance/v1";

    /// <summary>The page that explains the statement.</summary>
    public const string Guide = "https://github.com/standards-sdk/standards-sdk/blob/main/docs/guides/provenance.md";

    /// <summary>The meaning of the parameters; another number when one of them changes its meaning.</summary>
    public const string BuildType = Guide + "#build-type-1";

    /// <summary>How the files of statements end: in-toto's name for lines of JSON.</summary>
    public const string Extension = ".intoto.jsonl";

    /// <summary>The file with all statements.</summary>
    public const string BundleName = "multiple" + Extension;

    /// <summary>Names of artefacts, relative to <see cref="OutputFolder"/> with <c>/</c>, and the SHA-256 of each.</summary>
    public required IReadOnlyList<(string Name, string Sha256)> Subjects { get; init; }

    /// <summary><c>pack</c> or <c>publish</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Repository-relative path of the project.</summary>
    public required string Project { get; init; }

    /// <summary>Its version.</summary>
    public string Version { get; init; } = "";

    /// <summary><c>Release</c>.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Of what is published; empty for a package.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Runtime identifier of what is published; empty when it is portable.</summary>
    public string Runtime { get; init; } = "";

    /// <summary>Repository-relative path of where the artefacts lie; empty when that is outside.</summary>
    public string OutputFolder { get; init; } = "";

    /// <summary>Repository-relative path of the lock file.</summary>
    public string LockFile { get; init; } = "";

    /// <summary>The source first, then in ordinal order.</summary>
    public required IReadOnlyList<ProvenanceMaterial> Materials { get; init; }

    /// <summary>Who built.</summary>
    public required ProvenanceBuilder Builder { get; init; }

    /// <summary>Names and versions of what built.</summary>
    public IReadOnlyList<(string Name, string Version)> Tools { get; init; } = [];
}
