using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Models.Setup;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Setup;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Documents;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Setup;

/// <summary>STD9510 to STD9513: what templates leave open, for how long, and the list of it.</summary>
public class SetupCheckTests
{
    private const string Runbook = "---\nowner: '@payments'\nlast_exercised: never\n---\n# Queue\n";

    private const string Line = "- [ ] [docs/runbooks/queue.md](runbooks/queue.md) `last_exercised`: its first drill\n";

    private static readonly Policy Tier4 = Policy.Default with { Tier = 4 };

    [Theory]
    [InlineData("ops/cost.yml", "review:\n  last_review: never\n", 2, 16, "'review.last_review' is never")]
    [InlineData("ops/cost.yml", "budgets: { production: { monthly: unknown } }\n", 1, 35, "'budgets.production.monthly' is unknown")]
    [InlineData(
        "ops/service.yml", "services: { a: { escalation_path: [{ contact: unknown }] } }\n", 1, 47, "'services.a.escalation_path[0].contact' is unknown")]
    [InlineData("docs/runbooks/queue.md", Runbook, 3, 17, "'last_exercised' is never")]
    [InlineData("docs/runbooks/queue.md", "---\nlast_exercised: \"never\"\n---\n# Queue\n", 2, 18, "'last_exercised' is never")]
    [InlineData(
        "README.md",
        "# A\n\n## Purpose\n\nAn API. Replace this paragraph with what it does.\n",
        5,
        9,
        "'Replace this paragraph with what it does' stands for what only you know")]
    [InlineData(".github/CODEOWNERS", "# who\n*  @org/owning-team\n/src @org/owning-team\n", 2, 4, "'@org/owning-team' stands for what only you know")]
    [InlineData("CODEOWNERS", "/src @acme/a @org/payments @acme/b\n", 1, 14, "'@org/payments' stands for what only you know")]
    [InlineData("standards.yml", "version: 1\nservice:\n  team: owning-team\n", 3, 9, "'owning-team' stands for what only you know")]
    public void Open_place_is_counted(string path, string text, int line, int column, string message) => Assert.Equal(
        [$"STD9510 {path}({line},{column}): {message}. Write what is true, and tick its line in docs/SETUP.md."],
        Check([(path, text)], Policy.Default));

    [Theory]
    [InlineData("ops/cost.yml", "review:\n  last_review: 2026-11-02\n  owner: '@unknown'\n# never\n")]
    [InlineData("ops/alerts/slo.yml", "a: never\n")]
    [InlineData("deploy/pod.yml", "when: never\n")]
    [InlineData("docs/notes.md", "# Notes\n\nlast_exercised: never\n\n```\nReplace this paragraph\n```\n")]
    [InlineData("docs/notes.md", "---\nsidebar: never\n---\n# Notes\n")]
    [InlineData("src/A/README.md", "# A\n\nReplace this paragraph with what it does.\n")]
    [InlineData("standards.yml", "version: 1\nservice:\n  team: payments\n")]
    public void Other_text_is_silent(string path, string text) => Assert.Empty(Check([(path, text)], Policy.Default));

    [Theory]
    [InlineData("2026-11-21", "STD9510")]
    [InlineData("2026-10-22", "STD9510")]
    [InlineData("2026-10-21", "STD9511")]
    [InlineData("2026-11-22", "STD9510")] // where a day begins earlier
    [InlineData("2026-11-23", "STD9511")] // no repository is created tomorrow
    [InlineData("", "STD9511")]
    public void Place_that_the_tier_asks_for_is_overdue_after_30_days(string created, string rule) =>
        Assert.Equal([rule], Products.Ids(Check([("docs/runbooks/queue.md", Runbook), .. Record(created)], Tier4)));

    [Theory]
    [InlineData("ops/cost.yml", 3, "STD9510")]
    [InlineData("ops/cost.yml", 4, "STD9511")]
    [InlineData("ops/secrets-rotation.yml", 2, "STD9510")]
    [InlineData("ops/secrets-rotation.yml", 3, "STD9511")]
    [InlineData("ops/capacity.yml", 4, "STD9510")] // suggested only
    [InlineData("ops/review.yml", 4, "STD9510")] // asked for by no rule
    public void Tier_and_rule_of_the_file_decide_what_is_overdue(string path, int tier, string rule) =>
        Assert.Equal([rule], Products.Ids(Check([(path, "a: never\n")], Policy.Default with { Tier = tier })));

