namespace Standards.Checks.Secrets;

/// <summary>
/// Searches a text once for the literals of all detectors and asks those whose literal it found. What lies between two literals is
/// only passed over, as fast as the processor compares, so the cost is that of reading.
/// </summary>
internal sealed class SecretScanner
{
    private readonly LiteralSearch literals;
    private readonly (string Literal, SecretDetector Detector)[][] byStart = new (string, SecretDetector)[LiteralSearch.Keys][];

    /// <param name="detectors">In the order of their precedence: of two that find the same text the first wins.</param>
    public SecretScanner(IReadOnlyList<SecretDetector> detectors)
    {
        literals = new LiteralSearch(detectors.SelectMany(d => d.Literals));
        foreach (var group in detectors.SelectMany(d => d.Literals.SelectMany(LiteralSearch.Starts).Select(s => (s.Key, s.Literal, Detector: d))).GroupBy(s => s.Key))
        {
            byStart[group.Key] = [.. group.Select(s => (s.Literal, s.Detector))];
        }
    }

    /// <summary>The secrets of a text, in their order; none overlaps another.</summary>
    public List<SecretMatch> Scan(ReadOnlySpan<char> text, FileFormat format)
    {
        var matches = new List<SecretMatch>();
        for (var from = 0; from < text.Length;)
        {
            var at = literals.Next(text, from);
            if (at < 0)
            {
                break;
            }

            from = Find(text, at, format, isForm: false) is not { } match ? at + 1 : Add(matches, match.Detector.IsByContext ? ByForm(text, match, format) ?? match : match, at);
        }

        return matches;
    }

    // What has a form of its own within a value that was found by its place.
    private SecretMatch? ByForm(ReadOnlySpan<char> text, SecretMatch match, FileFormat format)
    {
        var end = match.Start + match.Value.Length;
        for (var at = literals.Next(text[..end], match.Start); at >= 0; at = literals.Next(text[..end], at + 1))
        {
            if (Find(text, at, format, isForm: true) is { } better && better.Start < end)
            {
                return better;
            }
        }

        return null;
    }

    private SecretMatch? Find(ReadOnlySpan<char> text, int at, FileFormat format, bool isForm)
    {
        foreach (var (literal, detector) in byStart[LiteralSearch.Key(text, at)] ?? [])
        {
            if (!(isForm && detector.IsByContext) && text[at..].StartsWith(literal, StringComparison.OrdinalIgnoreCase) && detector.Find(new SecretPlace(text, at, literal, format)) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private static int Add(List<SecretMatch> matches, SecretMatch match, int at)
    {
        // A name in front of a token finds the token, and so does the token's own prefix.
        if (matches is not [.., var last] || match.Start >= last.Start + last.Value.Length)
        {
            matches.Add(match);
        }

        return Math.Max(at + 1, match.Start + match.Value.Length);
    }
}
