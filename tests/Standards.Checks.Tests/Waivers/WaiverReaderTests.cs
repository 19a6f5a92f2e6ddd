using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Policies;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Waivers;

public sealed class WaiverReaderTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var waiver = Waiver(("text", "\"test project\""), ("link", "https://example.org/1"), ("reason", "|\n      Two\n      lines"));

        Assert.Equal(("STD2004", "src/Orders.Legacy/**", "test project", 3, 5), (waiver.Rule, waiver.Path.Pattern, waiver.Text, waiver.Line, waiver.Column));
        Assert.Equal(
            new Exemption(ExemptionKind.Waiver, "Two lines")
            {
                Owner = "payments",
                ApprovedBy = "jane.doe",
                Expires = new(2027, 1, 31),
                Link = "https://example.org/1",
            },
            waiver.Exemption);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("version: 1\n")]
    [InlineData("version: 1\nwaivers:\n")]
    [InlineData("version: 1\nwaivers: []\n")]
    public void File_without_waivers_is_silent(string text)
    {
        var (waivers, findings) = Read(text);

        Assert.True(waivers.IsEmpty);
        Assert.Empty(findings);
    }

    [Fact]
    public void No_file_is_silent() => Assert.Empty(WaiverReader.Read(null, TestDay.Today, continuousIntegration: true).Findings);

    [Theory]
    [InlineData("STD2004")]
    [InlineData("STD0007")]
    [InlineData("STD0008")]
    [InlineData("STD0014")]
    [InlineData("ACME1001")]
    [InlineData("CA1822")]
    [InlineData("CS8602")]
    [InlineData("xUnit1026")]
    [InlineData("AsyncFixer01")]
    public void Rules_that_can_be_waived(string rule) => Assert.Equal(rule, Waiver(("rule", rule)).Rule);

    [Theory]
    [InlineData("src/Orders.Legacy/**")]
    [InlineData("src/Orders.Legacy/")]
    [InlineData("src/Orders.Legacy/*.cs")]
    [InlineData("docs/adr/0001-use-x.md")]
    [InlineData("src/{A,B}/**")]
    [InlineData("Directory.Build.props")]
    [InlineData("./Directory.Build.props")]
    [InlineData("src/Program.cs")]
    [InlineData("{a,b}.props")]
    public void Paths_that_are_narrow_enough(string path) => Assert.Equal(path, Waiver(("path", $"'{path}'")).Path.Pattern);

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("'2026-11-22'")]
    [InlineData("\"2027-05-20\"")]
    public void Days_that_are_valid(string day) => Assert.Equal(day.Trim('\'', '"'), Waiver(("expires", day)).Exemption.Expires!.Value.ToString("yyyy-MM-dd"));

    public static TheoryData<string, string, int, int, string, string> Wrong => new()
    {
        { Entry(("reason", null)), "STD0020", 3, 5, "the waiver of STD2004 lacks 'reason'", "Add 'reason: why it cannot be repaired yet'" },
        {
            Entry(("owner", "''"), ("approved_by", null), ("expires", "~")),
            "STD0020",
            3,
            5,
            "the waiver of STD2004 lacks 'owner', 'approved_by' and 'expires'",
            "Add 'owner: who answers for it', 'approved_by: who granted it, not the owner' and 'expires: 2027-02-19'"
        },
        { Entry(("rule", null), ("path", "")), "STD0020", 3, 5, "the waiver lacks 'rule' and 'path'", "Add 'rule: STD2004' and 'path: src/Orders.Legacy/**'" },
        {
            Entry(("owner", "jane.doe")),
            "STD0023",
            7,
            18,
            "'jane.doe' both owns and approves the waiver of STD2004",
            "Ask somebody else to approve it and write that name into 'approved_by'"
        },
        {
            Entry(("owner", "'@Jane Doe'"), ("approved_by", "\"janedoe \"")),
            "STD0023",
            7,
            18,
            "'janedoe' both owns and approves the waiver of STD2004",
            "Ask somebody else to approve it and write that name into 'approved_by'"
        },
        {
            Entry(("path", "'**'")),
            "STD0024",
            4,
            11,
            "'path' is '**', which is more than an exception may cover",
            "Name one file, or begin with two folders that have no wildcard, such as 'path: src/Orders.Legacy/**'"
        },
        {
            Entry(("path", "src/")),
            "STD0024",
            4,
            11,
            "'path' is 'src/', which is more than an exception may cover ('src/**')",
            "Name one file, or begin with two folders that have no wildcard, such as 'path: src/Orders.Legacy/**'"
        },
        {
            Entry(("expires", "2027-05-21")),
            "STD0025",
            8,
            14,
            "the waiver of STD2004 ends on 2027-05-21, more than 180 days ahead",
            "Write 'expires: 2027-05-20' or an earlier day"
        },
        {
            Entry(("rule", "STD0004")),
            "STD0026",
            3,
            11,
            "STD0004 (Policy files are well-formed YAML) cannot be waived",
            "Repair what the rule finds instead: it guards the files that grant exceptions, or the proof itself"
        },
        {
            Entry(("rule", "STD4455")),
            "STD0026",
            3,
            11,
            "STD4455 (Artefacts match their provenance statements) cannot be waived",
            "Repair what the rule finds instead: it guards the files that grant exceptions, or the proof itself"
        },
        {
            Entry(("rule", "STD20004")),
            "STD0026",
            3,
            11,
            "'STD20004' is not a rule of Standards.Sdk",
            $"Write 'rule: STD2004' if that is meant; all rules stand in {RuleCatalog.HelpRoot}"
        },
        {
            Entry(("rule", "std2004")),
            "STD0026",
            3,
            11,
            "'std2004' is not a rule of Standards.Sdk",
            $"Write 'rule: STD2004' if that is meant; all rules stand in {RuleCatalog.HelpRoot}"
        },
        { Entry(("rule", "STD9")), "STD0026", 3, 11, "'STD9' is not a rule of Standards.Sdk", $"All rules stand in {RuleCatalog.HelpRoot}" },
        { Entry(("rule", "'*'")), "STD0026", 3, 11, "'*' is not the id of a rule", "Write one id, such as 'rule: STD2004', 'rule: CA1822' or 'rule: CS8602'" },
        {
            Entry(("rule", "CA1822, CA1823")),
            "STD0026",
            3,
            11,
            "'CA1822, CA1823' is not the id of a rule",
            "Write one id, such as 'rule: STD2004', 'rule: CA1822' or 'rule: CS8602'"
        },
        {
            Entry(("path", "/src/A.cs")),
            "STD0006",
            4,
            11,
            "'path' is '/src/A.cs', not a path or pattern below the root of the repository",
            "Write a relative path with '/', such as 'path: src/Orders.Legacy/**'; braces come in pairs"
        },
        {
            Entry(("expires", "31.01.2027")),
            "STD0006",
            8,
            14,
            "'expires' is '31.01.2027', not a day of the calendar as yyyy-MM-dd",
            "Write 'expires: 2027-02-19' or another day within 180 days"
        },
        {
            Entry(("expires", "'2027-02-29'")),
            "STD0006",
            8,
            14,
            "'expires' is the quoted text '2027-02-29', not a day of the calendar as yyyy-MM-dd",
            "Write 'expires: 2027-02-19' or another day within 180 days"
        },
        {
            Entry(("path", "[src/A/a.cs]")),
            "STD0006",
            4,
            11,
            "'path' is a list, not a text",
            "Write 'path:' and one text behind it; for several files write an entry for each"
        },
        { Entry(("aproved_by", "x")), "STD0005", 9, 5, "'aproved_by' is not a key of standards.waivers.yml", "Write 'approved_by'" },
        {
            "  - STD2004\n",
            "STD0006",
            3,
            5,
            "the entry is 'STD2004', not a waiver",
            "Write 'rule:', 'path:', 'reason:', 'owner:', 'approved_by:', 'expires:', one a line"
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_entry_holds_nothing_and_is_named(string entry, string rule, int line, int column, string message, string fix)
    {
        var (waivers, findings) = Read(File(entry, Entry(("path", "src/Good/**"))));

        var finding = Assert.Single(findings);
        Assert.Equal((rule, "standards.waivers.yml", line, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal((message, fix), (finding.Message, finding.Fix));
        Assert.Equal("src/Good/**", Assert.Single(waivers.Waivers).Path.Pattern);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("**/*")]
    [InlineData("**/*.cs")]
    [InlineData("*.cs")]
    [InlineData("src/**")]
    [InlineData("tests/**")]
    [InlineData("src/*.cs")]
    [InlineData("src/*/**")]
    [InlineData("src/*/Program.cs")]
    [InlineData("src/A?/**")]
    [InlineData("src//**")]
    [InlineData("src/./**")]
    [InlineData("{src,docs}/**")]
    [InlineData("{src/A,tests}/**")]
    [InlineData("./**")]
    public void Paths_that_are_too_broad(string path) => Assert.Equal("STD0024", Assert.Single(Read(File(Entry(("path", $"'{path}'")))).Findings).Rule.Id);

    [Theory]
    [InlineData("2027-1-31")]
    [InlineData("2027-01-31T00:00:00Z")]
    [InlineData("20270131")]
    [InlineData("never")]
    [InlineData("2026-11-31")]
    [InlineData("0000-00-00")]
    public void Days_that_are_none(string day) => Assert.Equal("STD0006", Assert.Single(Read(File(Entry(("expires", day)))).Findings).Rule.Id);

    [Fact]
    public void Every_fault_of_an_entry_is_named() => Assert.Equal(
        ["STD0026", "STD0024", "STD0023", "STD0025"],
        Read(File(Entry(("rule", "STD0020"), ("path", "'*'"), ("owner", "a"), ("approved_by", "A"), ("expires", "2099-12-31")))).Findings.Select(
            f => f.Rule.Id));

    [Fact]
    public void Expired_waiver_holds_locally_and_not_on_CI()
    {
        var text = File(Entry());
        var (last, next) = (new DateOnly(2027, 1, 31), new DateOnly(2027, 2, 1));

        Assert.Empty(Read(text, last, ci: true).Findings);
        var (local, findings) = Read(text, next);
        Assert.Single(local.Waivers);
        var finding = Assert.Single(findings);
        Assert.Equal(("STD0021", 8, 14), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("the waiver of STD2004 expired after 2027-01-31", finding.Message);
        Assert.Equal(
            "Repair what it covers and remove the entry, or have it approved again and write 'expires: 2027-05-02'; on CI it holds nothing", finding.Fix);
        var (ci, ciFindings) = Read(text, next, ci: true);
        Assert.True(ci.IsEmpty);
        Assert.Equal(finding, Assert.Single(ciFindings));
    }

    [Fact]
    public void Expired_is_a_warning_locally_and_an_error_on_CI_whatever_the_build_says()
    {
        var finding = Assert.Single(Read(File(Entry()), new DateOnly(2028, 1, 1)).Findings);
        var noWarn = SeverityOptions.Local with { NoWarn = SeverityOptions.Ids("STD0021"), WarningsNotAsErrors = SeverityOptions.Ids("STD0021") };

        Assert.Equal(Severity.Warning, new SeverityResolver(Policy.Default, noWarn).Of(finding.Rule));
        Assert.Equal(Severity.Error, new SeverityResolver(Policy.Default, noWarn with { ContinuousIntegration = true }).Of(finding.Rule));
        Assert.Equal(Severity.Error, new SeverityResolver(Policy.Default, noWarn with { WarningsAsErrors = SeverityOptions.Ids("STD0021") }).Of(finding.Rule));
    }

    [Fact]
    public void Second_waiver_of_the_same_thing_is_left_over()
    {
        var (waivers, findings) = Read(File(Entry(), Entry(("expires", "2027-02-01"), ("reason", "Again")), Entry(("text", "x"))));

        Assert.Equal(["Replaced in Q1", "Replaced in Q1"], waivers.Waivers.Select(w => w.Exemption.Reason));
        var finding = Assert.Single(findings);
        Assert.Equal(("STD0022", 9, 5), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("the waiver of STD2004 for 'src/Orders.Legacy/**' is covered by the waiver in line 3", finding.Message);
        Assert.Equal("Remove one of the two", finding.Fix);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Renewed_waiver_takes_the_place_of_the_expired_one(bool ci)
    {
        var (waivers, findings) = Read(File(Entry(("expires", "2026-11-20")), Entry(("reason", "Again"))), ci: ci);

        Assert.Equal("Again", Assert.Single(waivers.Waivers).Exemption.Reason);
        Assert.Equal(("STD0021", 8), (Assert.Single(findings).Rule.Id, findings[0].Line));
    }

    public static TheoryData<string, string, int, int, string> Malformed => new()
    {
        { "waivers: [", "STD0004", 1, 10, "standards.waivers.yml is not well-formed YAML: the '[' that opens here is not closed" },
        { "version: 1\n<<<<<<< HEAD\nwaivers: []\n", "STD0004", 2, 1, "standards.waivers.yml is not well-formed YAML: a merge conflict is not resolved" },
        {
            "waivers:\n  - rule: A1\n    rule: A2\n",
            "STD0004",
            3,
            5,
            "standards.waivers.yml is not well-formed YAML: the key 'rule' stands twice, first in line 2"
        },
        { "a: &x [*x, *x]\n", "STD0004", 1, 4, "standards.waivers.yml is not well-formed YAML: anchors and aliases are not supported" },
        { "- rule: STD2004\n", "STD0006", 1, 1, "standards.waivers.yml is a list, not a map of keys and values" },
        { "waivers:\n  rule: STD2004\n", "STD0006", 2, 3, "'waivers' is a map, not a list" },
        { "version: 2\n", "STD0006", 1, 10, "'version' is '2', not the number 1" },
        { "waiver: []\n", "STD0005", 1, 1, "'waiver' is not a key of standards.waivers.yml" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_file_holds_nothing(string text, string rule, int line, int column, string message)
    {
        var (waivers, findings) = Read(text);

        Assert.True(waivers.IsEmpty);
        var finding = Assert.Single(findings);
        Assert.Equal((rule, line, column, message), (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
        Assert.NotEmpty(finding.Fix);
    }

    [Fact]
    public void Unreadable_file_is_a_finding()
    {
        using var repository = new TestRepository().With(WaiverReader.FileName, [0x76, 0x00]);

        var finding = Assert.Single(
            WaiverReader.Read(repository.Context().Snapshot.Find(WaiverReader.FileName), TestDay.Today, continuousIntegration: false).Findings);

        Assert.Equal(("STD0003", "standards.waivers.yml", 0, 0), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("standards.waivers.yml is binary, not text", finding.Message);
    }

    [Fact]
    public void Byte_order_mark_and_CRLF_do_not_matter()
    {
        using var repository = new TestRepository().With(WaiverReader.FileName, "\uFEFF" + File(Entry()).Replace("\n", "\r\n", StringComparison.Ordinal));

        var (waivers, findings) = WaiverReader.Read(repository.Context().Snapshot.Find(WaiverReader.FileName), TestDay.Today, continuousIntegration: true);

        Assert.Empty(findings);
        Assert.Equal(3, Assert.Single(waivers.Waivers).Line);
    }
}
