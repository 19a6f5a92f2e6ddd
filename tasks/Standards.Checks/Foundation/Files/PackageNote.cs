using System.Text.Json;
using System.Text.Unicode;

namespace Standards.Checks.Foundation.Files;

/// <summary>What NuGet noted beside a package when it installed it (<c>.nupkg.metadata</c>); restore compares this hash with lock files (NU1403).</summary>
/// <param name="ContentHash">SHA-512 of the package file without its signature, in base64; never empty.</param>
/// <param name="Source">Where the package came from, as NuGet writes it; empty when it is not known.</param>
public sealed record PackageNote(string ContentHash, string Source)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = ".nupkg.metadata";

    private const int MaxBytes = 64 * 1024;

    /// <summary>The note in the folder of a package; null where none can be read, or none with a hash.</summary>
    public static PackageNote? Read(string folder)
    {
        try
        {
            var bytes = new SourceFile(folder, FileName, 0, 0).ReadBytes(MaxBytes);
            if (!Utf8.IsValid(bytes))
            {
                return null;
            }

            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), new JsonDocumentOptions { MaxDepth = 8 });
            var hash = Text(document.RootElement, "contentHash");
            return hash.Length == 0 ? null : new PackageNote(hash, Text(document.RootElement, "source"));
        }
        catch (Exception e) when (e is JsonException or UnreadableFileException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
}
