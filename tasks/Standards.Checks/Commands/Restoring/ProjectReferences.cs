using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Commands.Restoring;

/// <summary>The projects that an assets file names.</summary>
internal static class ProjectReferences
{
    /// <summary>Values of <c>libraries.*.msbuildProject</c>, as written; null when the file is malformed.</summary>
    public static IReadOnlyList<string>? Of(string assetsFile)
    {
        try
        {
            var bytes = RegularFile.ReadBytes(assetsFile, AssetsFileReader.MaxBytes);
            return Utf8.IsValid(bytes) ? Read(bytes) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A small file of one kind: looking for the one property name costs less than building a document.
    private static List<string> Read(byte[] bytes)
    {
        var references = new List<string>();
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (IsProject(ref reader))
            {
                references.Add(PathAt(ref reader));
            }
        }

        return references;
    }

    private static bool IsProject(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.PropertyName
        && reader.ValueTextEquals("msbuildProject"u8)
        && reader.Read()
        && reader.TokenType == JsonTokenType.String;

    private static string PathAt(ref Utf8JsonReader reader) =>
        reader.GetString() is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal) ? path : throw new JsonException();
}
