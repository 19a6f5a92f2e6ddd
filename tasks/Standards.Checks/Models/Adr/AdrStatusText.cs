using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Adr;

/// <summary>Reads a status as people write it.</summary>
internal static class AdrStatusText
{
    private const int MaxWord = 20;
    private static readonly AdrStatus[] All = Enum.GetValues<AdrStatus>();

    // The statuses, then what people write instead.
    private static readonly (string Word, AdrStatus Status)[] Words =
    [
        .. All.Select(static status => (status.ToString().ToLowerInvariant(), status)),
        ("approved", AdrStatus.Accepted),
        ("adopted", AdrStatus.Accepted),
        ("implemented", AdrStatus.Accepted),
        ("draft", AdrStatus.Proposed),
        ("pending", AdrStatus.Proposed),
        ("declined", AdrStatus.Rejected),
        ("obsolete", AdrStatus.Deprecated),
        ("replaced", AdrStatus.Superseded),
    ];

    /// <summary>The closed list as one text.</summary>
    public static string List { get; } = string.Join(", ", All);

    /// <summary>
    /// The status that a value begins with (<c>superseded by ADR-5</c> is Superseded), or null when it begins with no status or
    /// names two. <c>Deprecated, superseded by …</c> is one status: the handbook's workflow uses both words for one state.
    /// </summary>
    public static AdrStatus? Parse(string value)
    {
        var found = Named(value);
        if (found is not [var first, ..] || Find(FirstWord(value)) != first)
        {
            return null;
        }

        var isOne = found.Count == 1 || (found is [AdrStatus.Deprecated, AdrStatus.Superseded] && !value.Contains('|') && !value.Contains('/'));
        return isOne ? first : null;
    }

    /// <summary>The distinct statuses that a value names, in order.</summary>
    public static List<AdrStatus> Named(string value)
    {
        var found = new List<AdrStatus>();
        var end = 0;
        while (NextWord(value, ref end) is { Length: > 0 } word)
        {
            if (Find(word) is { } status && !found.Contains(status))
            {
                found.Add(status);
            }
        }

        return found;
    }

    /// <summary>The status that the first word is a misspelling or another word of, or null.</summary>
    public static AdrStatus? Nearest(string value)
    {
        var word = FirstWord(value).ToLowerInvariant();
        AdrStatus? nearest = null;
        var least = Math.Min(4, (word.Length / 2) + 1);
        if (word.Length <= MaxWord)
        {
            foreach (var (known, status) in Words)
            {
                if (NearestName.Distance(word, known) is var distance && distance < least)
                {
                    (nearest, least) = (status, distance);
                }
            }
        }

        return nearest;
    }

    private static AdrStatus? Find(string word)
    {
        foreach (var status in All)
        {
            if (word.Equals(status.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return status;
            }
        }

        return null;
    }

    private static string FirstWord(string value)
    {
        var end = 0;
        return NextWord(value, ref end);
    }

    private static string NextWord(string value, ref int end)
    {
        var start = end;
        while (start < value.Length && !char.IsLetter(value[start]))
        {
            start++;
        }

        end = start;
        while (end < value.Length && char.IsLetter(value[end]))
        {
            end++;
        }

        return value[start..end];
    }
}
