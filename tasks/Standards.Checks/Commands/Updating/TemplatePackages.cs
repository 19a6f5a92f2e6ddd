using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Commands.Updating;

/// <summary>
/// Finds packages of templates: first where the caller says, then on this machine (NuGet's package folder, what <c>dotnet new install</c> has fetched, the
/// repository's sources that are folders), then in the repository's feeds.
/// </summary>
/// <param name="request">What was asked for.</param>
/// <param name="dotnet">Runs <c>dotnet</c>.</param>
internal sealed class TemplatePackages(UpdateRequest request, ChildBuild dotnet)
{
    /// <summary>Id of the package of templates.</summary>
    public const string Id = "Standards.Templates";

    private IReadOnlyList<string>? _folders;

    /// <summary>Absolute path of a package that is on this machine; null when a feed must be asked.</summary>
    public string? Find(string version) => Folders()
        .SelectMany(folder => (string[])[
            Path.Combine(folder, $"{Id}.{version}.nupkg"),
            Path.Combine(folder, Lower(Id), Lower(version), $"{Lower(Id)}.{Lower(version)}.nupkg"),
            Path.Combine(folder, $"{Lower(Id)}.{Lower(version)}.nupkg"),
        ])
        .FirstOrDefault(File.Exists);

    /// <summary>What <c>dotnet new install</c> is given for a feed.</summary>
    public string[] FromFeed(string version) =>
        request.TemplateSource.Length > 0 ? [$"{Id}@{version}", "--add-source", request.TemplateSource] : [$"{Id}@{version}"];

    /// <summary>Versions that folders have, the latest first.</summary>
    public IReadOnlyList<string> Versions() =>
    [
        .. Folders().SelectMany(VersionsIn).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(SemanticVersion.TryParse).OfType<SemanticVersion>().OrderDescending().Select(v => v.ToString()),
    ];

    private static IEnumerable<string> VersionsIn(string folder)
    {
        var nested = Path.Combine(folder, Lower(Id));
        return (Directory.Exists(nested) ? Directory.EnumerateDirectories(nested).Select(d => Path.GetFileName(d)) : [])
            .Concat(Directory.EnumerateFiles(folder, $"{Id}.*.nupkg").Select(f => Path.GetFileNameWithoutExtension(f)[(Id.Length + 1)..]));
    }

    private IReadOnlyList<string> Folders() => _folders ??= [.. Candidates().Where(Directory.Exists).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Candidates()
    {
        var environment = request.Environment;
        var home = environment.GetValueOrDefault("DOTNET_CLI_HOME")
            ?? environment.GetValueOrDefault(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME")
            ?? "";
        return ((string[])[
            request.TemplateSource.Length > 0 ? Path.GetFullPath(request.TemplateSource, request.Root) : "",
            request.PackageFolder,
            home.Length > 0 ? Path.Combine(home, ".templateengine", "packages") : "",
        ])
            .Where(f => f.Length > 0)
            .Concat(Sources());
    }

    // 'E /path' for a source that is enabled.
    private IEnumerable<string> Sources()
    {
        var (_, lines) = dotnet.Ask(request.Root, request.Cancel, "nuget", "list", "source", "--format", "Short");
        return lines.Where(l => l.StartsWith("E ", StringComparison.Ordinal)).Select(l => l[2..].Trim()).Where(Path.IsPathFullyQualified);
    }

    private static string Lower(string text) => text.ToLowerInvariant();
}
