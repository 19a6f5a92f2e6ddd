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
        var references = new List<string>();
        try
        {
            var bytes = RegularFile.ReadBytes(assetsFile, AssetsFileReader.MaxBytes);
            if (!Utf8.IsValid(bytes))
            {
                return null;
            }

            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                // A small file of one kind: looking for the one property name costs less than building a document.
                if (reader.TokenType == JsonTokenType.PropertyName
                    && reader.ValueTextEquals("msbuildProject"u8)
                    && reader.Read()
                    && reader.TokenType == JsonTokenType.String)
                {
                    references.Add(
                        reader.GetString() is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal) ? path : throw new JsonException());
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return references;
    }
}
