using Standards.Checks.Commands.Due;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Policies;
using Standards.Checks.Tests.Operations;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Due;

public sealed class DueCommandTests : IDisposable
{
    private const string Policy = "version: 1\ntier: 1\nservice: { name: orders }\n";

    private readonly TestRepository _repository = new TestRepository().With("standards.yml", Policy).With(".github/CODEOWNERS", "* @acme/payments\n");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Work_stands_below_its_owner_by_its_day()
    {
        _repository
            .With("ops/access-reviews.yml", AccessReviewsFamilyTests.Good.Replace("review: 2026-10-01", "review: 2026-08-20", StringComparison.Ordinal))
            .With("ops/tech-debt.yml", "allocation: 20\nlast_review: 2026-09-01\nentries: []\n")
            .With("docs/guide.md", "---\nowner: '@docs'\nlast_validated: 2026-09-01\nnext_review: 2026-12-01\ncadence: quarterly\n---\n# Guide\n\nText.\n");

        Assert.Equal(
            [
                "Standards: 1 overdue, 5 due by 2026-12-21",
                "",
                "@acme/payments",
                "  2026-12-01, in 10 days: The quarterly review of technical debt. Go through the register, and write 'last_review: yyyy-MM-dd' with the day. "
                    + "ops/tech-debt.yml(2,14) STD9833",
                "",
                "@docs",
                "  2026-12-01, in 10 days: The review of the document. Read the document, correct what changed, and write the new last_validated and "
                    + "next_review. docs/guide.md(4,14) STD3205",
                "",
                "@payments",
                "  2026-11-20, overdue since yesterday: The review of access to 'orders-db'. Review who has access, revoke what nobody uses, and write "
                    + "'last_review: yyyy-MM-dd' with the day and 'report' with the path of what was found. ops/access-reviews.yml(2,128) STD9813",
                "",
                "@security",
                "  2026-11-21, today: The weekly review of high-privilege access in audit logs. Do it, and write 'last_review: yyyy-MM-dd' with the day. "
                    + "ops/access-reviews.yml(6,46) STD9815",
                "  2026-12-02, in 11 days: The review of access to 'vault'. Review who has access, revoke what nobody uses, and write "
                    + "'last_review: yyyy-MM-dd' with the day and 'report' with the path of what was found. ops/access-reviews.yml(3,121) STD9813",
                "  2026-12-02, in 11 days: The monthly review of all audit logs. Do it, and write 'last_review: yyyy-MM-dd' with the day. "
                    + "ops/access-reviews.yml(7,47) STD9815",
            ],
            DueWriter.Lines(List()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(DueOptions.MaxDays, true)]
    public void Days_say_how_far_ahead_the_list_looks(int days, bool isListed)
    {
        _repository.With("ops/tech-debt.yml", "allocation: 20\nlast_review: 2026-09-01\nentries: []\n");

        Assert.Equal(isListed ? 1 : 0, List(days).Items.Count);
    }

    [Fact]
    public void Last_days_of_the_calendar_end_no_list()
    {
        var list = new DueCommand(new DueOptions(Options with { Today = new DateOnly(9999, 12, 30) }, DueOptions.MaxDays)).Execute(CancellationToken.None);

        Assert.Equal(new DateOnly(9999, 12, 30), list.Until);
    }

    [Fact]
    public void Ends_of_exceptions_are_work_of_their_owners()
    {
        _repository.With("standards.waivers.yml", """
            waivers:
              - { rule: CA1822, path: src/Old/**, reason: Removed in March, owner: '@legacy', approved_by: '@platform', expires: 2026-11-11 }
              - { rule: CA1822, path: src/New/**, reason: Removed in March, owner: '@legacy', approved_by: '@platform', expires: 2026-12-21 }
              - { rule: CA1822, path: src/Far/**, reason: Removed in March, owner: '@legacy', approved_by: '@platform', expires: 2026-12-22 }

            """);

        Assert.Equal(
            ["@legacy 2026-11-11 the end of the waiver of CA1822 for src/Old/**", "@legacy 2026-12-21 the end of the waiver of CA1822 for src/New/**"],
            List().Items.Select(item => $"{item.Owner} {item.Due.Day:yyyy-MM-dd} {item.Due.Work}"));
    }

    [Fact]
    public void Approval_of_the_baseline_is_work_of_its_owner()
    {
        var entry = new BaselineEntry("STD5015", "a.txt", "value 0011223344556677", 1);
        var baseline = new Baseline([entry], [new("adopted", 1)]) { Approval = new BaselineApproval("@legacy", "@platform", "2026-12-01") };
        _repository.With(Baseline.FileName, BaselineWriter.Write(baseline));

        Assert.Equal(
            ["@legacy 2026-12-01 the end of the approval of mandatory findings in the baseline"],
            List().Items.Select(item => $"{item.Owner} {item.Due.Day:yyyy-MM-dd} {item.Due.Work}"));
    }

    [Theory]
    [InlineData("standards.yml", Policy + "rules: { STD9833: none }\n")]
    [InlineData(
        "standards.waivers.yml",
        "waivers:\n  - { rule: STD9833, path: ops/tech-debt.yml, reason: We move, owner: '@a', approved_by: '@b', expires: 2027-03-01 }\n")]
    public void What_the_policy_holds_is_not_asked_for(string path, string text)
    {
        _repository.With("ops/tech-debt.yml", "allocation: 20\nlast_review: 2026-01-01\nentries: []\n").With(path, text);

        Assert.Empty(List().Items);
    }

    /// <summary>An expired waiver holds nothing on CI; the list says so once, and not again what it held.</summary>
    [Fact]
    public void List_is_the_same_on_a_server_and_on_a_desk()
    {
        _repository
            .With("ops/tech-debt.yml", "allocation: 20\nlast_review: 2026-01-01\nentries: []\n")
            .With(
                "standards.waivers.yml",
                "waivers:\n  - { rule: STD9833, path: ops/tech-debt.yml, reason: We move, owner: '@a', approved_by: '@b', expires: 2026-11-01 }\n");

        var server = new DueCommand(new DueOptions(Options with { Severities = SeverityOptions.Local with { ContinuousIntegration = true } }, 30));

        Assert.Equal(["the end of the waiver of STD9833 for ops/tech-debt.yml"], List().Items.Select(item => item.Due.Work));
        Assert.Equal(DueWriter.Markdown(List()), DueWriter.Markdown(server.Execute(CancellationToken.None)));
    }

    [Fact]
    public void File_that_cannot_be_read_is_a_gap()
    {
        _repository.With("ops/tech-debt.yml", "allocation: [\n");

        Assert.Equal(["ops/tech-debt.yml"], List().Gaps.Select(gap => gap.Finding.Path));
    }

    [Fact]
    public void Action_items_belong_to_who_is_named_in_their_row()
    {
        _repository.With("docs/postmortems/2026-11-02-slow.md", """
            # Slow

            - Severity: SEV-3
            - Date: 2026-11-02

            ## Action items

            | Action | Owner | Due | Status |
            |---|---|---|---|
            | Alert on the queue, #12 | @anna | 2026-12-01 | Open |
            | Document it, #13 | @bert | 2026-12-01 | Done |

            """);

        Assert.Equal(["@anna: the action item 'Alert on the queue, #12'"], List().Items.Select(item => $"{item.Owner}: {item.Due.Work}"));
    }

    [Theory]
    [InlineData("2026-11-01", 4, 30, "@acme/payments 2026-12-01 docs/SETUP.md STD9511")]
    [InlineData("2026-11-01", 4, 10, "@acme/payments 2026-12-01 docs/SETUP.md STD9511")]
    [InlineData("2026-11-01", 4, 9, "")]
    [InlineData("2026-10-01", 4, 0, "@acme/payments 2026-10-31 docs/SETUP.md STD9511")]
    [InlineData("2026-11-01", 1, 30, "")]
    public void End_of_the_days_for_setup_is_one_line(string created, int tier, int days, string expected)
    {
        _repository
            .With("standards.yml", Policy.Replace("tier: 1", $"tier: {tier}", StringComparison.Ordinal))
            .With("docs/SETUP.md", "# Setup\n\n- [ ] [ops/cost.yml](../ops/cost.yml) `review.last_review`\n")
            .With("ops/cost.yml", "review: { last_review: never, report: unknown }\n")
            .With(".standards/template.json", RecordOf(created));

        Assert.Equal(
            expected,
            string.Join('\n', List(days).Items.Select(item => $"{item.Owner} {item.Due.Day:yyyy-MM-dd} {item.Finding.Path} {item.Finding.Rule.Id}")));
    }

    /// <summary>The list says it while a build only counts, whatever the policy makes of counting.</summary>
    [Theory]
    [InlineData("rules: { STD9510: none }\n", true)]
    [InlineData("rules: { STD9511: none }\n", false)]
    public void Day_is_that_of_the_error(string rules, bool isListed)
    {
        _repository
            .With("standards.yml", Policy.Replace("tier: 1", "tier: 4", StringComparison.Ordinal) + rules)
            .With("ops/cost.yml", "review: { last_review: never }\n")
            .With(".standards/template.json", RecordOf("2026-11-01"));

        Assert.Equal(
            isListed
                ? ["  2026-12-01, in 10 days: The end of the days for setup. Write what is true at each open place that tier 4 asks for; after this day it is "
                    + "an error on CI. ops/cost.yml STD9511"]
                : [],
            DueWriter.Lines(List()).Where(line => line.Contains("setup", StringComparison.Ordinal)));
    }

    private static string RecordOf(string created) => $$"""
        { "template": "std-service", "version": "1.0.0", "name": "Orders", "answers": { "createdOn": "{{created}}" } }
        """;

    [Fact]
    public void Work_that_nobody_owns_comes_last()
    {
        _repository
            .With(".github/CODEOWNERS", "/docs/ @acme/docs\n")
            .With("ops/tech-debt.yml", "allocation: 20\nlast_review: 2026-01-01\nentries: []\n")
            .With("docs/guide.md", "---\nlast_validated: 2026-09-01\nnext_review: 2026-12-01\ncadence: quarterly\n---\n# Guide\n\nText.\n");

        Assert.Equal(["@acme/docs", ""], List().Items.Select(item => item.Owner));
    }

    private RepositoryRunOptions Options => new(_repository.Root, Path.Combine(_repository.Root, "artifacts"), TestDay.Today, SeverityOptions.Local, "1.0.0")
    {
        Snapshot = _repository.Context().Snapshot,
    };

    private DueList List(int days = 30) => new DueCommand(new DueOptions(Options, days)).Execute(CancellationToken.None);
}
