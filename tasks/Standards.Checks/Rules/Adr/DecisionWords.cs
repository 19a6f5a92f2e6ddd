using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// The words of a text that say what it is about: no articles, pronouns and verbs that every decision has. Sets, so that order, line breaks and marks do not
/// count; misspelled words are compared with what they stand for.
/// </summary>
internal sealed class DecisionWords
{
    // Shorter words carry no meaning of their own, names and numbers aside.
    private const int MinLength = 4;

    // Above this, two texts are too different for a few misspelled words to decide.
    private const int MaxPairs = 100_000;

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "about", "adopt", "adopted", "adopting", "also", "always", "because", "been", "being", "cannot", "chosen", "could", "decide", "decided", "does",
        "each", "every", "from", "have", "into", "just", "more", "most", "must", "never", "only", "option", "other", "over", "should", "since", "some", "such",
        "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "used", "uses", "using", "very", "were", "what", "when", "where",
        "which", "while", "will", "with", "without", "would", "your",
    };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "without", "neither", "nor", "cannot", "don't", "doesn't", "won't", "isn't", "aren't", "shouldn't", "mustn't",
    };

    /// <summary>The words with a meaning of their own, in lower case.</summary>
    public HashSet<string> Content { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that name a thing: with a capital letter where no sentence begins, or with a digit. Years and numbers of records are none.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the text says 'not', in whatever way.</summary>
    public int Negated { get; private set; }

    /// <summary>The words of lines of text.</summary>
    public static DecisionWords Of(IEnumerable<string> lines)
    {
        var words = new DecisionWords();
        foreach (var line in lines)
        {
            words.Add(line);
        }

        return words;
    }

    /// <summary>Whether at least half of some words are here; true of none.</summary>
    public bool HoldHalf(IReadOnlyCollection<string> words)
    {
        var missing = words.Where(word => !Content.Contains(word)).ToArray();
        if (missing.Length * 2 <= words.Count)
        {
            return true;
        }

        var isTolerant = (long)missing.Length * Content.Count <= MaxPairs;
        var gone = isTolerant ? missing.Count(word => !Content.Any(other => IsMisspelled(word, other))) : missing.Length;
        return gone * 2 <= words.Count;
    }

    private void Add(string line)
    {
        var beginsSentence = true;
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            while (i < line.Length && IsPart(line, i))
            {
                i++;
            }

            if (i > start)
            {
                Add(line[start..i], beginsSentence);
                beginsSentence = false;
            }

            beginsSentence |= i < line.Length && line[i] is '.' or '!' or '?' or ':' or '|' or '"' or '“' or '(';
        }
    }

    private void Add(string word, bool beginsSentence)
    {
        var lower = word.Replace('’', '\'').ToLowerInvariant();
        Negated += Negations.Contains(lower) ? 1 : 0;
        var isName = IsName(word, beginsSentence);
        if (isName)
        {
            Names.Add(lower);
        }

        if (isName || (lower.Length >= MinLength && !Common.Contains(lower) && !IsReference(lower)))
        {
            Content.Add(lower);
        }
    }

    // An apostrophe within a word belongs to it.
    private static bool IsPart(string line, int i) => char.IsLetterOrDigit(line[i])
        || (line[i] is '\'' or '’' && i > 0 && i + 1 < line.Length && char.IsLetter(line[i - 1]) && char.IsLetter(line[i + 1]));

    private static bool IsName(string word, bool beginsSentence)
    {
        if (IsReference(word) || word is "I" or "ADR" or "ADRs" or "TBD" or "TODO")
        {
            return false;
        }

        return word.Skip(beginsSentence ? 1 : 0).Any(char.IsUpper) || word.Any(char.IsDigit);
    }

    // The number of a record, or a year.
    private static bool IsReference(string word) =>
        word.Length == 4 && word.All(char.IsAsciiDigit) && (word[0] == '0' || word.StartsWith("19", StringComparison.Ordinal) || word[..2] == "20");

    // One letter wrong in five, two in eight, or two that changed places. A number is another number.
    private static bool IsMisspelled(string word, string other)
    {
        if (word.Length < 5 || Math.Abs(word.Length - other.Length) > 2 || word.Any(char.IsDigit))
        {
            return false;
        }

        var distance = NearestName.Distance(word, other);
        return distance <= (word.Length < 8 ? 1 : 2) || (distance == 2 && word.Order().SequenceEqual(other.Order()));
    }
}
