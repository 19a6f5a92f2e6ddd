namespace Standards.Checks.Models.Packages;

/// <summary>What a nuget.config says of where packages come from.</summary>
/// <param name="Sources">Those that stand after the last <c>clear</c>.</param>
/// <param name="Cleared">Those that stand before it, and so are none.</param>
internal sealed record NugetConfig(IReadOnlyList<NugetSource> Sources, IReadOnlyList<NugetSource> Cleared)
{
    /// <summary>1-based line of the section of sources; 0 when there is none.</summary>
    public int Line { get; init; }

    /// <summary>1-based column of it.</summary>
    public int Column { get; init; }

    /// <summary>Whether the sources of other files, those of the machine above all, are dropped.</summary>
    public bool HasClear { get; init; }

    /// <summary>Whether packages are mapped to sources; an empty section maps none.</summary>
    public bool HasMapping { get; init; }

    /// <summary>Sources that the mapping names; the value is their number of patterns.</summary>
    public IReadOnlyList<NugetSource> Mapped { get; init; } = [];

    /// <summary>Folders that other settings name: where packages are kept, and fallbacks.</summary>
    public IReadOnlyList<NugetSource> Folders { get; init; } = [];

    /// <summary>Sources of advisories that stand after the last <c>clear</c> among them.</summary>
    public IReadOnlyList<NugetSource> AuditSources { get; init; } = [];

    /// <summary>Whether the sources of advisories of other files are dropped.</summary>
    public bool HasAuditClear { get; init; }

    /// <summary>Names of sources that are switched off.</summary>
    public IReadOnlyList<string> Disabled { get; init; } = [];
}
