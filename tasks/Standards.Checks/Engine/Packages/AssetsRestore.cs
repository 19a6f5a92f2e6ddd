namespace Standards.Checks.Engine.Packages;

/// <summary>How a project was restored.</summary>
public sealed record AssetsRestore
{
    /// <summary>Whether packages were compared with known vulnerabilities; null when the file does not say.</summary>
    public bool? IsAudited { get; init; }

    /// <summary><c>all</c> or <c>direct</c>.</summary>
    public string AuditMode { get; init; } = "";

    /// <summary>The least grave vulnerability that is told: <c>low</c> to <c>critical</c>.</summary>
    public string AuditLevel { get; init; } = "";

    /// <summary>Addresses of advisories that were left out (<c>NuGetAuditSuppress</c>).</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    /// <summary>Ids of warnings that were left out, with the package for which, or an empty text for all.</summary>
    public IReadOnlyList<(string Code, string Package)> NoWarn { get; init; } = [];

    /// <summary>Package sources: addresses and folders.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Absolute paths of the configuration files that were read, the most special first.</summary>
    public IReadOnlyList<string> ConfigFiles { get; init; } = [];

    /// <summary>Whether versions stand in <c>Directory.Packages.props</c>.</summary>
    public bool IsCentral { get; init; }

    /// <summary>Whether the central versions hold for packages that others bring, too.</summary>
    public bool PinsTransitive { get; init; }
}
