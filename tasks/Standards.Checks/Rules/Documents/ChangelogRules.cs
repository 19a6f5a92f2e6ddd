using Markdig.Syntax;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>The form of Keep a Changelog 1.1.0: STD3211 to STD3213. Clause: <c>changelog-entry-for-user-visible</c>.</summary>
internal sealed class ChangelogRules
{
    private const int MaxFindings = 100;
    private const int VersionLevel = 2;

    private static readonly string[] Types = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bug fixes"] = "Fixed",
        ["Bugfixes"] = "Fixed",
        ["Bugs"] = "Fixed",
        ["Fixes"] = "Fixed",
        ["Fix"] = "Fixed",
        ["Features"] = "Added",
        ["New features"] = "Added",
        ["New"] = "Added",
        ["Enhancements"] = "Added",
        ["Additions"] = "Added",
        ["Breaking changes"] = "Changed",
        ["Changes"] = "Changed",
        ["Improvements"] = "Changed",
        ["Performance"] = "Changed",
        ["Deprecations"] = "Deprecated",
        ["Removals"] = "Removed",
    };

    private readonly SourceFile _file;
    private readonly MarkupPage _page;
    private readonly List<Finding> _findings = [];

    private ChangelogRules(SourceFile file, MarkupPage page)
    {
        _file = file;
        _page = page;
    }

    public static IEnumerable<Finding> Check(SourceFile file, MarkupPage page)
    {
        var rules = new ChangelogRules(file, page);
        rules.Check();
        return rules._findings.Take(MaxFindings);
    }

    private void Check()
    {
        var headings = _page.Document!.OfType<HeadingBlock>().Select(block => (Block: block, Heading: ChangelogHeading.Parse(TextOf(block)))).ToArray();
        if (!headings.Any(h => h.Block.Level == VersionLevel && h.Heading.IsVersion))
        {
            // A page that sends its readers to the releases of the forge has no headings of versions, and needs none.
            if (headings.FirstOrDefault(h => h.Heading.IsVersion) is { Block: { } block } first)
            {
                WrongLevel(block, first.Heading);
            }

            return;
        }

        var versions = new List<(HeadingBlock Block, ChangelogHeading Heading)>();
        var isInVersion = false;
        foreach (var (block, heading) in headings)
        {
            if (block.Level == VersionLevel)
            {
                isInVersion = heading.IsVersion;
                CheckVersion(block, heading, versions);
            }
            else if (block.Level < VersionLevel && heading.HasVersionFirst)
            {
                isInVersion = false;
                WrongLevel(block, heading);
            }
            else if (block.Level == VersionLevel + 1 && isInVersion)
            {
                CheckType(block);
            }
        }
    }

    private void CheckVersion(HeadingBlock block, ChangelogHeading heading, List<(HeadingBlock Block, ChangelogHeading Heading)> versions)
    {
        if (!heading.IsVersion)
        {
            // The first heading may introduce; one between versions hides changes.
            if (versions.Count > 0 && heading.Text.Any(char.IsAsciiDigit))
            {
                Add(
                    RuleCatalog.ChangelogVersionHeading,
                    block,
                    $"heading {ValueText.Quote(heading.Text)} names no version",
                    "Write '## [1.2.0] - yyyy-MM-dd' with the version and the day of its release");
            }

            return;
        }

        CheckForm(block, heading);
        CheckOrder(block, heading, versions);
        versions.Add((block, heading));
    }

    private void CheckForm(HeadingBlock block, ChangelogHeading heading)
    {
        if (heading.Version is not { } version || (heading.HasForm && AdrDate.Parse(heading.Day) is not null))
        {
            return;
        }

        var below = heading.Day.Length == 0 ? DayBelow(block) : "";
        var written = below.Length > 0 ? below : heading.Day;
        var day = AdrDate.Parse(written) is not null ? written : AdrDate.Suggestion(written) ?? "yyyy-MM-dd";
        var message = below.Length > 0
            ? $"the day '{below}' of version {version.Text} stands below the heading, not in it"
            : heading.Day.Length == 0
            ? $"version {version.Text} has no day of release"
            : AdrDate.IsImpossible(heading.Day)
                ? $"the day '{heading.Day}' of version {version.Text} is no day of the calendar"
                : AdrDate.Parse(heading.Day) is null
                    ? $"the day {ValueText.Quote(heading.Day)} of version {version.Text} is not of the form yyyy-MM-dd"
                    : $"heading {ValueText.Quote(heading.Text)} is not of the form '[version] - yyyy-MM-dd'";
        Add(RuleCatalog.ChangelogVersionHeading, block, message, $"Write '## [{version.Text}] - {day}'");
    }

    // 'Released 2026-Aug-21' in the paragraph that follows.
    private string DayBelow(HeadingBlock block) =>
        _page.Document!.IndexOf(block) is var index
            && index + 1 < _page.Document!.Count
            && _page.Document[index + 1] is ParagraphBlock paragraph
            && ProseLines.Of(paragraph).FirstOrDefault() is { } line
            ? ChangelogHeading.DayOf(line.Text)
            : "";

    private void CheckOrder(HeadingBlock block, ChangelogHeading heading, List<(HeadingBlock Block, ChangelogHeading Heading)> versions)
    {
        if (heading.IsUnreleased)
        {
            if (versions.Count > 0)
            {
                Add(
                    RuleCatalog.ChangelogVersionOrder,
                    block,
                    versions.Exists(v => v.Heading.IsUnreleased) ? "Unreleased stands twice" : "Unreleased stands below a version",
                    "Move its changes to one section 'Unreleased' above all versions");
            }

            return;
        }

        if (versions.LastOrDefault(v => v.Heading.Version is not null).Heading is not { Version: { } above })
        {
            return;
        }

        if (heading.Version!.CompareTo(above) == 0)
        {
            Add(RuleCatalog.ChangelogVersionOrder, block, $"version {heading.Version.Text} stands twice", "Join both sections");
        }
        else if (heading.Version.IsNewerThan(above))
        {
            var next = versions.First(v => v.Heading.Version is { } older && heading.Version.IsNewerThan(older)).Heading.Version!;
            Add(
                RuleCatalog.ChangelogVersionOrder,
                block,
                $"version {heading.Version.Text} stands below {above.Text}, which is older",
                $"Move the section above {next.Text}");
        }
    }

    private void CheckType(HeadingBlock block)
    {
        var text = TextOf(block).Trim();
        if (Types.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var meant = OtherNames.GetValueOrDefault(text) ?? NearestName.Of(text, Types);
        Add(
            RuleCatalog.ChangelogChangeTypes,
            block,
            $"{ValueText.Quote(text)} is not one of {string.Join(", ", Types)}",
            meant is null ? "Write the one that fits" : $"Write '### {meant}'");
    }

    private void WrongLevel(HeadingBlock block, ChangelogHeading heading) => Add(
        RuleCatalog.ChangelogVersionHeading,
        block,
        $"the heading of version {heading.Version?.Text ?? "Unreleased"} is of level {block.Level}, not {VersionLevel}",
        "Write versions as headings of the second level and types of changes as headings of the third");

    private void Add(RuleDescriptor rule, HeadingBlock block, string message, string fix)
    {
        var (line, column) = _page.Lines.Locate(block.Span.Start);
        _findings.Add(new Finding(rule, _file.Path, line, column, message, fix));
    }

    private static string TextOf(HeadingBlock block) => string.Join(' ', ProseLines.Of(block).Select(line => line.Text));
}
