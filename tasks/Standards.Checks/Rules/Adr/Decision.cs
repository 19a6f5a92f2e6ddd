using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// What a record decides, so that two states of it can be compared: its title and its section Decision. What is added counts for nothing, and neither do
/// context, links, dates and form: a record that was accepted may be explained better, and not decide otherwise.
/// </summary>
internal sealed class Decision
{
    // Fewer words say too little; the title then speaks with them.
    private const int FewWords = 3;

    // Parts of the section in records of MADR that say what follows from it.
    private static readonly string[] Others = ["Consequences", "Alternatives", "Confirmation", "Validation", "Status", "Date"];

    private readonly DecisionWords _title;
    private readonly DecisionWords _text;
    private readonly DecisionWords _first;
    private readonly DecisionWords _all;

    private Decision(string title, IReadOnlyList<string> lines)
    {
        _title = DecisionWords.Of([title]);
        _text = DecisionWords.Of(lines);
        _first = DecisionWords.Of([FirstSentence(lines)]);
        _all = DecisionWords.Of([.. lines, title]);
    }

    /// <summary>The decision of a record; null when its text cannot be understood.</summary>
    public static Decision? TryRead(AdrRecord record, SectionDocument? document)
    {
        if (!record.IsParsed || document is null)
        {
            return null;
        }

        var sections = document.Sections.Where(section => IsNamed(section, "Decision")).SelectMany(document.Within).ToList();
        if (sections.Count == 0)
        {
            // A record of a form that names no decision is one as a whole.
            sections = [.. document.Sections.Where(section => section.Level > 0)];
        }

        var text = sections
            .Distinct<DocumentSection>(ReferenceEqualityComparer.Instance)
            .Where(section => !Array.Exists(Others, other => IsNamed(section, other)))
            .SelectMany(section => SectionText.Of([section]));
        return new Decision(record.Title is { } title ? title.Text[TitleStart(title.Text)..] : "", [.. text]);
    }

    /// <summary>What of this decision is lost in a later state of its record, as the end of a sentence; null while it decides the same.</summary>
    public string? LostIn(Decision later)
    {
        if (!IsHalfLeftIn(later))
        {
            return "less than half of what it decided is left";
        }

        // A thing by its name says more than a number: another version of PostgreSQL is still PostgreSQL.
        var things = _text.Names.Where(name => !name.Any(char.IsDigit)).ToArray();
        var named = things.Length > 0 ? things : [.. _text.Names];
        if (!later._text.HoldHalf(named))
        {
            return Silence(named.Except(later._text.Content, StringComparer.Ordinal));
        }

        // What title and decision both speak of.
        var subject = _title.Content.Intersect(things, StringComparer.Ordinal).ToArray();
        if (!later._all.HoldHalf(subject.Length > 0 ? subject : [.. _title.Content.Intersect(_text.Content, StringComparer.Ordinal)]))
        {
            return Silence(_title.Content.Except(later._all.Content, StringComparer.Ordinal));
        }

        return IsReversedIn(later) ? "it says the opposite" : null;
    }

    /// <summary>Whether a record under another number has this one's title.</summary>
    public bool HasTitleOf(Decision other) => _title.Content.Count > 0 && other._title.HoldHalf(_title.Content);

    private bool IsHalfLeftIn(Decision later) =>
        _text.Content.Count < FewWords ? later._all.HoldHalf(_all.Content) : later._text.HoldHalf(_text.Content);

    private bool IsReversedIn(Decision later) => IsReversed(_title, later._title) || IsReversed(_first, later._first);

    // The same words with one 'not' more or less.
    private static bool IsReversed(DecisionWords earlier, DecisionWords later) =>
        earlier.Content.Count > 0 && earlier.Content.SetEquals(later.Content) && earlier.Negated % 2 != later.Negated % 2;

    private static string FirstSentence(IReadOnlyList<string> lines)
    {
        var text = string.Join(' ', lines.Take(10));
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private static string Silence(IEnumerable<string> words) =>
        $"it no longer speaks of {string.Join(", ", words.Order(StringComparer.Ordinal).Take(3).Select(ValueText.Shorten))}";

    private static bool IsNamed(DocumentSection section, string name) =>
        section.Level > 0 && AdrSectionNames.Matches(AdrSectionNames.Strip(section.Name), name);

    private static int TitleStart(string title) => AdrHeading.FindNumber(title) is { Success: true } number ? number.Index + number.Length : 0;
}
