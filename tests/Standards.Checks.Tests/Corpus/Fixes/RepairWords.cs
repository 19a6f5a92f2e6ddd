using System.Text.RegularExpressions;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>
/// Whether a repair that a person wrote is the one that the text of the fix asks for: of one alternative every quoted word is in what the
/// repair adds, or in what it takes away where the text says so.
/// </summary>
internal sealed partial class RepairWords(CorpusFiles before, CorpusFiles after)
{
    /// <summary>Words that stand for what a person knows.</summary>
    private static readonly (Regex Written, string Meant)[] Placeholders =
    [
        (new Regex(@"^yyyy-MM-dd(\.md)?$"), @"^\d{4}-\d\d-\d\d(\.md)?$"),
        (new Regex(@"^\d{4}-title\.md$"), @"^\d{4}-[a-z0-9-]+\.md$"),
        (new Regex("^@(team|name|first|second|team-oncall|org/team|anna)$"), "^@[a-z/-]+$"),
        (new Regex(@"^v?\d+(\.\d+){2}$"), @"^v?\d+(\.\d+){2}$"),
        (new Regex("^#123$"), @"^#\d+$"),
        (new Regex("^(…|NAME|name|value|target|digits|FILE|40|Name|Title|Term|NNNN|NNNN-title.md)$"), ""),
    ];

    private readonly IReadOnlySet<string> _added = Words(Difference(after, before));

    private readonly IReadOnlySet<string> _removed = Words(Difference(before, after));

    private readonly IReadOnlySet<string> _all = Words(after.SelectMany(f => (string[])[f.Key, f.Value]));

    /// <summary>What the text asks for and the repair lacks; null when the repair follows the text.</summary>
    public string? Missing(Finding finding)
    {
        var lacking = FixText.Alternatives(finding.Fix).Select(Lacking).ToArray();
        return lacking.Any(l => l is null) ? null : lacking[0];
    }

    private string? Lacking(string alternative)
    {
        var takesAway = TakesAway().IsMatch(alternative);
        return FixText.Fragments(alternative)
            .FirstOrDefault(f => !f.IsExample && !(CommandEdits.IsDone(f.Text, before, after) ?? IsFollowed(f, takesAway)))?.Text;
    }

    private bool IsFollowed(FixText.Fragment fragment, bool takesAway)
    {
        var words = Words([fragment.Text], isSplit: false);
        return words.Count == 0 || fragment.IsPlace ? words.All(w => Has(_all, w) || Has(_removed, w))
            : takesAway ? words.All(w => Has(_removed, w) || Has(_added, w))
            : words.All(w => Has(_added, w) || Has(_all, w)) && words.Any(w => Has(_added, w));
    }

    private static bool Has(IReadOnlySet<string> words, string word) =>
        words.Contains(word)
        || word.Contains('/', StringComparison.Ordinal) && word.Split('/').All(words.Contains)
        || word.Contains('.', StringComparison.Ordinal) && word.Split('.').All(words.Contains)
        || Array.Find(Placeholders, p => p.Written.IsMatch(word)) is { Meant: { } meant } && words.Any(w => Regex.IsMatch(w, meant));

    private static IEnumerable<string> Difference(CorpusFiles with, CorpusFiles without)
    {
        foreach (var (path, text) in with)
        {
            if (!without.TryGetValue(path, out var other))
            {
                yield return path;
                yield return text;
            }
            else if (text != other)
            {
                // A line that stood there once and stands there twice is one that differs.
                var counts = other.Split('\n').CountBy(l => l, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
                var now = text.Split('\n').CountBy(l => l, StringComparer.Ordinal);
                foreach (var (line, _) in now.Where(l => l.Value > counts.GetValueOrDefault(l.Key)))
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>The words of texts, of paths and names with dots their parts too; without case, as headings are compared.</summary>
    private static HashSet<string> Words(IEnumerable<string> texts, bool isSplit = true) => texts
        .SelectMany(t => Word().Matches(t).Select(m => m.Value))
        .SelectMany(w => isSplit ? (string[])[w, .. w.Split('/'), .. w.Split('.', '/')] : [w])
        .Where(w => w.Length > 0)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{N}_@#%…-][\p{L}\p{N}_/@%.-]*[\p{L}\p{N}_%]|[\p{L}\p{N}…]")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(Remove|Move|Put|Rename|Run 'git (mv|rm))")]
    private static partial Regex TakesAway();
}