    [Fact]
    public void Key_with_a_rule_of_its_own_follows_that_rule() => Assert.Equal(
        ["STD9511 ops/service.yml(1,25)", "STD9510 ops/service.yml(1,54)"],
        Check([("ops/service.yml", "services: { a: { owner: unknown, standards_champion: unknown } }\n")], Policy.Default with { Tier = 3 })
            .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));

    [Fact]
    public void Overdue_place_says_since_when() => Assert.Equal(
        ["STD9511 docs/runbooks/queue.md(3,17): 'last_exercised' is never, since 2026-01-31. Write what is true, and tick its line in docs/SETUP.md."],
        Check([("docs/runbooks/queue.md", Runbook), .. Record("2026-01-31")], Tier4));

    [Fact]
    public void Guards_are_the_rules_that_ask_for_operations_files() => Assert.Equal(
        OperationsCatalog.Files.Where(file => file.Missing is not null)
            .Select(file => $"{file.Path} {file.Missing!.Id}")
            .Append($"ops/docs.yml {RuleCatalog.DocumentRegistryPresence.Id}")
            .Order(StringComparer.Ordinal),
        SetupGuards.Files.Where(guard => guard.Key.StartsWith("ops/", StringComparison.Ordinal))
            .Select(guard => $"{guard.Key} {guard.Value.Id}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Ticked_line_over_an_open_place_fires() => Assert.Equal(
        [
            "STD9510 docs/runbooks/queue.md(3,17): 'last_exercised' is never. Write what is true, and tick its line in docs/SETUP.md.",
            "STD9512 docs/SETUP.md(3,3): the line is ticked, and docs/runbooks/queue.md says 'never' in line 3. "
                + "Write what is true there, or write '- [ ]' here.",
        ],
        Check([("docs/runbooks/queue.md", Runbook), ("docs/SETUP.md", $"# Setup\n\n{Line.Replace("[ ]", "[x]", StringComparison.Ordinal)}")], Policy.Default)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Line_that_is_done_is_to_be_ticked() => Assert.Equal(
        ["STD9513 docs/SETUP.md(1,3): docs/runbooks/queue.md says 'last_exercised', and the line is not ticked. Write '- [x]'."],
        Check([("docs/runbooks/queue.md", "---\nlast_exercised: 2026-11-02\n---\n# Queue\n"), ("docs/SETUP.md", Line)], Policy.Default));

    [Fact]
    public void Line_about_no_file_is_to_go() => Assert.Equal(
        ["STD9513 docs/SETUP.md(1,3): there is no file 'docs/runbooks/queue.md'. Remove the line."], Check([("docs/SETUP.md", Line)], Policy.Default));

    [Fact]
    public void Place_without_a_line_is_named_with_the_line_to_add() => Assert.Equal(
        [
            "STD9510 docs/runbooks/queue.md(3,17): 'last_exercised' is never. Write what is true, and tick its line in docs/SETUP.md.",
            "STD9513 docs/SETUP.md(0,0): docs/runbooks/queue.md leaves 'last_exercised' open, and the list does not name it. "
                + "Add '- [ ] [docs/runbooks/queue.md](runbooks/queue.md) `last_exercised`'.",
        ],
        Check([("docs/runbooks/queue.md", Runbook), ("docs/SETUP.md", "# Setup\n")], Policy.Default).Order(StringComparer.Ordinal));

    [Fact]
    public void List_that_agrees_is_silent_but_for_what_is_open() => Assert.Equal(
        ["STD9510"], Products.Ids(Check([("docs/runbooks/queue.md", Runbook), ("docs/SETUP.md", Line)], Policy.Default)));

    [Theory]
    [InlineData("- [ ] [x](../../../etc/passwd) `a`\n")]
    [InlineData("- [ ] [x](file:///etc/passwd) `a`\n")]
    [InlineData("- [ ] text without a place\n- [x] [a](a.md)\n")]
    [InlineData("\0\u0001 [ ] [")]
    public void Odd_list_names_no_file_outside(string list) =>
        Assert.DoesNotContain(
            Check([("docs/SETUP.md", list)], Policy.Default),
            line => !line.StartsWith("STD9513 docs/SETUP.md(1,3): there is no file", StringComparison.Ordinal));

    [Fact]
    public void State_counts_what_documents_say_and_not_boxes()
    {
        using var repository = new TestRepository()
            .With("docs/runbooks/queue.md", Runbook)
            .With("docs/runbooks/disk.md", "---\nlast_exercised: 2026-11-02\n---\n# Disk\n")
            .With("ops/review.yml", "escalation: unknown\n")
            .With("docs/SETUP.md", Line.Replace("[ ]", "[x]", StringComparison.Ordinal) + Line.Replace("queue", "disk", StringComparison.Ordinal));

        var state = SetupState.Of(repository.Context());

        Assert.Equal((1, 3, true), (state.Done, state.Total, state.IsOpen));
        Assert.Equal("setup 1 of 3 done, see docs/SETUP.md", state.Text);
    }

    [Fact]
    public void Change_cannot_move_the_day_of_the_creation()
    {
        using var folder = new TestFolder();
        folder.Init().Write("docs/runbooks/queue.md", Runbook).Write(SetupStart.RecordPath, Record("2026-01-31").Single().Text).Commit();
        folder.Write(SetupStart.RecordPath, Record("2026-11-20").Single().Text);
        var snapshot = RepositoryReader.Read(folder.Root, folder.Options, CancellationToken.None);
        var context = new CheckContext(snapshot, Tier4, TestDay.Today, CancellationToken.None);
        var check = new SetupCheck();

        Assert.Equal(["STD9510"], Products.Ids(Products.Lines(check.Check([], context))));
        Assert.Equal(
            [
                "STD9502 .standards/template.json(0,0): the change moves 'createdOn' from 2026-01-31 to 2026-11-20. Write '\"createdOn\": \"2026-01-31\"'.",
                "STD9511 docs/runbooks/queue.md(3,17): 'last_exercised' is never, since 2026-01-31. Write what is true, and tick its line in docs/SETUP.md.",
            ],
            Products.Lines(check.Check([], context with { Base = "HEAD" })));
    }

    private static (string Path, string Text)[] Record(string created) => created.Length == 0 ? [] :
    [
        (
            SetupStart.RecordPath,
            $$"""{ "template": "std-service", "version": "1.2.3", "name": "Orders", "answers": { "createdOn": "{{created}}" } }"""),
    ];

    private static string[] Check((string Path, string Text)[] files, Policy policy)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return Products.Lines(repository.Run(new SetupCheck(), policy));
    }
}
