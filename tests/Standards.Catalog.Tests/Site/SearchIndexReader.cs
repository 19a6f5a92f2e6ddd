using System.Text.Json;

namespace Standards.Catalog.Tests.Site;

/// <summary>Reads the index as <c>site.js</c> does.</summary>
internal static class SearchIndexReader
{
    private const string Start = "var standardsIndex = ";

    /// <summary>The addresses of a word, in the order of the index.</summary>
    public static IEnumerable<string> Find(string script, string word)
    {
        Assert.StartsWith(Start, script, StringComparison.Ordinal);
        using var index = JsonDocument.Parse(script[Start.Length..].TrimEnd('\n', ';'));
        var entries = index.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry[0].GetString()!).ToList();
        var line = index.RootElement.GetProperty("words").GetString()!.Split('\n').Single(line => line.StartsWith($"{word} ", StringComparison.Ordinal));
        var found = new List<string>();
        var at = 0;
        foreach (var posting in line[(word.Length + 1)..].Split(','))
        {
            at += posting.TrimEnd('!').Aggregate(0, (value, digit) => (value * 36) + (char.IsAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10));
            found.Add(entries[at]);
        }

        return found;
    }
}
