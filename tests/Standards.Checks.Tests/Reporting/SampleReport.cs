using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.History;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Reporting.Sources;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

/// <summary>A report as a service in the middle of its adoption has one: something of everything.</summary>
internal static class SampleReport
{
    private static readonly RuleDescriptor Declared =
        new(
            "ACME0004",
            "Every service names its data owner",
            "declared",
            RuleKind.Default,
            Severity.Warning,
            Severity.Error,
            1,
            ["data-has-an-owner"])
        { HelpLink = "https://handbook.example.org/acme0004" };

    private const string Head = "5f1c2ab9d0e84c7fb6a3e91d7c0845aa12be9f03";

    public static ForgeLinks Forge { get; } = ForgeLinks.Of(
        new Dictionary<string, string> { ["GITHUB_SERVER_URL"] = "https://forge.example.org", ["GITHUB_REPOSITORY"] = "acme/orders" }, Head)!;

    public static Waiver[] Waivers { get; } =
    [
        Waiver(
            "STD2004", "src/Orders.Legacy/**", "Tested through the old acceptance suite until it moves", "payments", "jane.doe", TestDay.Today.AddDays(71), 4),
        Waiver("CA1822", "src/Orders.Api/Hooks/**", "The hook interface needs instance methods", "platform", "li.wei", TestDay.Today.AddDays(9), 12),
        Waiver("STD3118", "docs/adr/0009-*.md", "Decision waits for the vendor's answer", "orders", "jane.doe", TestDay.Today, 20),
    ];

    public static Baseline Baseline { get; } = new(
    [
        .. Enumerable.Range(0, 40).Select(
            i => new BaselineEntry("CA2007", $"src/Orders.Legacy/Import/Step{i:D2}.cs", "Consider calling ConfigureAwait on the awaited task", 2)),
        .. Enumerable.Range(0, 12).Select(
            i => new BaselineEntry("CS8618", $"src/Orders.Legacy/Model/Row{i:D2}.cs", "Non-nullable property must contain a non-null value", 1)),
    ],
    [new("adopted", 120), new("analyzers of .NET 10", 20)]);

    public static Report Report { get; } = new("1.4.0", Summary(), Sorted(Ours()))
    {
        Date = TestDay.Today,
        Commit = new Commit(Head, TestDay.Today),
        Compiler = new CompilerReport(
            "Debug", Sorted(Compiler()), 3, ["The compiler left no log for src/Orders.Tools/Orders.Tools.csproj: the findings in it are unknown."]),
        Waivers = new WaiverSet(Waivers),
        Baseline = Baseline,
        ExemptionChanges =
        [
            new ExemptionChange(ExemptionKind.Waiver, "STD2004", "src/Orders.Legacy/**", "standards.waivers.yml", 4, 5)
            {
                Owner = "payments", ApprovedBy = "jane.doe", Expires = Day(71), Reason = "Tested through the old acceptance suite", Wider = $"ended {Day(-20)}",
            },
            new ExemptionChange(ExemptionKind.Waiver, "CA1822", "src/Orders.Api/Hooks/**", "standards.waivers.yml", 12, 5)
            {
                Owner = "platform", ApprovedBy = "li.wei", Expires = Day(9), Reason = "The hook interface needs instance methods",
                Problem = "no approver of the base commit approved it, so it holds nothing in 'standards verify'",
            },
            new ExemptionChange(ExemptionKind.Baseline, "CS8618", "src/Orders.Legacy/Model/Row03.cs", "standards.baseline.json", 47, 1) { Added = 2 },
            new ExemptionChange(ExemptionKind.Comment, "STD5001", "tests/Orders.Tests/Keys.cs", "tests/Orders.Tests/Keys.cs", 8, 21)
            {
                Reason = "a key that the test makes up",
            },
        ],
        Gates =
        [
            new GateRun(Gate.Tests, new JudgedSources(Head, Head), []),
            new GateRun(Gate.Coverage, new JudgedSources("2b7e151628aed2a6abf7158809cf4f3c762e7160", "older"), []) { IsCurrent = false },
        ],
        Forge = Forge,
        Snippets = Snippets.Of(
        [
            ("docs/adr/0007-use-kafka.md", new Snippet(5, ["---", "", "status: Done", "date: 2026-02-11", "deciders: [jane.doe]"], 7)),
            (
                "src/Orders.Core/Pricing/PriceList.cs",
                new Snippet(
                    46,
                    [
                        "    public decimal PriceOf(string product)", "    {", "        return _prices.Find(product).Amount * _factors[product];", "    }", "",
                    ],
                    48)),
        ]),
        Owners = FileOwners.Of(
        [
            ("docs/adr/0007-use-kafka.md", "@acme/orders"), ("docs/adr/0012-split-the-monolith.md", "@acme/orders"),
            ("src/Orders.Core/packages.lock.json", "@acme/orders @acme/platform"), ("src/Orders.Core/Pricing/PriceList.cs", "@acme/pricing"),
        ]),
        ChangedFindings = new ChangedFindings(
            "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00",
            [Sorted(Ours()).First(v => v.Finding.Path == "docs/adr/0012-split-the-monolith.md")],
            [
                Open(
                    RuleCatalog.AdrStatusVocabulary, Severity.Error, "docs/adr/0004-use-rest.md", 7, "status 'Draft' is not one of Proposed, Accepted",
                    "Write 'Proposed'"),
            ]),
        History = [.. Scores([41, 44, 44, 52, 58, 57, 63, 66, 70, 70, 74])],
    };

