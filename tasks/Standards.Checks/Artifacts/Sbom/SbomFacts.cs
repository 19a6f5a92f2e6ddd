using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>
/// What the evaluation of a project says in one target framework; a file of <c>key=value</c> lines that targets write, incremental on content.
/// </summary>
public sealed record SbomFacts
{
    /// <summary>More than a project with a thousand references writes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Absolute path of the project file.</summary>
    public string Project { get; init; } = "";

    /// <summary>Absolute path of what restore wrote.</summary>
    public string Assets { get; init; } = "";

    /// <summary>Id of its package, or name of its assembly.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its version.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether it runs by itself.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Whether it is packed, so that it has a package URL.</summary>
    public bool IsPackage { get; init; }

    /// <summary>As the project writes it: <c>net10.0</c>.</summary>
    public string Framework { get; init; } = "";

    /// <summary>The same as older assets files name it: <c>.NETStandard,Version=v2.0</c>.</summary>
    public string Moniker { get; init; } = "";

    /// <summary>Runtime identifier; empty for a portable output.</summary>
    public string Runtime { get; init; } = "";

    /// <summary>Who supplies it.</summary>
    public string Supplier { get; init; } = "";

    /// <summary>SPDX expression of its own licence; empty when it has none.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Version of the .NET SDK.</summary>
    public string DotnetSdk { get; init; } = "";

    /// <summary>Absolute path of the compiler; its version is read from the file.</summary>
    public string Compiler { get; init; } = "";

    /// <summary>Version of Standards.Sdk.</summary>
    public string StandardsSdk { get; init; } = "";

    /// <summary>Seconds since 1970 (<c>SOURCE_DATE_EPOCH</c>); empty when it is not set.</summary>
    public string Epoch { get; init; } = "";

    /// <summary>Shared frameworks that the output may need, with the lowest version that it runs on.</summary>
    public IReadOnlyList<(string Name, string Version)> Frameworks { get; init; } = [];

    /// <summary>Packages with the shared frameworks themselves, for self-contained outputs.</summary>
    public IReadOnlyList<(string Framework, string Id, string Version)> RuntimePacks { get; init; } = [];

    /// <summary>Absolute paths of the projects that it references.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Reads the lines. A line without a known key says nothing.</summary>
    /// <exception cref="PackageDataException">The project, its assets, its name or its framework are not named.</exception>
    public static SbomFacts Parse(IEnumerable<string> lines)
    {
        var values = new FactLines(lines);
        IReadOnlyList<(string, string)> Pairs(string key) => [.. values.All(key).Select(Pair).Where(p => p.Item1.Length > 0).Distinct()];

        var facts = new SbomFacts
        {
            Project = values.Of("project"),
            Assets = values.Of("assets"),
            Name = values.Of("name"),
            Version = values.Of("version"),
            IsApplication = values.Of("outputType").EndsWith("exe", StringComparison.OrdinalIgnoreCase),
            IsPackage = values.Is("package"),
            Framework = values.Of("framework"),
            Moniker = values.Of("moniker"),
            Runtime = values.Of("runtime"),
            Supplier = values.Of("supplier"),
            Licence = values.Of("licence"),
            DotnetSdk = values.Of("dotnet"),
            Compiler = values.Of("compiler"),
            StandardsSdk = values.Of("standards"),
            Epoch = values.Of("epoch"),
            Frameworks = Pairs("sharedFramework"),
            RuntimePacks = [.. Pairs("runtimePack").Select(p => (Left(p.Item1), p.Item1[(Left(p.Item1).Length + 1)..], p.Item2))],
            References = [.. values.All("reference")],
        };
        return facts is { Project.Length: > 0, Assets.Length: > 0, Name.Length: > 0, Framework.Length: > 0 }
            ? facts
            : throw new PackageDataException("does not name the project, its assets file, its name and its framework");
    }

    // Framework and package with a bar between.
    private static string Left(string text) =>
        text.IndexOf('|', StringComparison.Ordinal) is var bar and >= 0
            ? text[..bar]
            : throw new PackageDataException("names a runtime pack without its framework");

    private static (string, string) Pair(string value)
    {
        var slash = value.LastIndexOf('/');
        return slash < 0 ? (value, "") : (value[..slash], value[(slash + 1)..]);
    }
}
