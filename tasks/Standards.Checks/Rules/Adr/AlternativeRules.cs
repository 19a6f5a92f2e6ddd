using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>What a record says of other ways: STD3119, STD3120. Clause: <c>adr-alternatives-considered</c>.</summary>
internal static class AlternativeRules
{
    private const string Section = "Alternatives";
    private const int MinAlternatives = 2;

    // Sub-headings that compare the alternatives or name the one that was taken.
    private static readonly string[][] NoAlternatives =
        Words(
            "Pro",
            "Pros",
            "Con",
            "Cons",
            "Advantages",
            "Disadvantages",
            "Chosen",
            "Decision",
            "Comparison",
            "Summary",
            "Conclusion",
            "Trade offs",
            "Tradeoffs",
            "Overview");

    private static readonly string[][] For =
        Words("Pro", "Pros", "Advantage*", "Benefit*", "Strength*", "Good", "Positive*", "Plus", "Upside*");

    private static readonly string[][] Against =
        Words(
            "Con",
            "Cons",
            "Disadvantage*",
            "Drawback*",
            "Weakness*",
            "Bad",
            "Negative*",
            "Minus",
            "Downside*",
            "Limitation*",
            "Rejected",
            "Not chosen",
            "Not selected",
            "Discarded");

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document, bool isProduct)
    {
        DocumentSection[] sections = [.. document.Sections.Where(IsAlternatives)];
        if (sections.Length == 0)
        {
            return isProduct
                ? [New(
                    file,
                    null,
                    "the record has no section 'Alternatives'",
                    "Add the heading '## Alternatives considered' and below it one item for each alternative")]
                : [];
        }

        var counts = sections.Select(section => Count(document, section)).ToArray();
        var count = counts.Max();
        var isProse = count == 0 && !Array.TrueForAll(sections, section => section.IsEmpty);
        var isFew = count < MinAlternatives && !isProse;
        return (isFew
            ? [New(
                file,
                sections[0],
                count == 0 ? "the record names no alternative" : "the record names only one alternative",
                "Write one item of a list, or one sub-heading, for each alternative, doing nothing included")]
            : (IEnumerable<Finding>)[])
            .Concat(sections
                .Select(section => Alternatives(document, section).ToArray())
                .Where(alternatives => isProduct || Array.Exists(alternatives, alternative => IsLabelled(document, alternative)))
                .SelectMany(alternatives => alternatives)
                .SelectMany(alternative => Weighed(file, document, alternative)));
    }

    private static bool IsAlternatives(DocumentSection section) =>
        section.Level is > 0 and < 7 && AdrSectionNames.Matches(AdrSectionNames.Strip(section.Name), Section);

    private static int Count(SectionDocument document, DocumentSection section)
    {
        // Items of nested lists stand further to the right than those that they explain.
        var left = section.Items.Count == 0 ? 0 : section.Items.Min(item => item.Column);
        int[] counts =
        [
            Alternatives(document, section).Count(),
            section.Items.Count(item => item.Column == left),
            section.Tables.Sum(table => table.Rows.Count),
        ];
        return counts.Max();
    }

    // The headings directly below; a line in bold is one where there is no other.
    private static IEnumerable<DocumentSection> Alternatives(SectionDocument document, DocumentSection section)
    {
        DocumentSection[] below =
        [
            .. document.Within(section).Skip(1).Where(part => !IsAlternatives(part) && !NoAlternatives.Any(name => HeadingWords.Contains(part.Words, name))),
        ];
        var level = below.Length == 0 ? 0 : below.Min(part => part.Level);
        return below.Where(part => part.Level == level);
    }

    // Elsewhere prose may weigh without these words; where one alternative says 'Pros:', one that does not was left out.
    private static bool IsLabelled(SectionDocument document, DocumentSection alternative) => document.Within(alternative).Any(part =>
        (!ReferenceEquals(part, alternative) && IsLabel(part.Words))
        || part.Lines.Exists(line => HeadingWords.Split(line.Text) is var words && IsLabel(words[..Math.Min(1, words.Length)])));

    private static bool IsLabel(string[] words) => For.Concat(Against).Any(name => HeadingWords.Contains(words, name));

    private static IEnumerable<Finding> Weighed(SourceFile file, SectionDocument document, DocumentSection alternative)
    {
        string[] words =
        [
            .. document.Within(alternative).SelectMany(part => part.Lines.Select(line => line.Text).Append(part.Name)).SelectMany(HeadingWords.Split),
        ];
        var isFor = Array.Exists(For, name => HeadingWords.Contains(words, name));
        var isAgainst = Array.Exists(Against, name => HeadingWords.Contains(words, name));
        if (!isFor || !isAgainst)
        {
            var missing = (isFor, isAgainst) switch { (true, _) => "against it", (_, true) => "for it", _ => "for it and nothing against it" };
            yield return new Finding(
                RuleCatalog.AdrAlternativeArguments,
                file.Path,
                alternative.Line,
                alternative.Column,
                $"the alternative {ValueText.Quote(alternative.Name)} has nothing {missing}",
                "Write 'Pros: …' and 'Cons: …' below it");
        }
    }

    private static Finding New(SourceFile file, DocumentSection? section, string message, string fix) =>
        new(RuleCatalog.AdrAlternatives, file.Path, section?.Line ?? 0, section?.Column ?? 0, message, fix);

    private static string[][] Words(params string[] names) => [.. names.Select(HeadingWords.Split)];
}
