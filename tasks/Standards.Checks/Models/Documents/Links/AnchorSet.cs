using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>The anchors of one document, normalised, in order.</summary>
internal sealed partial class AnchorSet
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _ordered = [];
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);

    /// <summary>In the order of the document, each once.</summary>
    public IReadOnlyList<string> Names => _ordered;

    /// <summary>Adds the anchor of a heading; repeated ones get <c>-1</c>, <c>-2</c> and so on.</summary>
    public void AddHeading(string text)
    {
        var slug = HeadingSlug.Of(text);
        var count = _headings.GetValueOrDefault(slug);
        _headings[slug] = count + 1;
        Add(count == 0 ? slug : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{count}"));

        // Documentation sites take the id, GitHub takes all of it.
        if (text.AsSpan().TrimEnd() is [.., '}' or ']'] && WithId().Match(text) is { Success: true } match)
        {
            Add(HeadingSlug.Normalise(match.Groups["id"].Value));
            Add(HeadingSlug.Of(match.Groups["title"].Value.Trim()));
        }
    }

    /// <summary>Adds the ids of lists of attributes in a text: <c>{ #id .class }</c> or <c>{ id="id" }</c> behind a word, an item or an image.</summary>
    public void AddAttributes(string text)
    {
        foreach (Match match in Attributes().Matches(text))
        {
            AddId(match.Groups["id"].Value);
        }
    }

    /// <summary>Adds the value of an <c>id</c> or <c>name</c>.</summary>
    public void AddId(string id) => Add(HeadingSlug.Normalise(id));

    // '## Title {#id}', with blanks, classes or a colon in the braces, or as 'id=…'; '## Title [id]' of one generator, in lower case.
    [GeneratedRegex(
        @"^(?<title>.*)(\{[^{}]*?(#|\bid=[""']?)(?<id>[^\s{}""'#]+)[^{}]*\}|\s\[(?<id>[a-z_][a-z0-9_.-]*)\])\s*\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex WithId();

    [GeneratedRegex(@"\{[^{}]*?(#|\bid=[""']?)(?<id>[^\s{}""'#]+)[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();

    private void Add(string name)
    {
        if (name.Length > 0 && _names.Add(name))
        {
            _ordered.Add(name);
        }
    }
}