    public static ReportModel Model { get; } = ReportModel.Of(Report);

    /// <summary>Writes every file of the sample; the screenshots in the docs are made of them.</summary>
    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "report.html"), Standards.Checks.Reporting.Html.HtmlReportWriter.Write(Model));
        File.WriteAllBytes(Path.Combine(folder, "report.md"), MarkdownReportWriter.Write(Model));
        File.WriteAllBytes(Path.Combine(folder, SummaryWriter.FileName), SummaryWriter.Write(Model));
        File.WriteAllBytes(Path.Combine(folder, "standards.json"), JsonReportWriter.Write(Model));
        File.WriteAllBytes(Path.Combine(folder, "standards.sarif"), SarifWriter.Write(Report));
    }

    private static RunSummary Summary() => new(
        "orders", 1_284, 14, RuleCatalog.All.Count + 1, ["1 folder(s) could not be opened; the files in them were not checked."])
    {
        InForce =
        [
            .. RuleCatalog.All.Select(rule => new RuleInForce(rule, rule.Local)).Where(r => r.Severity != Severity.None),
            new RuleInForce(Declared, Severity.Warning),
        ],
    };

    private static string Day(int days) => TestDay.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Verdict> Ours()
    {
        yield return Open(
            RuleCatalog.AdrStatusVocabulary,
            Severity.Error,
            "docs/adr/0007-use-kafka.md",
            7,
            "status 'Done' is not one of Proposed, Accepted, Rejected, Deprecated, Superseded",
            "Write 'Accepted', or the status that holds");
        yield return Open(
            RuleCatalog.AdrStatusVocabulary,
            Severity.Error,
            "docs/adr/0012-split-the-monolith.md",
            5,
            "status 'WIP' is not one of Proposed, Accepted, Rejected, Deprecated, Superseded",
            "Write 'Proposed', or the status that holds");
        yield return Open(
            RuleCatalog.LockFileCurrent,
            Severity.Error,
            "src/Orders.Core/packages.lock.json",
            0,
            "the lock file has Polly 8.4.1, but the project asks for 8.5.0",
            "Run 'dotnet restore src/Orders.Core' and commit the lock file");
        yield return Open(
            RuleCatalog.ProjectNameMeaning,
            Severity.Warning,
            "src/Orders.Shared/Orders.Shared.csproj",
            1,
            "'Shared' says nothing about what the project is for",
            "Name it after what it does");
        yield return Open(
            RuleCatalog.AdrLinkResolution,
            RuleCatalog.AdrLinkResolution.Local,
            "docs/adr/0003-choose-postgres.md",
            31,
            "the link to ../design/storage.md leads nowhere",
            "Correct the link or remove it");
        yield return Open(Declared, Severity.Warning, "ops/service.yml", 0, "the key dataOwner is missing", "Add 'dataOwner: <team>' to ops/service.yml");
        yield return Waived(
            new Verdict(
                new Finding(
                    RuleCatalog.LayoutLibraryTests,
                    "src/Orders.Legacy/Orders.Legacy.csproj",
                    0,
                    0,
                    "library 'Orders.Legacy' has no test project",
                    "Add tests/Orders.Legacy.Tests"),
                Severity.Warning),
            0);
        yield return Waived(
            new Verdict(
                new Finding(
                    RuleCatalog.AdrProposalAge,
                    "docs/adr/0009-payment-provider.md",
                    7,
                    1,
                    "the record is proposed for 112 days, more than 90",
                    "Decide, and write the status"),
                Severity.Warning),
            2);
    }

    private static IEnumerable<Verdict> Compiler()
    {
        yield return Code(
            "CS8602",
            "Dereference of a possibly null reference",
            Severity.Warning,
            "src/Orders.Core/Pricing/PriceList.cs",
            48,
            "Dereference of a possibly null reference");
        yield return Code(
            "CS8602",
            "Dereference of a possibly null reference",
            Severity.Warning,
            "src/Orders.Core/Pricing/Discounts.cs",
            112,
            "Dereference of a possibly null reference");
        yield return Code(
            "CA1822",
            "Mark members as static",
            Severity.Suggestion,
            "src/Orders.Core/Pricing/Rounding.cs",
            9,
            "Member 'Round' does not access instance data and can be marked as static");
        yield return Waived(
            Code(
                "CA1822",
                "Mark members as static",
                Severity.Suggestion,
                "src/Orders.Api/Hooks/RefundHook.cs",
                21,
                "Member 'Accepts' does not access instance data and can be marked as static"),
            1);
        foreach (var entry in Baseline.Entries.Where(e => e.Rule == "CA2007").Take(17))
        {
            yield return Code(entry.Rule, "Consider calling ConfigureAwait on the awaited task", Severity.Warning, entry.Path, 14, entry.Text) with
            {
                Exemption = new Exemption(ExemptionKind.Baseline, ""),
            };
        }

        foreach (var entry in Baseline.Entries.Where(e => e.Rule == "CS8618").Take(8))
        {
            yield return Code(
                entry.Rule,
                "Non-nullable field must contain a non-null value when exiting constructor",
                Severity.Warning,
                entry.Path,
                9,
                entry.Text) with
            { Exemption = new Exemption(ExemptionKind.Baseline, "") };
        }
    }

    private static Verdict Open(RuleDescriptor rule, Severity severity, string path, int line, string message, string fix) =>
        new(new Finding(rule, path, line, line > 0 ? 1 : 0, message, fix), severity);

    private static Verdict Code(string id, string title, Severity severity, string path, int line, string message) => new(
        new Finding(
            new RuleDescriptor(id, title, CompilerReport.Area, RuleKind.Default, severity, severity, 1, [])
            {
                HelpLink = $"https://learn.microsoft.com/dotnet/search?terms={id}",
            },
            path,
            line,
            13,
            message,
            ""),
        severity);

    private static Verdict Waived(Verdict verdict, int waiver) => verdict with { Exemption = Waivers[waiver].Exemption };

    private static Waiver Waiver(string rule, string path, string reason, string owner, string approvedBy, DateOnly expires, int line) => new(
        rule,
        PathGlob.TryParse(path)!,
        "",
        new Exemption(ExemptionKind.Waiver, reason) { Owner = owner, ApprovedBy = approvedBy, Expires = expires, Link = "https://tickets.example.org/ORD-118" },
        line,
        5);

    private static IEnumerable<ScoreEntry> Scores(int[] scores) => scores.Select((score, i) => new ScoreEntry(
        new Commit($"{i:x40}", TestDay.Today.AddDays(7 * (i - scores.Length))),
        score,
        [KeyValuePair.Create("documents", score)],
        new SeverityCounts(scores.Length - i, 20, 5),
        3,
        100 - i));

    private static List<Verdict> Sorted(IEnumerable<Verdict> verdicts) => [.. verdicts.Order(Verdict.Order)];
}
