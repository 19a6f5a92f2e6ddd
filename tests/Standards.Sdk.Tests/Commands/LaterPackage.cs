using System.IO.Compression;
using System.Text;

namespace Standards.Sdk.Tests.Commands;

/// <summary>Makes another version of a package of templates out of a packed one.</summary>
internal static class LaterPackage
{
    /// <summary>Writes it and gives its folder.</summary>
    /// <param name="package">Path of the packed one.</param>
    /// <param name="folder">Where the new one goes.</param>
    /// <param name="version">Its version.</param>
    /// <param name="rewrite">New text by path and text; a path that is not there is asked for with an empty text.</param>
    public static string Write(string package, string folder, string version, Func<string, string, string> rewrite)
    {
        const string Added = "content/std-service/docs/later.md";
        using var source = ZipFile.OpenRead(package);
        using var target = ZipFile.Open(Path.Combine(folder, $"Standards.Templates.{version}.nupkg"), ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var path = Uri.UnescapeDataString(entry.FullName);
            var text = reader.ReadToEnd();
            Add(entry.FullName, path switch
            {
                "Standards.Templates.nuspec" => Between(text, "<version>", "</version>", version),
                _ when path.EndsWith(".standards/record.json", StringComparison.Ordinal) => Between(text, "\"version\": \"", "\"", version),
                _ => rewrite(path, text),
            });
        }

        if (rewrite(Added, "") is { Length: > 0 } text2)
        {
            Add(Added, text2);
        }

        return folder;

        void Add(string name, string text)
        {
            using var writer = new StreamWriter(target.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
    }

    private static string Between(string text, string start, string end, string value)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[..from] + value + text[text.IndexOf(end, from, StringComparison.Ordinal)..];
    }
}
