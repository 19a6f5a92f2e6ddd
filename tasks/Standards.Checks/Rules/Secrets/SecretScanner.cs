using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets.Custom;

namespace Standards.Checks.Rules.Secrets;

/// <summary>
/// Searches a text once for the literals of all detectors and asks those whose literal it found. What lies between two literals is
/// only passed over, as fast as the processor compares, so the cost is that of reading.
/// </summary>
internal sealed class SecretScanner
{
    private readonly LiteralSearch _literals;
    private readonly (string Literal, SecretDetector Detector)[][] _byStart = new (string, SecretDetector)[LiteralSearch.Keys][];

    private readonly CustomDetectorSet? _custom;

    /// <param name="detectors">In the order of their precedence: of two that find the same text the first wins.</param>
    /// <param name="custom">Those of the policy; null when it has none.</param>
    public SecretScanner(IReadOnlyList<SecretDetector> detectors, CustomDetectorSet? custom = null)
    {
        _custom = custom;
        _literals = new LiteralSearch(detectors.Concat(custom?.Detectors ?? []).SelectMany(d => d.Literals));
        foreach (var group in detectors
            .SelectMany(d => d.Literals.SelectMany(LiteralSearch.Starts).Select(s => (s.Key, s.Literal, Detector: d)))
            .GroupBy(s => s.Key))
        {
            _byStart[group.Key] = [.. group.Select(s => (s.Literal, s.Detector))];
        }
    }

    /// <summary>Changes with the detectors of the policy; empty without any.</summary>
    public string Version => _custom?.Version ?? "";

    /// <summary>The search of the policy's detectors through one file; null when none of them searches it.</summary>
    public CustomSearch? Begin(string path) => _custom is not null && new CustomSearch(_custom, path) is { IsNeeded: true } search ? search : null;

    /// <summary>The secrets of a text, in their order; none of the product's own detectors overlaps another.</summary>
    /// <param name="text">The text, or a part of it.</param>
    /// <param name="format">Its format.</param>
    /// <param name="search">The search of the policy's detectors through the file that the text is a part of.</param>
    public List<SecretMatch> Scan(ReadOnlySpan<char> text, FileFormat format, CustomSearch? search = null)
    {
        var matches = new List<SecretMatch>();
        search?.Begin();
        var free = 0;
        for (var from = 0; from < text.Length;)
        {
            var at = _literals.Next(text, from);
            if (at < 0)
            {
                break;
            }

            search?.Ask(text, at);
            if (at >= free)
            {
                free = Find(text, at, format, isForm: false) is not { } match
                    ? at + 1
                    : Add(matches, match.Detector.IsByContext ? ByForm(text, match, format) ?? match : match, at);
            }

            // Detectors of the policy look for themselves, so that what they find does not depend on what others found.
            from = search is null ? free : at + 1;
        }

        return search is null ? matches : SecretOverlap.Resolve(matches, search.Matches);
    }

    // What has a form of its own within a value that was found by its place.
    private SecretMatch? ByForm(ReadOnlySpan<char> text, SecretMatch match, FileFormat format)
    {
        var end = match.Start + match.Value.Length;
        for (var at = _literals.Next(text[..end], match.Start); at >= 0; at = _literals.Next(text[..end], at + 1))
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
        foreach (var (literal, detector) in _byStart[LiteralSearch.Key(text, at)] ?? [])
        {
            if (!(isForm && detector.IsByContext)
                && text[at..].StartsWith(literal, StringComparison.OrdinalIgnoreCase)
                && detector.Find(new SecretPlace(text, at, literal, format)) is { } match)
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
