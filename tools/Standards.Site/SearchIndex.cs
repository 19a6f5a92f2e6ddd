using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Standards.Site;

/// <summary>
/// The index of the search: a script, because a page of a folder may load scripts and no data. It sets <c>standardsIndex</c> to an object with
/// <c>entries</c>, each <c>[url, title, title of the page or "", kind, first words]</c>, <c>frequent</c>, the words that are left out, and <c>words</c>, lines
/// of <c>word postings</c> in ordinal order. Postings are the numbers of entries as differences to the one before in base 36, separated by commas;
/// <c>!</c> behind one says that the word is in its title.
/// </summary>
internal static class SearchIndex
{
    private const int Shown = 150;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The script for all pages.</summary>
    public static string Write(IReadOnlyList<Page> pages)
    {
        var entries = new List<string>();
        var words = new SortedDictionary<string, List<(int Entry, bool InTitle)>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var section in SectionsOf(page))
            {
                Count(words, section, entries.Count);
                entries.Add(Entry(page, section));
            }
        }

        return new StringBuilder("var standardsIndex = {\"entries\":[\n").AppendJoin(",\n", entries).Append("\n],\"frequent\":")
            .Append(JsonSerializer.Serialize(SearchWords.Frequent, Json)).Append(",\"words\":")
            .Append(JsonSerializer.Serialize(string.Join('\n', words.Select(Line)), Json)).Append("};\n").ToString();
    }

    // A rule is found as a whole, because its parts have the same names on every page, and by its own page rather than by the list.
    private static IReadOnlyList<Section> SectionsOf(Page page) => page.Source switch
    {
        { Path: Navigation.RuleIndex } => [.. page.Sections.Select(section => section with { Text = "" })],
        { Kind: PageKind.Rule } => [new Section("", page.Title, string.Join('\n', page.Sections.Select(section => section.Text)))],
        _ => page.Sections,
    };

    private static void Count(SortedDictionary<string, List<(int Entry, bool InTitle)>> words, Section section, int entry)
    {
        var title = SearchWords.Of(section.Title).ToHashSet(StringComparer.Ordinal);
        foreach (var word in SearchWords.Of(section.Text).Concat(title).Distinct(StringComparer.Ordinal))
        {
            if (!words.TryGetValue(word, out var postings))
            {
                words.Add(word, postings = []);
            }

            postings.Add((entry, title.Contains(word)));
        }
    }

    private static string Entry(Page page, Section section)
    {
        var url = page.Source.Url + (section.Anchor.Length > 0 ? "#" + section.Anchor : "");
        var above = section.Anchor.Length > 0 ? page.Title : "";
        return JsonSerializer.Serialize((string[])[url, section.Title, above, page.Source.Kind.ToString(), FirstWords(page, section)], Json);
    }

    // A rule's page begins with its severities, which every rule has.
    private static string FirstWords(Page page, Section section)
    {
        var text = page.Source.Kind == PageKind.Rule && page.Sections.Count > 1 ? page.Sections[1].Text : section.Text;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Shown)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Shown);
        return line[..(end > 0 ? end : Shown)] + "…";
    }

    private static string Line(KeyValuePair<string, List<(int Entry, bool InTitle)>> word)
    {
        var line = new StringBuilder(word.Key).Append(' ');
        var last = 0;
        foreach (var (entry, inTitle) in word.Value)
        {
            line.Append(line[^1] == ' ' ? "" : ",").Append(Base36(entry - last)).Append(inTitle ? "!" : "");
            last = entry;
        }

        return line.ToString();
    }

    private static string Base36(int value)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var text = "";
        do
        {
            text = string.Create(CultureInfo.InvariantCulture, $"{Digits[value % Digits.Length]}{text}");
            value /= Digits.Length;
        }
        while (value > 0);
        return text;
    }
}
