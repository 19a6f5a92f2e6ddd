using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Snapshots;

/// <summary>
/// The YAML file of a foreign form that was read last. File checks look at one file after the other, several of them at the same one: the first reads it,
/// and the others get what it read. Not for several threads.
/// </summary>
internal sealed class YamlPages
{
    private (SourceFile File, string Text, YamlNode? Root, YamlProblem? Problem)? _last;

    /// <summary>The text of a file, with its root or its problem.</summary>
    /// <exception cref="UnreadableFileException">The file is no text, is larger than <paramref name="maxBytes"/>, or cannot be opened.</exception>
    public (string Text, YamlNode? Root, YamlProblem? Problem) Read(SourceFile file, int maxBytes)
    {
        if (_last is { } known && known.File == file)
        {
            return (known.Text, known.Root, known.Problem);
        }

        var text = file.ReadText(maxBytes);
        var (root, problem) = YamlReader.ReadForeign(text);
        _last = (file, text, root, problem);
        return (text, root, problem);
    }
}
