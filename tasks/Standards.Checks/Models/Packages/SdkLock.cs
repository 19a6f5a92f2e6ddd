using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Packages;

/// <summary>
/// <c>standards.lock.json</c>: <c>{ "version": 1, "sdks": { "Standards.Sdk": { "version": "1.2.3", "contentHash": "…" } } }</c>.
/// Other keys are left to others.
/// </summary>
/// <param name="Settings">All keys, and the problem where the file is malformed.</param>
internal sealed record SdkLock(JsonSettings Settings)
{
    /// <summary>Its path.</summary>
    public const string FileName = "standards.lock.json";

    /// <summary>The command that writes it.</summary>
    public const string Command = "dotnet build -t:StandardsLockSdks";

    /// <summary>A file is larger for no reason.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Bytes of a SHA-512.</summary>
    private const int HashBytes = 64;

    public static SdkLock Read(string text) => new(JsonSettingsReader.Read(text));

    /// <summary>What is wrong with the form; null when nothing is.</summary>
    public (string Problem, Position Position)? Problem()
    {
        if (Settings.Problem is { } problem)
        {
            return ($"is not valid JSON: {problem}", new(Settings.Line, Settings.Column));
        }

        if (Settings.Entries.LastOrDefault(e => e.Key == "version") is not { } version)
        {
            return ("has no 'version'", Position.Start);
        }

        if (version.Value != "1")
        {
            return ($"has version '{ValueText.Shorten(version.Value)}', and only 1 is known", new(version.Line, version.Column));
        }

        return Settings.Entries.FirstOrDefault(e => IsHash(e.Key) && !IsSha512(e.Value)) is { } hash
            ? ($"has a contentHash that is no SHA-512 in base64: '{ValueText.Shorten(hash.Value)}'", new(hash.Line, hash.Column))
            : null;
    }

    /// <summary>The entry of an SDK: its version and content hash; null when there is none.</summary>
    public (JsonEntry Version, JsonEntry Hash)? Find(string name)
    {
        var version = Settings.Entries.LastOrDefault(e => e.Key.Equals($"sdks:{name}:version", StringComparison.OrdinalIgnoreCase));
        var hash = Settings.Entries.LastOrDefault(e => e.Key.Equals($"sdks:{name}:contentHash", StringComparison.OrdinalIgnoreCase));
        return version is not null && hash is not null ? (version, hash) : null;
    }

    private static bool IsHash(string key) => key.StartsWith("sdks:", StringComparison.Ordinal) && key.EndsWith(":contentHash", StringComparison.Ordinal);

    private static bool IsSha512(string value)
    {
        Span<byte> bytes = stackalloc byte[HashBytes + 2];
        return Convert.TryFromBase64String(value, bytes, out var count) && count == HashBytes;
    }
}
