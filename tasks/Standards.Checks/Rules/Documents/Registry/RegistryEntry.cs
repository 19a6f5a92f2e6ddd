using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Documents.Registry;

/// <summary>One entry of the document registry.</summary>
/// <param name="Key">The path as written, with its place.</param>
/// <param name="Cadence">The review cadence; null when it is missing or unknown.</param>
/// <param name="CadencePlace">Where the cadence stands.</param>
/// <param name="Validated">The day of the last validation; null when it is missing or malformed.</param>
/// <param name="ValidatedPlace">Where that day stands.</param>
internal sealed record RegistryEntry(YamlScalar Key, string? Cadence, YamlNode CadencePlace, DateOnly? Validated, YamlNode ValidatedPlace)
{
    /// <summary>The path without <c>./</c> in front and <c>/</c> at the end; empty for the whole repository.</summary>
    public string Path { get; } = Normal(Key.Value);

    /// <summary>Whether a file is the one that is named, or below the folder that is.</summary>
    public bool Covers(string path) =>
        Path.Length == 0
        || (path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || path[Path.Length] == '/'));

    private static string Normal(string path)
    {
        path = path.Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return path is "." ? "" : path.TrimEnd('/');
    }
}
