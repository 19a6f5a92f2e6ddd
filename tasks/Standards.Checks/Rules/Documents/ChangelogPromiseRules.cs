using System.Numerics;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>
/// What a changelog owes those whom a version breaks: STD3867 to STD3869. Only the newest version of each kind is looked at: nobody
/// mends what was said long ago. Clauses: <c>release-migration-guide</c>, <c>feature-removal-announced</c>, <c>deprecation-announced</c>.
/// </summary>
internal sealed class ChangelogPromiseRules
{
    private const int VersionLevel = 2;

    // 'OrderV1: use OrderV2', 'superseded by', 'no replacement'.
    private static readonly string[][] Ways =
    [
        .. new[]
        {
            "use", "using", "instead", "replace*", "superseded", "favor", "favour", "migrat*", "move to", "switch to", "alternative*", "no replacement",
        }.Select(HeadingWords.Split),
    ];

    private readonly SourceFile _file;
    private readonly SectionDocument _document;
    private readonly (DocumentSection Section, ChangelogHeading Heading)[] _versions;

    private ChangelogPromiseRules(SourceFile file, SectionDocument document)
    {
        _file = file;
        _document = document;
        _versions =
        [
            .. document.Sections
                .Where(section => section.Level == VersionLevel)
                .Select(section => (section, ChangelogHeading.Parse(section.Name)))
                .Where(version => version.Item2.IsVersion),
        ];
    }

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        var rules = new ChangelogPromiseRules(file, document);
        return rules.Migration().Concat(rules.Removal()).Concat(rules.Deprecation()).Limit();
    }

    private IEnumerable<Finding> Migration()
    {
        // A pre-release breaks nobody yet: the guide comes with the release.
        var released = _versions.Where(version => version.Heading.Version is { IsPrerelease: false }).ToArray();
        var majors = released.Select(version => version.Heading.Version!.Major).ToArray();
        var earlier = majors.ToArray();
        for (var i = earlier.Length - 2; i >= 0; i--)
        {
            earlier[i] = BigInteger.Max(earlier[i], earlier[i + 1]);
        }

        for (var i = 0; i + 1 < released.Length; i++)
        {
            // One that stands above newer ones by mistake is no new major version.
            var ((section, heading), major) = (released[i], majors[i]);
            if (major <= earlier[i + 1])
            {
                continue;
            }

            // What comes before 1.0 promises nothing.
            if (!earlier[i + 1].IsZero && !Lines(section).Any(line => line.Links.Any(link => IsGuide(link.Url))))
            {
                yield return New(
                    RuleCatalog.ChangelogMigrationGuide,
                    section,
                    $"version {heading.Version!.Text} is a new major version and links to no migration guide",
                    $"Write 'docs/migrations/v{major}.md' and link to it below the heading");
            }

            yield break;
        }
    }

    private IEnumerable<Finding> Removal()
    {
        var index = Array.FindIndex(_versions, version => Find(version.Section, "Removed") is not null);
        if (index >= 0 && index + 1 < _versions.Length && !_versions[(index + 1)..].Any(version => Find(version.Section, "Deprecated") is not null))
        {
            yield return New(
                RuleCatalog.ChangelogDeprecationFirst,
                Find(_versions[index].Section, "Removed")!,
                $"{Name(index)} removes what no earlier version deprecates",
                "Announce a removal under 'Deprecated' of an earlier version, with what to use instead");
        }
    }

    private IEnumerable<Finding> Deprecation()
    {
        if (_versions.Select(version => Find(version.Section, "Deprecated")).OfType<DocumentSection>().FirstOrDefault() is not { Items.Count: > 0 } section)
        {
            yield break;
        }

        // An item goes on until the next one of its level; what nests below it is part of it.
        var left = section.Items.Min(item => item.Column);
        SectionItem[] items = [.. section.Items.Where(item => item.Column == left)];
        var lines = new Queue<(int Number, Standards.Checks.Foundation.Markup.ProseLine Line)>(
            Lines(section).Select(line => (_document.Page.Lines.Locate(line.OffsetOf(0)).Line, line)));
        for (var i = 0; i < items.Length; i++)
        {
            var end = i + 1 < items.Length ? items[i + 1].Line : int.MaxValue;
            var hasWay = false;
            while (lines.TryPeek(out var next) && next.Number < end)
            {
                lines.Dequeue();
                hasWay |= next.Number >= items[i].Line && SaysWay(next.Line);
            }

            if (!hasWay)
            {
                yield return new Finding(
                    RuleCatalog.ChangelogDeprecationReplacement,
                    _file.Path,
                    items[i].Line,
                    items[i].Column,
                    $"the deprecation {ValueText.Quote(items[i].Text)} does not say what to use instead",
                    "Write '…: use … instead', 'no replacement', or a link to the migration guide");
            }
        }
    }

    private static bool SaysWay(Standards.Checks.Foundation.Markup.ProseLine line) =>
        line.Links.Count > 0 || (HeadingWords.Split(line.Text) is var words && Array.Exists(Ways, way => HeadingWords.Contains(words, way)));

    private IEnumerable<Standards.Checks.Foundation.Markup.ProseLine> Lines(DocumentSection section) =>
        _document.Within(section).SelectMany(part => part.Lines);

    private DocumentSection? Find(DocumentSection version, string type) =>
        _document
            .Within(version)
            .FirstOrDefault(part => part.Level == VersionLevel + 1 && !part.IsEmpty && part.Name.Trim().Equals(type, StringComparison.OrdinalIgnoreCase));

    private string Name(int index) => _versions[index].Heading.Version is { } version ? $"version {version.Text}" : "'Unreleased'";

    private static bool IsGuide(string url) =>
        url.Contains("migrat", StringComparison.OrdinalIgnoreCase)
        || url.Contains("upgrad", StringComparison.OrdinalIgnoreCase)
        || url.Contains("breaking", StringComparison.OrdinalIgnoreCase);

    private Finding New(RuleDescriptor rule, DocumentSection section, string message, string fix) =>
        new(rule, _file.Path, section.Line, section.Column, message, fix);
}
