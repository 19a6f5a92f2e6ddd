using Standards.Checks.Commands.Waiving;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Waivers;

public sealed class WaiverAdditionTests
{
    private const string Added = """
        - rule: STD2004
            path: src/Orders.Legacy/**
            reason: Replaced in Q1
            owner: payments
            approved_by: jane.doe
            expires: 2027-01-31

        """;

    private static readonly WaiverRequest Request = new("STD2004", "src/Orders.Legacy/**", "Replaced in Q1", "payments", "jane.doe", "2027-01-31");

    [Fact]
    public void New_file_names_its_schema()
    {
        var addition = WaiverAddition.Try(null, Request, TestDay.Today);

        Assert.Equal(
            "# yaml-language-server: $schema=https://raw.githubusercontent.com/standards-sdk/standards-sdk/main/sdk/Standards.Sdk/schemas/standards.waivers."
                + "schema.json\nversion: 1\nwaivers:\n  "
                + Added,
            addition.Text);
        Assert.Equal(4, addition.Line);
        Assert.Empty(addition.Findings);
    }

    public static TheoryData<string, string> Files => new()
    {
        { "", "version: 1\nwaivers:\n  «»" },
        { "# ours\n", "# ours\nversion: 1\nwaivers:\n  «»" },
        { "version: 1", "version: 1\nwaivers:\n  «»" },
        { "version: 1\nwaivers:\n", "version: 1\nwaivers:\n  «»" },
        { "waivers: # none\n# below\nversion: 1 # one\n", "waivers: # none\n  «»# below\nversion: 1 # one\n" },
        { "version: 1\nwaivers: []", "version: 1\nwaivers:\n  «»" },
        { "waivers: [ ]  # none yet\n\nversion: 1\n", "waivers:  # none yet\n  «»\nversion: 1\n" },
        { "version: 1\nwaivers:\n" + Other("  ") + "# the end\n", "version: 1\nwaivers:\n" + Other("  ") + "# the end\n  «»" },
        { "version: 1\nwaivers:\n" + Other("  ").TrimEnd('\n'), "version: 1\nwaivers:\n" + Other("  ") + "  «»" },
        {
            "waivers:\n" + Other("  ") + "    # of the entry\n\n# of the version\nversion: 1\n",
            "waivers:\n" + Other("  ") + "    # of the entry\n  «»\n# of the version\nversion: 1\n"
        },
        { "version: 1\nwaivers:\n" + Other("  ") + "...\n", "version: 1\nwaivers:\n" + Other("  ") + "  «»...\n" },
        { "---\nversion: 1\nwaivers:\n" + Other("  "), "---\nversion: 1\nwaivers:\n" + Other("  ") + "  «»" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Entry_is_inserted_and_nothing_else_changes(string before, string after) =>
        AssertAdds(before, after.Replace("«»", Added, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Line_ends_and_byte_order_mark_stay(string before, string after)
    {
        if (before.Contains('\n', StringComparison.Ordinal))
        {
            AssertAdds(
                "\uFEFF" + before.ReplaceLineEndings("\r\n"), "\uFEFF" + after.Replace("«»", Added, StringComparison.Ordinal).ReplaceLineEndings("\r\n"));
        }
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("      ", 2)]
    [InlineData("  ", 4)]
    public void Indentation_is_that_of_the_list(string indent, int offset)
    {
        var dash = "-".PadRight(offset);
        var blanks = new string(' ', offset);
        var before = "version: 1\nwaivers:\n" + Lines(indent, dash, blanks, "src/Other/**");

        AssertAdds(before, before + Lines(indent, dash, blanks, "src/Orders.Legacy/**"));
    }

    [Fact]
    public void Block_scalar_at_the_end_is_not_continued()
    {
        var before = "waivers:\n" + Other("  ").Replace("Replaced in Q1", "|\n      # text\n\n      more", StringComparison.Ordinal) + "\n# c\nversion: 1\n";

        AssertAdds(before, before.Replace("\n# c", "  " + Added + "\n# c", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ version: 1, waivers: [] }", "{ version: 1, waivers: [«»] }")]
    [InlineData(
        "waivers: [ { rule: CA1822, path: src/A/a.cs, reason: r, owner: o, approved_by: b, expires: 2027-01-01 } ]\n",
        "waivers: [ { rule: CA1822, path: src/A/a.cs, reason: r, owner: o, approved_by: b, expires: 2027-01-01 } , «»]\n")]
    public void Flow_list_is_added_to(string before, string after) => AssertAdds(
        before,
        after.Replace(
            "«»",
            "{ rule: STD2004, path: src/Orders.Legacy/**, reason: Replaced in Q1, owner: payments, approved_by: jane.doe, expires: 2027-01-31 }",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("{ version: 1 }")]
    [InlineData("waivers: ~\nversion: 1\n")]
    [InlineData("waivers: STD2004\n")]
    [InlineData("- STD2004\n")]
    [InlineData("waivers:\n  rule: STD2004\n")]
    public void Form_to_which_nothing_can_be_added_is_refused(string text)
    {
        var finding = Refused(text, Request);

        Assert.Equal("STD0006", finding.Rule.Id);
        Assert.Equal("standards.waivers.yml is written in a form to which the command cannot add", finding.Message);
        Assert.Equal(
            "Add the entry yourself: '- { rule: STD2004, path: src/Orders.Legacy/**, reason: Replaced in Q1, owner: payments, approved_by: "
                + "jane.doe, expires: 2027-01-31 }'",
            finding.Fix);
    }

    [Fact]
    public void Malformed_file_is_refused_at_its_line()
    {
        var finding = Refused("version: 1\n<<<<<<< HEAD\n", Request);

        Assert.Equal(("STD0004", "standards.waivers.yml", 2, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
    }

    [Fact]
    public void Faults_of_other_entries_do_not_matter()
    {
        var before = File(Entry(("reason", null), ("path", "src/Other/**")), Entry(("expires", "2020-01-01"), ("path", "src/Old/**")));

        AssertAdds(before, before + "  " + Added);
    }

    [Fact]
    public void Present_waiver_is_not_added_again()
    {
        var finding = Refused(File(Entry()), Request);

        Assert.Equal("STD0022", finding.Rule.Id);
        Assert.Equal("the waiver of STD2004 for 'src/Orders.Legacy/**' is covered by the waiver in line 3", finding.Message);
        Assert.Equal("Change that entry if it should hold longer or for another reason", finding.Fix);
    }

    [Fact]
    public void Expired_waiver_can_be_renewed()
    {
        var before = File(Entry(("expires", "2026-11-20")));

        AssertAdds(before, before + "  " + Added);
    }

    [Fact]
    public void Missing_field_names_the_whole_command()
    {
        var finding = Refused(null, Request with { Reason = "", Expires = " ", Text = "a;b" });

        Assert.Equal(("STD0020", "", 0), (finding.Rule.Id, finding.Path, finding.Line));
        Assert.Equal("the command does not say StandardsReason, StandardsExpires", finding.Message);
        Assert.Equal(
            """Write 'dotnet build -t:StandardsWaive -p:StandardsRule=STD2004 -p:StandardsPath="src/Orders.Legacy/**" -p:StandardsText="a%3Bb" """
                + """-p:StandardsReason="…" -p:StandardsOwner=payments -p:StandardsApprovedBy=jane.doe -p:StandardsExpires=2027-02-19'""",
            finding.Fix);
    }

    [Fact]
    public void Missing_approval_says_that_somebody_has_to_approve()
    {
        var finding = Refused(null, Request with { ApprovedBy = "" });

        Assert.Equal("somebody other than the owner has to approve the waiver, and the command does not say who", finding.Message);
        Assert.StartsWith("When they have, write 'dotnet build -t:StandardsWaive -p:StandardsRule=STD2004 ", finding.Fix);
        Assert.Contains("-p:StandardsApprovedBy=\"…\"", finding.Fix);
    }

    public static TheoryData<WaiverRequest, string, string> Wrong => new()
    {
        { Request with { Rule = "STD0004" }, "STD0026", "Repair what the rule finds instead: it guards the files that grant exceptions, or the proof itself" },
        {
            Request with { Rule = "STD20004" },
            "STD0026",
            $"Write '-p:StandardsRule=STD2004' if that is meant; all rules stand in {Standards.Checks.Catalog.RuleCatalog.HelpRoot}"
        },
        {
            Request with { Path = "**" },
            "STD0024",
            "Name one file, or begin with two folders that have no wildcard, such as '-p:StandardsPath=src/Orders.Legacy/**'"
        },
        { Request with { Path = "/a" }, "STD0006", "Write a relative path with '/', such as '-p:StandardsPath=src/Orders.Legacy/**'; braces come in pairs" },
        { Request with { Owner = "@Jane.Doe" }, "STD0023", "Ask somebody else to approve it and write that name into -p:StandardsApprovedBy" },
        { Request with { Expires = "2026-11-20" }, "STD0021", "Write '-p:StandardsExpires=2027-02-19' or another day within 180 days" },
        { Request with { Expires = "2027-05-21" }, "STD0025", "Write '-p:StandardsExpires=2027-05-20' or an earlier day" },
        { Request with { Expires = "tomorrow" }, "STD0006", "Write '-p:StandardsExpires=2027-02-19' or another day within 180 days" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_the_reader_would_refuse_is_refused(WaiverRequest request, string rule, string fix)
    {
        var finding = Refused(File(Entry()), request);

        Assert.Equal((rule, "", 0, 0, fix), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Fix));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] awkward =
        [
            "a: b",
            "a #b",
            "# c",
            "'q'",
            "\"q\" \\n",
            "two\r\nlines\n\nthree",
            "@team",
            "*",
            "&a",
            "!tag",
            "| x",
            "> y",
            "%d",
            "`x`",
            "- a",
            "? b",
            "2027-01-31",
            "1e3",
            "0x1F",
            "true",
            "No",
            "~",
            "null",
            "[a]",
            "{a: b}",
            "a,b",
            "ä 日本 😀",
            "\uFEFFbom",
            "a\u2028b",
            "a\u0085b",
            "tab\tx",
            "\ud800",
            "x\0y",
            "a:",
            "https://example.org/?a=b#c",
            "...",
            "---",
            "=",
            "<<",
            "C:\\temp",
            "a\u200Bb",
            new string('x', 3000),
        ];
        var random = new Random(3);
        foreach (var i in Enumerable.Range(0, 300))
        {
            string Pick() =>
                random.Next(3) == 0 ? awkward[random.Next(awkward.Length)] : $"{awkward[random.Next(awkward.Length)]} {awkward[random.Next(awkward.Length)]}";
            var request = Request with
            {
                Reason = Pick(),
                Owner = "o" + Pick(),
                ApprovedBy = "a" + Pick(),
                Text = Pick(),
                Link = Pick(),
                Path = $"src/A {i}/*{{a,b}}'x\"/**",
            };
            foreach (var file in (string?[])[null, "waivers:\r\n  - rule: x", "{ waivers: [] }"])
            {
                var addition = WaiverAddition.Try(file, request, TestDay.Today);

                Assert.Empty(addition.Findings);
                var waiver = Read(addition.Text, ci: true).Waivers.Waivers[^1];
                var expected = request.Normalise();
                Assert.Equal((expected.Rule, expected.Path, expected.Text), (waiver.Rule, waiver.Path.Pattern, waiver.Text));
                Assert.Equal(
                    (expected.Reason, expected.Owner, expected.ApprovedBy, expected.Link),
                    (waiver.Exemption.Reason, waiver.Exemption.Owner, waiver.Exemption.ApprovedBy, waiver.Exemption.Link));
                Assert.Equal(addition.Line, waiver.Line);
                Assert.DoesNotContain('\0', addition.Text);
            }
        }
    }

    private static void AssertAdds(string before, string after)
    {
        var addition = WaiverAddition.Try(before, Request, TestDay.Today);

        Assert.Empty(addition.Findings);
        Assert.Equal(after, addition.Text);
        Assert.Contains(Read(addition.Text, ci: true).Waivers.Waivers, w => w.Line == addition.Line && w.Path.Pattern == Request.Path);
    }

    private static Finding Refused(string? text, WaiverRequest request)
    {
        var addition = WaiverAddition.Try(text, request, TestDay.Today);

        Assert.Equal(("", 0), (addition.Text, addition.Line));
        return Assert.Single(addition.Findings);
    }

    private static string Other(string indent) => Lines(indent, "- ", "  ", "src/Other/**");

    private static string Lines(string indent, string dash, string blanks, string path) =>
        $"""
            {indent}{dash}rule: STD2004
            {indent}{blanks}path: {path}
            {indent}{blanks}reason: Replaced in Q1
            {indent}{blanks}owner: payments
            {indent}{blanks}approved_by: jane.doe
            {indent}{blanks}expires: 2027-01-31

            """;
}
