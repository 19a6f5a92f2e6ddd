using System.Text.Json;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>Which .NET SDK <c>global.json</c> asks for, against the one that builds: each brings packages of its own version into lock files.</summary>
internal static class SdkPin
{
    private const int MaxBytes = 256 * 1024;

    // Packages that the .NET SDK adds by itself, for trimming, native compilation and old frameworks.
    private static readonly string[] Packages =
    [
        "Microsoft.DotNet.ILCompiler", "Microsoft.NET.ILLink.Analyzers", "Microsoft.NET.ILLink.Tasks", "Microsoft.NET.Sdk.WebAssembly.Pack",
        "Microsoft.NETFramework.ReferenceAssemblies", "NETStandard.Library",
    ];

    /// <summary>Whether the .NET SDK adds a package by itself, in a version that goes with the SDK's.</summary>
    public static bool Adds(string id) =>
        Packages.Contains(id, StringComparer.OrdinalIgnoreCase)
        || (id.StartsWith("runtime.", StringComparison.OrdinalIgnoreCase) && id.EndsWith(".Microsoft.DotNet.ILCompiler", StringComparison.OrdinalIgnoreCase));

    /// <summary>The end of a sentence that says why the version of a package of the SDK's differs.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="running">Version of the SDK that builds; empty when it is not known.</param>
    public static string Reason(string root, string running)
    {
        if (running.Length == 0)
        {
            return "; the SDK adds this package, so the SDK changed";
        }

        var (version, rollForward) = Read(root);
        return version.Length == 0 ? $"; .NET SDK {running} adds this package, and global.json pins no SDK"
            : version == running ? $"; .NET SDK {running} adds this package, which global.json pins, so the lock file was written by another one"
            : $"; .NET SDK {running} adds this package, and global.json pins "
                + $"{ValueText.Quote(version)}{(rollForward.Length == 0 ? "" : $" with rollForward {ValueText.Quote(rollForward)}")}";
    }

    /// <summary>Whether <c>global.json</c> asks for exactly the SDK that builds.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="running">Version of the SDK that builds; empty when it is not known.</param>
    public static bool Pins(string root, string running) => running.Length > 0 && Read(root).Version == running;

    private static (string Version, string RollForward) Read(string root)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };
            var bytes = new SourceFile(root, "global.json", 0, 0).ReadBytes(MaxBytes);
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("sdk", out var sdk)
                && sdk.ValueKind == JsonValueKind.Object
                ? (Text(sdk, "version"), Text(sdk, "rollForward"))
                : ("", "");
        }
        catch (Exception e) when (e is JsonException or UnreadableFileException or InvalidOperationException)
        {
            // Without the file, or with one that the .NET host could not read either, nothing is pinned.
            return ("", "");
        }
    }

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
