using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Manifests in JSON. A repository has many files of JSON and few of them are manifests, so that only the start of each is read: <c>apiVersion</c> is the
/// first of its names in the order of the alphabet, in which tools write them.
/// </summary>
internal static class JsonManifests
{
    private const int StartBytes = 4096;

    // Names that tools of others have for their settings and lists: these are not opened at all.
    private static readonly string[] OtherNames =
    [
        "package.json", "package-lock.json", "packages.lock.json", "global.json", "composer.json", "launchSettings.json", "project.assets.json",
        "renovate.json",
    ];

    private static readonly string[] OtherStarts = ["appsettings", "tsconfig"];

    private static readonly string[] OtherEnds = [".schema.json", ".deps.json", ".runtimeconfig.json", ".verified.json", ".received.json", ".approved.json"];

    /// <summary>Whether a path is that of JSON which is not known to be something else.</summary>
    public static bool IsPath(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        return !OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !Array.Exists(OtherStarts, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            && !Array.Exists(OtherEnds, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the file begins like an object of Kubernetes.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be opened.</exception>
    public static bool MayBeOne(SourceFile file)
    {
        var start = file.ReadStart(StartBytes).AsSpan();
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && start.IndexOf("\"apiVersion\""u8) >= 0;
    }

    /// <summary>Whether a text that begins like an object is one that rules look at, or is broken and names a kind.</summary>
    public static bool HoldsObject(string text, Func<string, bool> isKind)
    {
        var (root, problem) = JsonNodeReader.Read(text);
        return problem is null ? isKind(new PlacedNode("", root)["kind"].Text ?? "") : text.Contains("\"kind\"", StringComparison.Ordinal);
    }

    /// <summary>The root, or why the text is not JSON.</summary>
    public static (YamlNode? Root, YamlProblem? Problem) Read(string text)
    {
        var (root, problem) = JsonNodeReader.Read(text);
        return (root, problem is null ? null : new YamlProblem(problem.Message, problem.Line, problem.Column));
    }
}
