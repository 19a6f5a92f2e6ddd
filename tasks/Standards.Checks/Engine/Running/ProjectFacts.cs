using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Collections;

namespace Standards.Checks.Engine.Running;

/// <summary>What evaluation knows of one project (of one target framework of it). All paths absolute unless said otherwise.</summary>
public sealed record ProjectFacts
{
    /// <summary>Repository-relative path of the project file, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>File name without extension.</summary>
    public required string Name { get; init; }

    /// <summary><c>Exe</c>, <c>WinExe</c> or <c>Library</c>.</summary>
    public required string OutputType { get; init; }

    /// <summary>Whether the project holds tests, by place, name or property.</summary>
    public bool IsTestProject { get; init; }

    /// <summary>False for all target frameworks but the first, where findings about the project as a whole would be repeated.</summary>
    public bool IsPrimaryFramework { get; init; } = true;

    /// <summary>Target framework monikers of the project, as written (<c>net10.0</c>).</summary>
    public IReadOnlyList<string> TargetFrameworks { get; init; } = [];

    /// <summary>
    /// The one of <see cref="TargetFrameworks"/> that these facts (package references, assembly) belong to; empty when it is the
    /// first or the only one.
    /// </summary>
    public string TargetFramework { get; init; } = "";

    /// <summary>
    /// Direct package references after central versions were applied. They include those that targets of the SDK add
    /// (<c>Microsoft.NET.ILLink.Tasks</c>), so they are known after the target <c>CollectPackageReferences</c>, not after evaluation.
    /// </summary>
    public IReadOnlyList<PackageReferenceFact> PackageReferences { get; init; } = [];

    /// <summary>Whether restore writes and reads a lock file for this project.</summary>
    public bool UsesLockFile { get; init; }

    /// <summary>Absolute path of the lock file, existing or not.</summary>
    public string LockFilePath { get; init; } = "";

    /// <summary>The runtime identifiers that the project is built for (<c>linux-x64</c>), each once; empty when it asks for none.</summary>
    public IReadOnlyList<string> RuntimeIdentifiers { get; init; } = [];

    /// <summary>Version of the .NET SDK that builds (<c>10.0.401</c>); empty when it is not known.</summary>
    public string NetSdkVersion { get; init; } = "";

    /// <summary>The commit that lock files are compared with, as git names it (<c>origin/main</c>); empty for the last one.</summary>
    public string Base { get; init; } = "";

    /// <summary>What restore resolved, of all target frameworks; null except for the checks over it.</summary>
    public RestoredPackages? Packages { get; init; }

    /// <summary>Whether a pull request is built, for which advisories have a grace period.</summary>
    public bool IsPullRequest { get; init; }

    /// <summary>Whether the project asks restore to audit packages (<c>NuGetAudit</c>).</summary>
    public bool IsAudited { get; init; } = true;

    /// <summary>Absolute path of the compiled assembly; empty before it is built.</summary>
    public string AssemblyPath { get; init; } = "";

    /// <summary>Absolute path of the nuspec that the project packs in place of its own; empty when there is none, and except while it is packed.</summary>
    public string NuspecPath { get; init; } = "";

    /// <summary>
    /// Where the version comes from, as the project says: <c>nbgv</c>, <c>tag</c>, <c>none</c>, or anything else by mistake; empty when it is not asked.
    /// </summary>
    public string Versioning { get; init; } = "";

    /// <summary>Absolute path of the <c>version.json</c> of Nerdbank.GitVersioning that holds for the project; empty when there is none.</summary>
    public string VersionFile { get; init; } = "";

    /// <summary>What the build knows of its output or its package; empty values except for the checks over them.</summary>
    public OutputFacts Output { get; init; } = new();

    /// <summary>The version of the package that is made; empty except while it is packed.</summary>
    public string PackageVersion { get; init; } = "";

    /// <summary>Repository-relative path of the changelog of the project, with <c>/</c>; empty when it has none, and except while it is packed.</summary>
    public string ChangelogPath { get; init; } = "";

    private TypedValues Further { get; init; } = TypedValues.Empty;

    /// <summary>What a concern gathered of the project for its own checks; null when it did not.</summary>
    public T? Find<T>()
        where T : class => Further.Find<T>();

    /// <summary>The facts with those of a concern.</summary>
    public ProjectFacts With<T>(T? facts)
        where T : class => this with { Further = Further.With(facts) };
}
