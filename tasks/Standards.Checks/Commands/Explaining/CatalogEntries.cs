using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Commands.Explaining;

/// <summary>
/// One folder of the catalog: files that list entries, each of which begins with the field that identifies it. An entry is found in the
/// text and parsed alone, so that a question about one rule does not parse all of them.
/// </summary>
/// <param name="folder">Absolute path of the package's root.</param>
/// <param name="path">Path of the folder below it.</param>
/// <param name="field">Name of the first field of every entry.</param>
internal sealed class CatalogEntries(string folder, string path, string field)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The entry with a value of the identifying field; null when no file has it.</summary>
    /// <param name="value">The value; a plain YAML scalar.</param>
    /// <param name="files">Pattern of the names of the files that may have it.</param>
    /// <exception cref="UnreadableFileException">The folder or a file is missing or damaged.</exception>
    public YamlMapping? Find(string value, string files = "*.yml") =>
        PackageFiles.In(folder, path, files).Select(file => Parse(file, Slice(Text(file), value))).FirstOrDefault(entry => entry is not null);

    private string Text(string file) =>
        _texts.TryGetValue(file, out var text) ? text : _texts[file] = "\n" + PackageFiles.ReadText(folder, file);

    private string? Slice(string text, string value)
    {
        var start = text.IndexOf($"\n- {field}: {value}\n", StringComparison.Ordinal) + 1;
        var end = start == 0 ? -1 : text.IndexOf($"\n- {field}: ", start, StringComparison.Ordinal);
        return start == 0 ? null : text[start..(end < 0 ? text.Length : end)];
    }

    private static YamlMapping? Parse(string file, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var (root, problem) = YamlReader.Read(text);
        return problem is null && root is YamlSequence { Items: [YamlMapping entry] }
            ? entry
            : throw new UnreadableFileException(file, "is not a list of entries");
    }
}
