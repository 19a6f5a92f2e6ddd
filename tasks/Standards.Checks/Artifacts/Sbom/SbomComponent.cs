namespace Standards.Checks.Artifacts.Sbom;

/// <summary>What a component is.</summary>
public enum SbomKind
{
    /// <summary>A NuGet package.</summary>
    Package,

    /// <summary>A project of the repository that is a library.</summary>
    Library,

    /// <summary>A project of the repository that runs by itself.</summary>
    Application,

    /// <summary>A shared framework, installed where the output runs.</summary>
    Framework,

    /// <summary>Several projects together.</summary>
    Solution,
}

/// <summary>One part of what is described, or the whole of it.</summary>
/// <param name="Reference">Its name in the document, unique there: a package URL, <c>project/src/A/A.csproj</c>,
/// <c>framework/Microsoft.NETCore.App@10.0.0</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name or id.</param>
/// <param name="Version">Version; empty when nobody knows it.</param>
public sealed record SbomComponent(string Reference, SbomKind Kind, string Name, string Version)
{
    /// <summary>Package URL; empty for what is no package.</summary>
    public string Purl { get; init; } = "";

    /// <summary>SHA-512 of the package without its signature, lower-case hexadecimal; empty when it is not known.</summary>
    public string Sha512 { get; init; } = "";

    /// <summary>The licence that it states.</summary>
    public SbomLicence Licence { get; init; } = SbomLicence.None;

    /// <summary>Its authors, or who supplies it, as written.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Copyright, as written.</summary>
    public string Copyright { get; init; } = "";

    /// <summary>Address of its home page; empty or an address on the web.</summary>
    public string Website { get; init; } = "";

    /// <summary>Address of its source; empty or an address on the web.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Whether it is used while developing only, so that nothing of it is delivered.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Why nobody could look at the package itself; empty when somebody did.</summary>
    public string Unverified { get; init; } = "";

    /// <summary>Target frameworks in which it is used, ordinal.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>The same component of two graphs as one: delivered if it is in one of them.</summary>
    public SbomComponent Merge(SbomComponent other) => this with
    {
        IsDevelopment = IsDevelopment && other.IsDevelopment,
        Frameworks = [.. Frameworks.Union(other.Frameworks, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };
}
