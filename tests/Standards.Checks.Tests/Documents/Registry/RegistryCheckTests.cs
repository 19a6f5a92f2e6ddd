using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Registry;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Registry;

public class RegistryCheckTests
{
    private const string Path = "ops/docs.yml";

    private const string Good = """
        version: 1
        documentation_ownership:
          docs/:
            owner: '@orders'
            review_cadence: annually
            last_validated: 2026-01-31
          docs/adr: { owner: '@orders', review_cadence: quarterly, last_validated: 2026-08-21 }
          README.md: { owner: '@orders', review_cadence: annually, last_validated: 2025-11-21, notes: first }

        """;

    [Fact]
    public void Good_registry_is_silent() => Assert.Empty(Run(Good));

    [Fact]
    public void No_registry_is_silent() => Assert.Empty(Names(new RegistryCheck(), ServiceClass.Service, "docs/a.md"));

    [Theory]
    [InlineData(
        "",
        "(0,0): the registry has no map 'documentation_ownership'. Write 'documentation_ownership:' and below it a line '  docs/: { owner: '@team', "
            + "review_cadence: quarterly, last_validated: yyyy-MM-dd }'.")]
    [InlineData(
        "documentation_ownership: [a]\n",
        "(1,26): the registry has no map 'documentation_ownership'. Write 'documentation_ownership:' and below it a line '  docs/: { owner: '@team', "
            + "review_cadence: quarterly, last_validated: yyyy-MM-dd }'.")]
    [InlineData(
        "documentation_ownership:\n  docs/: '@orders'\n",
        "(2,10): the entry 'docs/' is no map. Write 'docs/: { owner: '@team', review_cadence: quarterly, last_validated: yyyy-MM-dd }'.")]
    public void Wrong_shape_is_found(string text, string expected) => Assert.Equal([$"STD3831 {Path}{expected}"], Run(text));

