using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>
/// A detector that an organisation wrote in its <c>secrets.yml</c>. Where one of its literals stands, its pattern sees that line: at most
/// 512 characters before the literal and 4,096 from there on, so that its time is bounded by the text and not by the line.
/// </summary>
/// <param name="key">The name in the file, unique over all layers.</param>
/// <param name="title">What it finds.</param>
/// <param name="literals">Printable ASCII.</param>
internal sealed class CustomDetector(
    string key, string title, IReadOnlyList<string> literals) : SecretDetector($"{title} ({key})", RuleCatalog.SecretOrganisationForm, literals)
{
    private const int Before = 512;

    // A literal that is nearer to the last one than this lies in a window that was searched, with as much behind it.
    private const int Step = SecretPlace.Reach / 2;

    /// <summary>The name in the file.</summary>
    public string Key { get; } = key;

    /// <summary>Place among the detectors of all layers; of two that are equally sure the one of the more general layer reports.</summary>
    public required int Order { get; init; }

    /// <summary>The file that declares it, as messages name it.</summary>
    public required string Origin { get; init; }

    /// <summary>What is searched for. A group <c>value</c> is the secret; without one the whole match is.</summary>
    public required TextPattern Pattern { get; init; }

    /// <summary>Bits a character of the secret at least.</summary>
    public double Entropy { get; init; }

    /// <summary>Characters of the secret at least.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Characters of the secret at most.</summary>
    public int Most { get; init; } = SecretPlace.Reach;

    /// <summary>Values that are none.</summary>
    public IReadOnlySet<string> AllowedValues { get; init; } = new HashSet<string>();

    /// <summary>Patterns of values that are none.</summary>
    public IReadOnlyList<TextPattern> AllowedPatterns { get; init; } = [];

    /// <summary>The files that it searches; empty for all.</summary>
    public IReadOnlyList<PathGlob> Paths { get; init; } = [];

    /// <summary>The files that it leaves out.</summary>
    public IReadOnlyList<PathGlob> Excluded { get; init; } = [];

    /// <summary>How sure its form is.</summary>
    public SecretConfidence Confidence { get; init; } = SecretConfidence.Medium;

    /// <summary>How the secret is revoked; empty when nobody said.</summary>
    public string Rotate { get; init; } = "";

    /// <summary>The whole declaration as one text: two that are equal find the same.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether it searches a file.</summary>
    public bool Covers(string path) => (Paths.Count == 0 || Paths.Any(g => g.IsMatch(path))) && !Excluded.Any(g => g.IsMatch(path));

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var found = new List<SecretMatch>();
        _ = Find(place.Text, place.At, place.Literal, 0, found);
        return found.FirstOrDefault();
    }

    /// <summary>Adds the secrets around a literal.</summary>
    /// <param name="text">The text, or the part of a large file that is searched.</param>
    /// <param name="at">Index of the literal.</param>
    /// <param name="literal">The literal.</param>
    /// <param name="from">Index before which everything was reported.</param>
    /// <param name="found">Receives them.</param>
    /// <returns>The index before which no other literal has to be asked, the one behind the last match, and the characters that were looked at.</returns>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The pattern takes more than ten seconds.</exception>
    public (int Asked, int From, int Work) Find(ReadOnlySpan<char> text, int at, string literal, int from, List<SecretMatch> found)
    {
        var start = Math.Max(0, at - Before);
        start = Math.Max(from, start + text[start..at].LastIndexOfAny('\r', '\n') + 1);
        var end = Math.Min(text.Length, at + SecretPlace.Reach);
        var stop = text[at..end].IndexOfAny('\r', '\n');
        var asked = stop >= 0 ? at + stop : Math.Min(text.Length, at + Step);
        end = stop >= 0 ? at + stop : end;
        if (start >= end || Pattern.Find(text[start..end]).Index < 0)
        {
            return (asked, from, end - start);
        }

        // A pattern has to be asked again for its groups, in a text of its own.
        for (var match = Pattern.Match(text[start..end].ToString()); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["value"] is { Success: true } group ? group : match;
            if (IsSecret(value.Value, literal))
            {
                found.Add(
                    new SecretMatch(this, start + value.Index, value.Value, Confidence, $"its pattern beside {ValueText.Quote(literal)}, as {Origin} says"));
                from = start + match.Index + match.Length;
            }
        }

        return (asked, from, 2 * (end - start));
    }

    private bool IsSecret(string value, string literal)
    {
        if (value.Length < Least || value.Length > Most || SecretText.Entropy(value) < Entropy)
        {
            return false;
        }

        // The literal itself may be a word or a sign that examples and look-ups have.
        var at = value.IndexOf(literal, StringComparison.OrdinalIgnoreCase);
        return !Placeholders.IsPlaceholder(at < 0 ? value : value.Remove(at, literal.Length))
            && (at >= 0 || !Placeholders.IsLookUp(value))
            && !AllowedValues.Contains(value)
            && !AllowedPatterns.Any(p => p.IsMatch(value));
    }
}
