using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents;

public class ChangelogPromiseRulesTests
{
    private const string Path = "CHANGELOG.md";

    private const string Good = """
        # Changelog

        ## [3.0.0] - 2026-01-31

        See [how to migrate](docs/migrations/v3.md).

        ### Removed

        - `OrderV2`.

        ## [2.9.0] - 2025-12-31

        ### Deprecated

        - `OrderV2`: use
          `OrderV3`
          - for reads
        - `OrderOld`, see [its page](docs/a.md)

        ## [2.0.0] - 2024-12-31

        ## [1.0.0] - 2024-01-31

        """;

    [Theory]
    [InlineData(Good)]
    [InlineData("# C\n\n## [3.0.0] - 2026-01-31\n\n### Removed\n\n- All.\n")]
    [InlineData("# C\n\n## [1.0.0] - 2026-01-31\n\n## [0.9.0] - 2025-01-31\n")]
    [InlineData("# C\n\n## [2.0.0] - 2026-01-31\n\n## [2.0.0-rc.1] - 2025-01-31\n")]
    [InlineData("# C\n\n## [Unreleased]\n\n### Deprecated\n\nNothing.\n")]
    [InlineData("# C\n\nSee the releases.\n")]
    [InlineData("# C\n\n## [8.0.0-alpha.1] - 2026-01-31\n\n## [7.2.0] - 2025-01-31\n")]
    public void Kept_promises_are_silent(string text) => Assert.Empty(Check(new ChangelogPromiseCheck(), Path, text));

    [Fact]
    public void Major_version_without_guide_is_asked_of_products()
    {
        var text = Good.Replace("docs/migrations/v3.md", "docs/a.md", StringComparison.Ordinal);
        Assert.Equal(
            [$"STD3867 {Path}(3,1): version 3.0.0 is a new major version and links to no migration guide. Write 'docs/migrations/v3.md' and link "
                + $"to it below the heading."],
            Check(new ChangelogPromiseCheck(), Path, text));
        Assert.Empty(Check(new ChangelogPromiseCheck(), Path, text, ServiceClass.Repository));
    }

    [Theory]
    [InlineData("## [0.10.1] - 2026-01-31\n\n## [1.0.9] - 2025-10-31\n\n## [0.9.0] - 2025-01-31\n")]
    [InlineData("## [2.0.1] - 2026-01-31\n\n## [1.0.0] - 2025-12-31\n\n## [2.0.0] - 2025-11-30\n")]
    public void Version_out_of_order_is_no_major_version(string versions)
    {
        Assert.Empty(Check(new ChangelogPromiseCheck(), Path, "# C\n\n" + versions));
        Assert.Equal(["STD3212"], Ids(Check(new ChangelogCheck(), Path, "# C\n\n" + versions)));
    }

    [Fact]
    public void Release_below_pre_releases_of_the_next_is_found() => Assert.Equal(
        [$"STD3867 {Path}(5,1): version 8.0.0 is a new major version and links to no migration guide. Write 'docs/migrations/v8.md' and link "
            + $"to it below the heading."],
        Check(new ChangelogPromiseCheck(), Path, """
            # C

            ## [9.0.0-rc.1] - 2026-01-31

            ## [8.0.0] - 2025-12-31

            ## [8.0.0-rc.1] - 2025-11-30

            ## [7.0.0] - 2025-01-31

            """));

    [Theory]
    [InlineData("## [3.0.0] - 2026-01-31", "version 3.0.0")]
    [InlineData("## [Unreleased]", "'Unreleased'")]
    public void Removal_that_nobody_announced_is_found(string heading, string name) => Assert.Equal(
        [$"STD3868 {Path}(7,1): {name} removes what no earlier version deprecates. Announce a removal under 'Deprecated' of an earlier version, "
            + $"with what to use instead."],
        Check(
            new ChangelogPromiseCheck(),
            Path,
            Good.Replace("## [3.0.0] - 2026-01-31", heading, StringComparison.Ordinal).Replace(
                "### Deprecated", "### Changed", StringComparison.Ordinal)).Where(line => !line.StartsWith("STD3867", StringComparison.Ordinal)));

    [Fact]
    public void Hostile_changelog_is_limited() => Assert.Equal(
        1001,
        Check(new ChangelogPromiseCheck(), Path, "# C\n\n## [Unreleased]\n\n### Deprecated\n\n" + string.Concat(Enumerable.Repeat("- a\n", 50_000))).Length);

    [Fact]
    public void Deprecation_without_a_way_is_found() => Assert.Equal(
        [$"STD3869 {Path}(15,4): the deprecation 'OrderV2 goes' does not say what to use instead. Write '…: use … instead', 'no replacement', or a "
            + $"link to the migration guide."],
        Check(new ChangelogPromiseCheck(), Path, Good.Replace("`OrderV2`: use\n  `OrderV3`", "`OrderV2` goes", StringComparison.Ordinal)));
}