    [Theory]
    [InlineData("    owner: '@orders'\n", "", "(3,3): the entry 'docs/' has no 'owner'. Write 'owner: '@team'' below it.")]
    [InlineData("owner: '@orders'\n    review", "owner:\n    review", "(4,11): 'owner' of the entry 'docs/' has no value. Write 'owner: '@team'' below it.")]
    [InlineData("    owner: '@orders'\n", "    owner: '@orders'\n    ownr: x\n", "(5,5): 'ownr' is not a key of the registry. Write 'owner'.")]
    [InlineData(
        "version: 1\n",
        "version: 1\ncolours: 2\n",
        "(2,1): 'colours' is not a key of the registry. Remove it, or write one of documentation_ownership, version.")]
    [InlineData(
        "review_cadence: annually\n",
        "review_cadence: montly\n",
        "(5,21): review_cadence 'montly' is not one of weekly, monthly, quarterly, annually. Write 'review_cadence: monthly'.")]
    [InlineData("2026-01-31", "31.1.2026", "(6,21): last_validated '31.1.2026' is not of the form yyyy-MM-dd. Write 'last_validated: 2026-01-31'.")]
    [InlineData("2026-01-31", "2026-02-30", "(6,21): last_validated '2026-02-30' is no day of the calendar. Write 'last_validated: yyyy-MM-dd'.")]
    [InlineData("2026-01-31", "2026-11-22", "(6,21): last_validated 2026-11-22 is in the future. Write the day on which the documents were last validated.")]
    public void Wrong_entry_is_found(string good, string wrong, string expected) =>
        Assert.Equal([$"STD3831 {Path}{expected}"], Run(Good.Replace(good, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "a: [",
        "STD0010 ops/docs.yml(1,4): the document registry is not read: the '[' that opens here is not closed. Correct the YAML at this place; "
            + "its rules were not checked.")]
    [InlineData("a: 1\na: 2\n", "STD0010 ops/docs.yml(2,1): the document registry is not read: ")]
    [InlineData("a: &x 1\n", "STD0010 ops/docs.yml(1,4): the document registry is not read: anchors and aliases are not supported.")]
    [InlineData("a\0", "STD0010 ops/docs.yml(0,0): ops/docs.yml is binary, not text. Correct or remove the file; its rules were not checked.")]
    public void No_YAML_is_found(string text, string expected) => Assert.StartsWith(expected, Assert.Single(Run(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("docs/adr:", "docs/adrs/:", "docs/adrs/")]
    [InlineData("README.md:", "READ.md:", "READ.md")]
    [InlineData("docs/adr:", "docs/ad:", "docs/ad")]
    public void Path_that_is_not_there_is_found(string good, string wrong, string path)
    {
        var line = Assert.Single(Run(Good.Replace(good, wrong, StringComparison.Ordinal)));
        Assert.StartsWith($"STD3832 {Path}(", line, StringComparison.Ordinal);
        Assert.EndsWith(
            $",3): '{path}' is no file and no folder of the repository. Write the path as it is now, or remove the entry.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_cadence_is_found()
    {
        Assert.Equal(
            [$"STD3833 {Path}(7,49): 'docs/adr' is reviewed annually, and quarterly is the longest for its kind. Write 'review_cadence: quarterly'."],
            Run(Good.Replace("review_cadence: quarterly", "review_cadence: yearly", StringComparison.Ordinal)));
        Assert.Equal(
            [$"STD3833 {Path}(7,59): 'docs/runbooks/a.md' is reviewed quarterly, and monthly is the longest for its kind. Write 'review_cadence: monthly'."],
            Run(Good.Replace("docs/adr:", "docs/runbooks/a.md:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Passed_review_is_found_the_day_after() => Assert.Equal(
        [$"STD3834 {Path}(7,76): the review of 'docs/adr' was due on 2026-11-20, by the cadence quarterly. Read the documents, correct what changed, and write "
            + $"today as last_validated."],
        Run(Good.Replace("2026-08-21", "2026-08-20", StringComparison.Ordinal)));

    [Fact]
    public void Document_without_entry_is_found() => Assert.Equal(
        [
            "STD3835 docs/adr.md(0,0): the document has no entry in ops/docs.yml. Add 'docs/adr.md: { owner: '@team', review_cadence: annually, "
                + "last_validated: yyyy-MM-dd }', or an entry for its folder.",
            "STD3835 docs/runbooks/a.md(0,0): the document has no entry in ops/docs.yml. Add 'docs/runbooks/a.md: { owner: '@team', review_cadence: monthly, "
                + "last_validated: yyyy-MM-dd }', or an entry for its folder.",
        ],
        Run("documentation_ownership:\n  docs/adr: { owner: '@orders', review_cadence: weekly, last_validated: 2026-11-21 }\n"));

    [Fact]
    public void Root_entry_covers_everything() =>
        Assert.Empty(Run("documentation_ownership:\n  ./: { owner: '@orders', review_cadence: weekly, last_validated: 2026-11-21 }\n"));

    [Theory]
    [InlineData("services: [docs]\n")]
    [InlineData("a: 1\n---\nb: 1\n")]
    public void Other_file_of_that_name_is_left_alone(string text) => Assert.Empty(Run(text, ServiceClass.Repository));

    [Fact]
    public void Registry_of_any_repository_is_read() =>
        Assert.Equal(["STD3832"], Ids(Run(Good.Replace("docs/adr:", "docs/ad:", StringComparison.Ordinal), ServiceClass.Repository)));

    private static string[] Run(string text, ServiceClass serviceClass = ServiceClass.Library) => Check(
        new RegistryCheck(),
        serviceClass,
        (Path, text),
        ("README.md", ""),
        ("docs/adr/0001-a.md", ""),
        ("docs/adr.md", ""),
        ("docs/runbooks/a.md", ""),
        ("docs/logo.svg", ""));
}
