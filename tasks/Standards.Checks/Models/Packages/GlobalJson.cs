using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Models.Packages;

/// <summary>The <c>global.json</c> at the root, as the keys that a rule asks for. Comments are allowed in it, as <c>dotnet</c> allows them.</summary>
internal sealed class GlobalJson
{
    /// <summary>Its path.</summary>
    public const string FileName = "global.json";

    private const string Sdks = "msbuild-sdks:";

    private const int MaxBytes = 1024 * 1024;

    private GlobalJson(JsonSettings settings) => Settings = settings;

    /// <summary>All keys, and the problem where it is malformed.</summary>
    public JsonSettings Settings { get; }

    /// <summary>The SDKs that come as packages, with their versions, in the order of the file.</summary>
    public IEnumerable<(string Name, JsonEntry Entry)> PackageSdks =>
        Settings.Entries.Where(e => e.Kind == 's' && e.Key.StartsWith(Sdks, StringComparison.Ordinal)).Select(e => (e.Key[Sdks.Length..], e));

    /// <exception cref="UnreadableFileException">It cannot be opened or is no text.</exception>
    public static GlobalJson Read(SourceFile file) => new(JsonSettingsReader.Read(file.ReadText(MaxBytes)));

    /// <summary>The same of an earlier content of the file.</summary>
    public static GlobalJson Read(byte[] bytes) =>
        new(JsonSettingsReader.Read(Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes)));

    /// <summary>The value of a key; null when it is not there.</summary>
    public JsonEntry? Find(string key) => Settings.Entries.LastOrDefault(e => e.Key == key);
}
