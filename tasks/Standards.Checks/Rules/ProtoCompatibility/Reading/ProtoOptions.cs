namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Options by name, of those that the language itself has.</summary>
internal static class ProtoOptions
{
    /// <summary>The options of a block, with the place of each.</summary>
    public static IEnumerable<(string Name, string Value, ProtoToken Place)> Of(IEnumerable<ProtoStatement> body) =>
        body.Where(statement => statement.Is("option")).SelectMany(statement => Parse([.. statement.Words.Skip(1)]));

    /// <summary>The options in the brackets of a field.</summary>
    /// <param name="words">The words of the field.</param>
    public static IEnumerable<(string Name, string Value, ProtoToken Place)> OfField(IReadOnlyList<ProtoToken> words)
    {
        var start = words.TakeWhile(word => !word.Is('[')).Count() + 1;
        var part = new List<ProtoToken>();
        var depth = 0;
        foreach (var word in words.Skip(start))
        {
            depth += word.Is('{') || word.Is('[') ? 1 : word.Is('}') || word.Is(']') ? -1 : 0;
            if (depth < 0 || (depth == 0 && word.Is(',')))
            {
                foreach (var option in Parse(part))
                {
                    yield return option;
                }

                part = [];
            }
            else
            {
                part.Add(word);
            }
        }
    }

    private static IEnumerable<(string Name, string Value, ProtoToken Place)> Parse(List<ProtoToken> words)
    {
        if (words.Count < 3 || words[0].Kind != ProtoTokenKind.Name || !words[1].Is('='))
        {
            return [];
        }

        return words[0].Is("features") && words[2].Is('{')
            ? Features(words)
            : [(words[0].Text, string.Concat(words.Skip(2).Select(word => word.Text)), words[0])];
    }

    // features = { field_presence: IMPLICIT enum_type: CLOSED }
    private static IEnumerable<(string Name, string Value, ProtoToken Place)> Features(List<ProtoToken> words)
    {
        for (var i = 3; i + 2 < words.Count; i++)
        {
            if (words[i].Kind == ProtoTokenKind.Name && words[i + 1].Is(':') && words[i + 2].Kind == ProtoTokenKind.Name)
            {
                yield return ("features." + words[i].Text, words[i + 2].Text, words[i]);
            }
        }
    }
}
