using Standards.Checks.Models.Documents;
using static Standards.Checks.Tests.Documents.Pages;

namespace Standards.Checks.Tests.Documents;

public class ChangelogRulesTests
{
    private const string Good = """
        # Changelog

        ## [Unreleased]

        ### Added

        - A.

        ## [1.10.0] - 2026-03-31

        ### Fixed

        ## [1.10.0-rc.1] – 2026-03-01

        ### Security

        ## v1.2.0 - 2026-01-31 [YANKED]

        ### Changed

        ### Deprecated

        ### Removed

        #### Details

        [Unreleased]: https://example.org/compare
        [1.10.0]: https://example.org/compare
        """;

    [Theory]
    [InlineData(Good)]
    [InlineData("# Changelog\n\nSee the [releases](https://example.org/releases).\n")]
    [InlineData("# Changelog\n\n## How to read this\n\n### Legend\n\n## [1.0.0] - 2026-01-31\n")]
    [InlineData("# Changelog\n\n## [1.0.0](https://example.org) - 2026-01-31\n\n## 0.9 - 2026-01-30\n")]
    [InlineData("")]
    public void Good_changelog_is_silent(string text)
    {
        Assert.Empty(At(text));
        Assert.Empty(At(text.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void Other_documents_are_no_changelogs() => Assert.Empty(Check("## Version 1.2\n"));

    [Theory]
    [InlineData("## [1.2.0]", "version 1.2.0 has no day of release", "Write '## [1.2.0] - yyyy-MM-dd'")]
    [InlineData(
        "## Version 1.2.0, 2026-01-31", "heading 'Version 1.2.0, 2026-01-31' is not of the form '[version] - yyyy-MM-dd'", "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData("## 1.2.0 (2026-01-31)", "heading '1.2.0 (2026-01-31)' is not of the form '[version] - yyyy-MM-dd'", "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData("## [1.2.0] - 31.1.2026", "the day '31.1.2026' of version 1.2.0 is not of the form yyyy-MM-dd", "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData("## [1.2.0] - 2026-02-30", "the day '2026-02-30' of version 1.2.0 is no day of the calendar", "Write '## [1.2.0] - yyyy-MM-dd'")]
    [InlineData(
        "## [1.2.0](https://example.org) - 2026 01 31",
        "the day '2026 01 31' of version 1.2.0 is not of the form yyyy-MM-dd",
        "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData("## 1.2.0 (31 January 2026)", "the day '31 January 2026' of version 1.2.0 is not of the form yyyy-MM-dd", "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData(
        "## 1.2.0\n\nReleased 2026-Jan-31", "the day '2026-Jan-31' of version 1.2.0 stands below the heading, not in it", "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData(
        "## 1.2.0\n\n_Release date: 2026-01-31_",
        "the day '2026-01-31' of version 1.2.0 stands below the heading, not in it",
        "Write '## [1.2.0] - 2026-01-31'")]
    [InlineData("## 1.2.0\n\nReleased with 3 changes", "version 1.2.0 has no day of release", "Write '## [1.2.0] - yyyy-MM-dd'")]
    [InlineData(
        "# [1.2.0] - 2026-01-31",
        "the heading of version 1.2.0 is of level 1, not 2",
        "Write versions as headings of the second level and types of changes as headings of the third")]
    public void Heading_of_the_wrong_form_fires(string heading, string message, string fix) =>
        FindingAssert.Only(At("# Changelog\n\n" + heading + "\n"), "STD3211", "CHANGELOG.md", 3, 1, message, fix);

    [Fact]
    public void Heading_without_a_version_between_versions_fires() => FindingAssert.Only(
        At("## [1.2.0] - 2026-01-31\n\n## Spring of 26\n"),
        "STD3211",
        "CHANGELOG.md",
        3,
        1,
        "heading 'Spring of 26' names no version",
        "Write '## [1.2.0] - yyyy-MM-dd' with the version and the day of its release");

    [Theory]
    [InlineData("1.2.0", "1.10.0", "version 1.10.0 stands below 1.2.0, which is older", "Move the section above 1.2.0")]
    [InlineData("1.0.0-rc.1", "1.0.0", "version 1.0.0 stands below 1.0.0-rc.1, which is older", "Move the section above 1.0.0-rc.1")]
    [InlineData("1.0.0-rc9", "1.0.0-rc11", null, null)]
    [InlineData("1.0.0-rc11", "1.0.0-rc9", null, null)]
    [InlineData("1.0.0-rc1", "1.0.0-rc2", "version 1.0.0-rc2 stands below 1.0.0-rc1, which is older", "Move the section above 1.0.0-rc1")]
    [InlineData("1.0.0", "1.0.0+build", "version 1.0.0+build stands twice", "Join both sections")]
    public void Versions_out_of_order_fire_where_the_order_is_plain(string first, string second, string? message, string? fix)
    {
        var findings = At($"## [{first}] - 2026-01-31\n\n## [{second}] - 2026-01-30\n");
        if (message is null)
        {
            Assert.Empty(findings);
            return;
        }

        FindingAssert.Only(findings, "STD3212", "CHANGELOG.md", 3, 1, message, fix!);
    }

    [Fact]
    public void Version_at_the_end_is_moved_to_its_place() => Assert.Equal(
        ("STD3212", 7, "Move the section above 1.1.0"),
        Assert.Single(At("""
            ## [2.0.0] - 2026-01-31

            ## [1.1.0] - 2026-01-20

            ## [1.0.0] - 2026-01-10

            ## [1.2.0] - 2026-01-30

            """)) is var f ? (f.Rule.Id, f.Line, f.Fix) : default);

    [Theory]
    [InlineData("## [1.0.0] - 2026-01-31\n\n## Unreleased\n", "Unreleased stands below a version")]
    [InlineData("## [Unreleased]\n\n## [unreleased]\n", "Unreleased stands twice")]
    public void Unreleased_at_the_wrong_place_fires(string text, string message) =>
        FindingAssert.Only(At(text), "STD3212", "CHANGELOG.md", 3, 1, message, "Move its changes to one section 'Unreleased' above all versions");

    [Theory]
    [InlineData("Bug fixes", "Write '### Fixed'")]
    [InlineData("Chnaged", "Write '### Changed'")]
    [InlineData("Documentation", "Write the one that fits")]
    public void Other_type_fires(string type, string fix) => FindingAssert.Only(
        At($"## [Unreleased]\n\n### {type}\n"),
        "STD3213",
        "CHANGELOG.md",
        3,
        1,
        $"'{type}' is not one of Added, Changed, Deprecated, Removed, Fixed, Security",
        fix);

    [Fact]
    public void Versions_are_ordered_by_semantic_versioning()
    {
        string[] ascending =
        [
            "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0-rc10", "1.0.0-rc9",
            "1.0.0", "1.0.1", "1.0.1.5", "v2.0", "10.0.0",
        ];
        Assert.Equal(
            ascending, ascending.Reverse().Order(Comparer<string>.Create((a, b) => ChangelogVersion.TryParse(a)!.CompareTo(ChangelogVersion.TryParse(b)))));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.0.0.0.0")]
    [InlineData("1.x")]
    [InlineData("1.0.0 ")]
    [InlineData("2026-01-31")]
    public void Other_texts_are_no_versions(string text) => Assert.Null(ChangelogVersion.TryParse(text));

    private static IReadOnlyList<Standards.Checks.Findings.Finding> At(string text) => Check(text, "CHANGELOG.md");
}
