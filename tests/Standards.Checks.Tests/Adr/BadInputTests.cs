using System.Diagnostics;
using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Adr;
using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class BadInputTests
{
    private const int Million = 1_000_000;

    // Far above what a build machine under load needs, far below what a quadratic parser takes.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(8);

    [Theory]
    [MemberData(nameof(Styles), MemberType = typeof(Records))]
    public void Carriage_returns_change_nothing(string text)
    {
        Assert.Empty(Check(text.ReplaceLineEndings("\r\n")));
        Assert.Empty(Check(text.ReplaceLineEndings("\r")));
    }

    [Fact]
    public void Carriage_returns_keep_line_and_column()
    {
        var findings = Check(Replace(Replace(Bold, "Accepted", "Done"), "We use", "TBD").ReplaceLineEndings("\r\n"));
        Assert.Equal([("STD3103", 3, 15), ("STD3117", 12, 1)], findings.Select(finding => (finding.Rule.Id, finding.Line, finding.Column)));
    }

    [Theory]
    [MemberData(nameof(Styles), MemberType = typeof(Records))]
    public void Byte_order_marks_change_nothing(string text)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            using var repository = new TestRepository().With(Records.Path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Empty(repository.Run(new AdrRecordCheck()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t\n")]
    public void Empty_file_has_nothing(string text) =>
        Assert.Equal(["STD3106", "STD3106", "STD3106", "STD3108", "STD3109"], Check(text).Select(finding => finding.Rule.Id));

    [Fact]
    public void Front_matter_only_has_no_sections() =>
        Assert.Equal(["STD3106", "STD3106", "STD3106"], Check("---\nstatus: accepted\ndate: 2024-01-02\n---").Select(finding => finding.Rule.Id));

    [Fact]
    public void Front_matter_that_is_empty_is_none() =>
        Assert.Equal(["STD3108", "STD3109"], Check(Replace(Madr, """
            status: accepted
            date: 2024-01-02
            decision-makers: [anna, boris]

            """, "\n")).Select(finding => finding.Rule.Id));

    [Fact]
    public void Front_matter_that_is_not_closed_is_unreadable() => FindingAssert.Only(
        Check(Replace(Madr, "boris]\n---\n", "boris]\n")),
        "STD0010",
        Records.Path,
        1,
        1,
        "the front matter is not closed",
        "Write '---' on the line after the last key");

    [Fact]
    public void Rule_across_the_page_is_no_front_matter() => Assert.Empty(Check("---\n\n" + Nygard));

    [Theory]
    [InlineData("date: 2024-01-02", "date: \"2024", 3, 7)]
    [InlineData("date: 2024-01-02", "date: a: b", 3, 8)]
    [InlineData("date: 2024-01-02", "\tdate: 2024-01-02", 2, 9)]
    public void Front_matter_that_is_not_YAML_is_unreadable(string old, string with, int line, int column)
    {
        var finding = Assert.Single(Check(Replace(Madr, old, with)));
        Assert.Equal(("STD0010", "the front matter is not valid YAML"), (finding.Rule.Id, finding.Message));
        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("- a\n- b", "the front matter is not a list of keys with values", 2, 1)]
    [InlineData("just text", "the front matter is not a list of keys with values", 2, 1)]
    [InlineData("? - a\n: b", "the front matter is not a list of keys with values", 2, 3)]
    [InlineData("{status: accepted, [a]: b}", "the front matter is not a list of keys with values", 2, 20)]
    [InlineData("status: &s accepted\ndate: *s", "the front matter uses an anchor or alias", 2, 9)]
    [InlineData("a: [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "the front matter nests too deeply", 2, 19)]
    public void Front_matter_of_another_shape_is_unreadable(string yaml, string message, int line, int column)
    {
        var finding = Assert.Single(Check($"---\n{yaml}\n---\n" + Madr[Madr.IndexOf("\n# ", StringComparison.Ordinal)..]));
        Assert.Equal(("STD0010", message, line, column), (finding.Rule.Id, finding.Message, finding.Line, finding.Column));
    }

    [Fact]
    public void Front_matter_with_nested_emphasis_is_read_as_it_stands()
    {
        var status = string.Concat(Enumerable.Repeat("*a ", 900)) + string.Concat(Enumerable.Repeat("b* ", 900));
        var finding = Assert.Single(Check(Replace(Madr, "status: accepted", $"status: \"{status}\"")));
        Assert.Equal(("STD3103", 2, 10), (finding.Rule.Id, finding.Line, finding.Column));
    }

    [Fact]
    public void Binary_file_escapes_as_unreadable()
    {
        using var repository = new TestRepository().With(Records.Path, [0x50, 0x00, 0x51]);
        var error = Assert.Throws<UnreadableFileException>(() => repository.Run(new AdrRecordCheck()));
        Assert.Equal((Records.Path, "is binary, not text"), (error.Path, error.Reason));
    }

    public static TheoryData<string, string> TooDeep => new()
    {
        { "brackets", new string('[', Million) },
        { "quotes", new string('>', Million) },
        { "stars", new string('*', Million) },
        { "spaced quotes", Repeat("> ", 100_000) },
        { "lists", Repeat("- ", 100_000) + "a" },
        { "numbered lists", Repeat("1. ", 100_000) + "a" },
        { "images", Repeat("![", 500_000) },
        { "links", Repeat("[a](", 250_000) },
        { "reference links", Repeat("[a][", 250_000) },
        { "emphasis", Repeat("*a ", 300_000) },
        { "emphasis of both kinds", Repeat("*a _b ", 150_000) },
    };

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void Hostile_line_is_one_finding_in_bounded_time(string name, string line)
    {
        var watch = Stopwatch.StartNew();
        var findings = Check(Nygard + "\n" + line + "\n");
        Assert.True(watch.Elapsed < Bound, $"{name}: {watch.Elapsed}");
        FindingAssert.Only(
            findings,
            "STD0010",
            Records.Path,
            21,
            1,
            "the document nests too deeply to be read",
            "Write at most 100 nested quotes, lists or brackets in one place");
    }

    [Fact]
    public void Lists_nested_over_many_lines_are_one_finding()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- a\n"));
        Assert.Equal("STD0010", Assert.Single(Check(Nygard + "\n" + text)).Rule.Id);
    }

    [Theory]
    [InlineData("_", 1_000_000)]
    [InlineData("`", 1_000_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("<a ", 300_000)]
    [InlineData("<!--", 250_000)]
    [InlineData("<!-- a -->\n", 90_000)]
    [InlineData("&", 1_000_000)]
    [InlineData("\\", 1_000_000)]
    [InlineData("]", 1_000_000)]
    [InlineData("{a ", 300_000)]
    [InlineData("{a b} ", 160_000)]
    [InlineData("TODO ", 200_000)]
    [InlineData("a\n\n[a](0001-x.md)\n", 50_000)]
    [InlineData("\nSupersedes [a](0001-x.md) and ADR-2\n", 25_000)]
    [InlineData("## Status\n\nDone\n\n", 50_000)]
    [InlineData("[a]: b\n", 4_900)]
    [InlineData("|a", 500_000)]
    [InlineData("> a\n", 200_000)]
    [InlineData("- a\n", 200_000)]
    [InlineData("\n", 1_000_000)]
    [InlineData(" ", 1_000_000)]
    [InlineData("#", 1_000_000)]
    public void Long_input_takes_bounded_time(string piece, int count)
    {
        var watch = Stopwatch.StartNew();
        var findings = Check(Nygard + "\n" + Repeat(piece, count));
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        Assert.DoesNotContain(findings, finding => finding.Rule.Id is "STD3106" or "STD3107" or "STD3108" or "STD3109");
    }

    [Theory]
    [InlineData("a: ", 300_000)]
    [InlineData("[", 90)]
    [InlineData("a: b\n", 200_000)]
    [InlineData("{", 1_000_000)]
    [InlineData("- ", 90)]
    [InlineData("? ", 500_000)]
    [InlineData("\"", 1_000_000)]
    public void Long_front_matter_takes_bounded_time(string piece, int count)
    {
        var watch = Stopwatch.StartNew();
        var findings = Check("---\n" + Repeat(piece, count) + "\n---\n" + Nygard);
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        Assert.InRange(findings.Count, 0, 1);
    }

    [Fact]
    public void Long_rules_and_tables_are_not_nesting() => Assert.Empty(CheckWith(
        "We use Postgres.",
        $"""
            text

            {new string('-', 500)}

            {new string('*', 500)}

            | a |
            |{new string('-', 500)}|

            ```
            {Repeat("snake_case_name [x] ", 500)}
            ```

            """));

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
