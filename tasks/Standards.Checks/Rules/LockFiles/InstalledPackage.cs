using System.Text.Json;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>What NuGet noted beside a package when it installed it (<c>.nupkg.metadata</c>); restore compares this hash with lock files (NU1403).</summary>
/// <param name="ContentHash">SHA-512 of the package file without its signature, in base64. The <c>.nupkg.sha512</c> beside it is of the file as it
/// came.</param>
/// <param name="Source">Host that the package came from; empty for a folder, and when it is not known.</param>
internal sealed record InstalledPackage(string ContentHash, string Source)
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>The package in the first folder that has it; null when none has it, or not with a hash that can be read.</summary>
    public static InstalledPackage? Read(PackageFolder folder, AssetsLibrary library)
    {
        if (folder.Find(library) is not { } path)
        {
            return null;
        }

        try
        {
            var bytes = new SourceFile(path, ".nupkg.metadata", 0, 0).ReadBytes(MaxBytes);
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), new JsonDocumentOptions { MaxDepth = 8 });
            var hash = Text(document.RootElement, "contentHash");
            return hash.Length == 0 ? null : new InstalledPackage(hash, Host(Text(document.RootElement, "source")));
        }
        catch (Exception e) when (e is JsonException or UnreadableFileException or InvalidOperationException)
        {
            return null;
        }
    }

    // Only the host: an address may hold a token, and a folder is a path of one machine.
    private static string Host(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address!.Host : "";

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
}
