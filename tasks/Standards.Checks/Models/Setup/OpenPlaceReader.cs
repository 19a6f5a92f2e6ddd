using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Operations;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Models.Setup;

/// <summary>
/// Finds what is open in a file: values of operations files and of front matter that are <c>unknown</c> or <c>never</c>, the sentence of a page that is to be
/// replaced, and the owner and team that a template writes when none was given.
/// </summary>
internal static class OpenPlaceReader
{
    private const string DefaultTeam = "owning-team";

    // Who names a team alone has not said in which organisation it is.
    private const string DefaultOrganisation = "@org/";

    private const string PolicyPath = "standards.yml";

    private static readonly string[] FactKeys = ["last", "reviewed", "owner", "approver", "contact"];

    private static readonly string[] Sentences = ["Replace this paragraph", "Write here what"];

    /// <summary>Whether a file may hold an open place, by its path alone.</summary>
    public static bool Reads(SourceFile file) => file.Path == PolicyPath || IsOperations(file.Path) || IsPage(file.Path) || CodeownersFiles.IsPlace(file.Path);

    /// <summary>The open places in the order of the file.</summary>
    /// <exception cref="UnreadableFileException">The file is no text, is too large or cannot be opened.</exception>
    public static IReadOnlyList<OpenPlace> Read(SourceFile file)
    {
        if (IsPage(file.Path))
        {
            return ReadPage(file.ReadText(DocumentFiles.MaxBytes));
        }

        return CodeownersFiles.IsPlace(file.Path) ? ReadOwners(file.ReadText(CodeownersFiles.MaxBytes)) : ReadYaml(file);
    }

    private static bool IsOperations(string path) =>
        path.StartsWith(OperationsFile.Folder, StringComparison.Ordinal)
        && path.EndsWith(".yml", StringComparison.Ordinal)
        && path.IndexOf('/', OperationsFile.Folder.Length) < 0;

    private static bool IsPage(string path) =>
        DocumentFiles.IsMarkdownPath(path) && path != SetupList.Path && (path.StartsWith("docs/", StringComparison.Ordinal) || path == "README.md");

    private static List<OpenPlace> ReadYaml(SourceFile file)
    {
        // What is wrong with the file itself is the finding of another check.
        var text = file.ReadText(OperationsFile.MaxBytes);
        var places = new List<OpenPlace>();
        if (MayBeOpen(text) && YamlReader.Read(text) is ({ } root, null))
        {
            Collect(new PlacedNode(file.Path, root), file.Path == PolicyPath, places);
        }

        return places;
    }

    private static bool MayBeOpen(string text) =>
        text.Contains(OpenWords.Unknown, StringComparison.Ordinal)
        || text.Contains(OpenWords.Never, StringComparison.Ordinal)
        || text.Contains(DefaultTeam, StringComparison.Ordinal);

    // Nesting is bounded by the reader.
    private static void Collect(PlacedNode node, bool isPolicy, List<OpenPlace> places)
    {
        foreach (var inner in node.Entries.Concat(node.Items))
        {
            Collect(inner, isPolicy, places);
        }

        var isOpen = isPolicy ? node.Text == DefaultTeam && node.Path == "service.team" : OpenWords.IsOpen(node.Text);
        if (isOpen && node is { Node: YamlScalar scalar, Way: not null })
        {
            places.Add(new OpenPlace(node.Path, node.Text!, scalar.Line, scalar.Column));
        }
    }

    private static List<OpenPlace> ReadOwners(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().TrimStart();
            if (line.Length > 0 && line[0] != '#' && lines[i].IndexOf(DefaultOrganisation, StringComparison.Ordinal) is var start and >= 0)
            {
                var end = lines[i].AsSpan(start).IndexOfAny(' ', '\t', '\r') is var length and >= 0 ? start + length : lines[i].Length;
                return [new OpenPlace("owners", lines[i][start..end], i + 1, start + 1)];
            }
        }

        return [];
    }

    private static List<OpenPlace> ReadPage(string text)
    {
        var places = new List<OpenPlace>();
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        for (var i = 1; i < end; i++)
        {
            ReadField(lines[i], i + 1, places);
        }

        if (Array.Exists(Sentences, sentence => text.Contains(sentence, StringComparison.Ordinal)))
        {
            ReadSentences(lines, Math.Max(0, end + 1), places);
        }

        return places;
    }

    private static void ReadField(string line, int number, List<OpenPlace> places)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || char.IsWhiteSpace(line[0]))
        {
            return;
        }

        var (key, value) = (line[..colon], line[(colon + 1)..]);
        var plain = value.Trim().Trim('\'', '"');
        if (OpenWords.IsOpen(plain) && Array.Exists(FactKeys, begin => key.StartsWith(begin, StringComparison.OrdinalIgnoreCase)))
        {
            places.Add(new OpenPlace(key.Trim(), plain, number, line.IndexOf(plain, colon, StringComparison.Ordinal) + 1));
        }
    }

    private static void ReadSentences(string[] lines, int first, List<OpenPlace> places)
    {
        foreach (var (index, heading) in ProseLines(lines, first))
        {
            var line = lines[index];
            places.AddRange(TemplateSentences.Find(line)
                .Where(found => Array.Exists(Sentences, sentence => line.AsSpan(found.Index).StartsWith(sentence, StringComparison.Ordinal)))
                .Select(found => new OpenPlace(heading, line.Substring(found.Index, found.Length), index + 1, found.Index + 1)));
        }
    }

    // The lines outside of blocks of code, each with the heading that it stands below.
    private static IEnumerable<(int Index, string Heading)> ProseLines(string[] lines, int first)
    {
        var (heading, isCode) = ("", false);
        for (var i = first; i < lines.Length; i++)
        {
            isCode ^= lines[i].StartsWith("```", StringComparison.Ordinal);
            if (isCode)
            {
                continue;
            }

            heading = lines[i].StartsWith('#') ? lines[i].Trim('#', ' ', '\r') : heading;
            yield return (i, heading);
        }
    }
}
