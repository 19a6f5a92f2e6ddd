using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Standards.Checks.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>Whether changed files can be read by what reads them, by parsers that are not ours.</summary>
internal static class FilesReader
{
    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What is wrong with files that another state did not have, or had with another content.</summary>
    public static IEnumerable<string> Problems(CorpusFiles before, CorpusFiles after) =>
        after.Where(f => before.GetValueOrDefault(f.Key) != f.Value).Select(f => Problem(f.Key, f.Value)).OfType<string>();

    /// <summary>
    /// What is wrong with lines that the text of a fix gives to be written: in a YAML file each <c>key: value</c> is YAML by itself.
    /// </summary>
    public static IEnumerable<string> Problems(Finding finding) => finding.Path.EndsWith(".yml", StringComparison.Ordinal)
        ? FixText.Fragments(finding.Fix).Where(f => PairEdits.Split(f.Text) is not null).Select(f => Problem("line.yml", f.Text)).OfType<string>()
        : [];

    private static string? Problem(string path, string text)
    {
        try
        {
            switch (Path.GetExtension(path))
            {
                case ".yml" or ".yaml":
                    new YamlStream().Load(new StringReader(text));
                    break;
                case ".json":
                    JsonDocument.Parse(text, Json).Dispose();
                    break;
                case ".csproj" or ".props" or ".targets" or ".slnx":
                    _ = XDocument.Parse(text);
                    break;
                default:
                    break;
            }

            return null;
        }
        catch (Exception e) when (e is YamlException or JsonException or XmlException)
        {
            return $"{path} cannot be read: {e.Message}";
        }
    }
}
