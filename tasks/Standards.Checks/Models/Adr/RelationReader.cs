using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Models.Adr;

/// <summary>Reads what a line says about supersession: <c>Superseded by [ADR 5](0005-x.md)</c>, <c>Supersedes ADR-2 and ADR-3</c>.</summary>
internal sealed partial class RelationReader(SourceFile file, AdrPolicy policy, LineMap lines)
{
    /// <summary>Whether a line outside of the status is a statement about supersession, not a story that mentions one.</summary>
    public static bool IsStatement(ProseLine line) => Statement().IsMatch(line.Text);

    /// <summary>The direction that a heading or a front matter key stands for, or null.</summary>
    public static AdrRelationKind? KindOf(string name) => Verb().Match(name) is { Success: true, Index: 0 } verb ? KindOf(verb) : null;

    /// <summary>The relations of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="initial">The direction that holds before the line names one; null when it must.</param>
    public IEnumerable<AdrRelation> Read(ProseLine line, AdrRelationKind? initial)
    {
        var kind = initial;
        var last = 0;
        foreach (var (index, end, item) in Items(line))
        {
            if (EndsSentence(line.Text.AsSpan(last, Math.Max(0, index - last))))
            {
                kind = null;
            }

            last = Math.Max(last, end);
            switch (item)
            {
                case AdrRelationKind verb:
                    kind = verb;
                    break;
                case ProseLink link when kind is { } direction:
                    var name = AdrLinkTarget.Resolve(file, link.Url, policy);
                    yield return Relation(direction, name is null ? null : AdrFileName.Parse(name).Number, name, link.Offset);
                    break;
                case string text when kind is { } direction:
                    var target = AdrFileName.Parse(text);
                    var fileName = text.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? text : null;
                    yield return Relation(direction, target.Number, fileName, line.OffsetOf(index));
                    break;
            }
        }
    }

    // Verbs, links and plain mentions in the order of the text. A mention inside a link is the link.
    private static List<(int Index, int End, object Item)> Items(ProseLine line)
    {
        var items = new List<(int Index, int End, object Item)>();
        foreach (var link in line.Links)
        {
            items.Add((link.Start, link.End, link));
        }

        var next = 0;
        foreach (Match mention in Mention().Matches(line.Text))
        {
            while (next < line.Links.Count && line.Links[next].End <= mention.Index)
            {
                next++;
            }

            if (next == line.Links.Count || line.Links[next].Start > mention.Index)
            {
                items.Add((mention.Index, mention.Index + mention.Length, mention.Value));
            }
        }

        foreach (Match verb in Verb().Matches(line.Text))
        {
            items.Add((verb.Index, verb.Index + verb.Length, KindOf(verb)));
        }

        // A verb in the text of a link begins where the link does and speaks of it.
        items.Sort(static (a, b) => (a.Index, a.End).CompareTo((b.Index, b.End)));
        return items;
    }

    private static bool EndsSentence(ReadOnlySpan<char> between) => between.Contains(';') || between.Contains(". ", StringComparison.Ordinal);

    private static AdrRelationKind KindOf(Match verb) =>
        verb.Groups["by"].Success ? AdrRelationKind.SupersededBy : AdrRelationKind.Supersedes;

    private AdrRelation Relation(AdrRelationKind kind, int? number, string? fileName, int offset)
    {
        var (line, column) = lines.Locate(offset);
        return new AdrRelation(kind, number, fileName, line, column);
    }

    [GeneratedRegex(
        @"\b((?<by>(superseded|superceded|replaced|deprecated)[ -]?by|in favou?r of)|supersedes|supercedes|replaces)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"^\W*(this (adr|record|decision) (is )?)?(supersedes|supercedes|replaces|(superseded|superceded|replaced|deprecated) by)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"\b(adr[-_ ]?[0-9]{1,6}\b|[0-9]{4}-[a-z0-9-]+\.md\b)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
