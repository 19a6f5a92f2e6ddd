using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using static Standards.Checks.Tests.Runbooks.RunbookPages;

namespace Standards.Checks.Tests.Runbooks;

/// <summary>Today is 2026-11-21.</summary>
public class RunbookCheckTests
{
    [Theory]
    [InlineData(Good, Place)]
    [InlineData(Synonyms, Place)]
    [InlineData(Region, "docs/runbooks/dr-region-failure.md")]
    [InlineData(Rotation, "docs/runbooks/database-key-rotation.md")]
    [InlineData(Rotation, "docs/runbooks/orders/rotate-database-key.md")]
    [InlineData(Debugging, "docs/runbooks/debugging.md")]
    public void Complete_runbook_is_silent(string text, string path) => Assert.Empty(Check(text, path));

    [Theory]
    [InlineData("docs/runbooks/README.md")]
    [InlineData("docs/runbooks/orders/index.md")]
    [InlineData("docs/runbooks/template.md")]
    [InlineData("docs/runbooks/runbook-template.md")]
    [InlineData("docs/runbooks/queue.txt")]
    [InlineData("src/docs/runbooks/queue.md")]
    [InlineData("docs/guides/queue.md")]
    public void Other_files_are_no_runbooks(string path) => Assert.Empty(Check("# Page\n", path));

    [Theory]
    [InlineData("## Symptoms", "Symptoms", "the metric with its threshold, or what callers see")]
    [InlineData("## Checks", "Checks", "the commands that find the cause")]
    [InlineData("## Resolution", "Resolution", "what ends the incident, step by step")]
    [InlineData("## Escalation", "Escalation", "whom to call after how many minutes")]
    public void Missing_section_fires(string heading, string name, string hint) => FindingAssert.Only(
        Check(Good.Replace(heading, "## Other", StringComparison.Ordinal)),
        "STD3401",
        RunbookPages.Place,
        0,
        0,
        $"the runbook has no section '{name}'",
        $"Add the heading '## {name}' and write {hint}");

    [Theory]
    [InlineData("dr-region-failure", Region, "Failover", "runbook for the failure of a region", "the commands that move the traffic")]
    [InlineData("region-outage", Region, "Communication", "runbook for the failure of a region", "who hears what, and when")]
    [InlineData("rotate-key", Rotation, "Store", "runbook for a rotation", "where the secret manager gets it")]
    [InlineData("debugging", Debugging, "Reproduction", "debugging runbook", "how to make it happen again")]
    public void Missing_section_of_a_special_runbook_fires(string file, string text, string name, string noun, string hint)
    {
        var heading = text.Split('\n').Single(line => line.Contains(name, StringComparison.Ordinal) && line.StartsWith('#'));
        FindingAssert.Only(
            Check(text.Replace(heading, "## Other", StringComparison.Ordinal), $"docs/runbooks/{file}.md"),
            "STD3401",
            $"docs/runbooks/{file}.md",
            0,
            0,
            $"the {noun} has no section '{name}'",
            $"Add the heading '## {name}' and write {hint}");
    }

    [Theory]
    [InlineData("docs/runbooks/dr-datacenter-evacuation.md", "Trigger,Failover,Data sync,Communication,Recovery")]
    [InlineData("docs/runbooks/third-party-outage.md", "Detection,Fallback,Degradation,Communication,Recovery")]
    public void Special_runbooks_have_sections_of_their_own(string path, string names) => Assert.Equal(
        names.Split(','), Check("---\nlast_exercised: 2026-11-01\n---\n# X\n", path).Select(f => f.Message.Split('\'')[1]));

    [Fact]
    public void Empty_section_fires() => FindingAssert.Only(
        Check(Good.Replace("Restart the worker: `kubectl rollout restart deploy/order-worker`", "<!-- what to do -->", StringComparison.Ordinal)),
        "STD3402", RunbookPages.Place, 21, 1, "the section 'Resolution' is empty", "Write what ends the incident, step by step");

    [Fact]
    public void Empty_document_misses_the_sections() =>
        Assert.Equal(["STD3401", "STD3401", "STD3401", "STD3401", "STD3408"], Check("").Select(f => f.Rule.Id));

    [Theory]
    [InlineData(
        "After 15 minutes call @payments-oncall, after 1 hour the engineering manager.",
        "After 15 minutes call somebody.",
        "names no contact",
        "Write a handle, a link, an e-mail address or a telephone number: 'After 15 minutes call @team-oncall'")]
    [InlineData(
        "After 15 minutes call @payments-oncall, after 1 hour the engineering manager.",
        "Call @payments-oncall.",
        "says no time",
        "Write after how many minutes each contact is called: 'After 15 minutes call @team-oncall'")]
    public void Escalation_without_contact_or_time_fires(string old, string text, string problem, string fix) =>
        FindingAssert.Only(
            Check(Good.Replace(old, text, StringComparison.Ordinal)), "STD3403", RunbookPages.Place, 32, 1, $"the section 'Escalation' {problem}", fix);

    [Theory]
    [InlineData("After 30 min write to oncall@example.com")]
    [InlineData("Immediately: +49 30 1234567")]
    [InlineData("[payments](https://pager.example.com), 1h")]
    [InlineData("Within half an hour in #payments-oncall")]
    [InlineData("- L1: @anna, at once\n- L2: the lead, 15-minute mark")]
    public void Contacts_and_times_have_many_forms(string text) =>
        Assert.Empty(Check(Good.Replace("After 15 minutes call @payments-oncall, after 1 hour the engineering manager.", text, StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "`orders_queue_length` is above 1000 for 5 minutes.",
        "Orders wait 5 minutes.",
        9,
        "'Symptoms' names no metric",
        "Write the metric in backticks with its limit: '`http_server_request_duration_seconds` is above 0.8 s at p95'")]
    [InlineData(
        "`orders_queue_length` is above 1000 for 5 minutes.",
        "`orders_queue_length` is high.",
        9,
        "'Symptoms' names no threshold",
        "Write from which number on the metric is a symptom, and for how long")]
    [InlineData(
        "```sh\nkubectl get pods -l app=order-worker\n```",
        "See whether it runs.",
        13,
        "'Checks' names no command",
        "Write the command in backticks or in a block of code, or link to the dashboard")]
    public void Symptoms_and_checks_in_words_only_fire(string old, string text, int line, string problem, string fix) =>
        FindingAssert.Only(Check(Good.Replace(old, text, StringComparison.Ordinal)), "STD3404", RunbookPages.Place, line, 1, $"the section {problem}", fix);

    [Fact]
    public void Related_alerts_are_no_symptoms() => Assert.Empty(Check(Good + "\n## Related alerts\n\nOthers.\n"));

    [Fact]
    public void Rollback_without_block_fires() => FindingAssert.Only(
        Check(Good.Replace("""
            ```sh
            kubectl rollout undo deploy/order-worker
            kubectl rollout status deploy/order-worker --timeout=5m
            ```
            """, "Use `kubectl rollout undo`.", StringComparison.Ordinal)),
        "STD3405",
        RunbookPages.Place,
        25,
        1,
        "the section 'Rollback' has no command in a block of code",
        "Put the commands between two lines of three backticks, one command a line");

    [Theory]
    [InlineData("2026-02-30", "'2026-02-30' is no day of the calendar", "Write 'last_exercised: yyyy-MM-dd' with the day of the last drill")]
    [InlineData("17 Oct 2026", "'17 Oct 2026' is not of the form yyyy-MM-dd", "Write 'last_exercised: 2026-10-17'")]
    [InlineData("soon", "'soon' is not of the form yyyy-MM-dd", "Write 'last_exercised: yyyy-MM-dd' with the day of the last drill")]
    [InlineData("2026-11-22", "2026-11-22 is in the future", "Write the day of the last drill")]
    public void Day_of_the_wrong_form_fires(string day, string problem, string fix) =>
        FindingAssert.Only(
            Check(Good.Replace("2026-10-17", day, StringComparison.Ordinal)), "STD3406", RunbookPages.Place, 3, 17, $"last_exercised {problem}", fix);

    [Theory]
    [InlineData("2026-08-20", "quarterly", "2026-11-20")]
    [InlineData("2026-10-20", "monthly", "2026-11-20")]
    [InlineData("2025-11-20", "annually", "2026-11-20")]
    [InlineData("2026-08-20", "sometimes", "2026-11-20")]
    public void Runbook_that_nobody_tried_fires(string day, string cadence, string due) => FindingAssert.Only(
        Check(Good.Replace("2026-10-17", day, StringComparison.Ordinal).Replace("cadence: quarterly", $"cadence: {cadence}", StringComparison.Ordinal)),
        "STD3407",
        RunbookPages.Place,
        3,
        17,
        $"""the runbook was last exercised on {day} and was due again by {due} ({(cadence == "sometimes" ? "quarterly" : cadence)})""",
        "Follow it in a drill, correct what does not work any more, and write 'last_exercised: yyyy-MM-dd' with the day");

    [Fact]
    public void Day_in_the_text_counts() => FindingAssert.Only(
        Check(Synonyms.Replace("2026-09-30", "2026-02-01", StringComparison.Ordinal)),
        "STD3407",
        RunbookPages.Place,
        3,
        34,
        "the runbook was last exercised on 2026-02-01 and was due again by 2026-05-01 (quarterly)",
        "Follow it in a drill, correct what does not work any more, and write 'last_exercised: yyyy-MM-dd' with the day");

    [Theory]
    [InlineData("2026-08-21", "quarterly")]
    [InlineData("2026-10-21", "monthly")]
    [InlineData("2026-11-21", "weekly")]
    public void Last_day_is_in_time(string day, string cadence) =>
        Assert.Empty(
            Check(Good.Replace("2026-10-17", day, StringComparison.Ordinal).Replace("cadence: quarterly", $"cadence: {cadence}", StringComparison.Ordinal)));

    [Fact]
    public void Runbook_without_day_fires()
    {
        FindingAssert.Only(
            Check(Good.Replace("last_exercised: 2026-10-17\n", "", StringComparison.Ordinal)),
            "STD3408",
            RunbookPages.Place,
            0,
            0,
            "the runbook does not say when it was last exercised",
            "Add the line 'last_exercised: yyyy-MM-dd' to the front matter after the next drill");
        FindingAssert.Only(
            Check(Good[(Good.IndexOf("# Queue", StringComparison.Ordinal))..]),
            "STD3408",
            RunbookPages.Place,
            0,
            0,
            "the runbook does not say when it was last exercised",
            "Begin the file with a line '---', the line 'last_exercised: yyyy-MM-dd' and a line '---' after the next drill");
    }

    /// <summary>It is counted with all else that is open: STD9510.</summary>
    [Fact]
    public void Runbook_that_was_never_exercised_says_so() => Assert.Empty(Check(Good.Replace("2026-10-17", "never", StringComparison.Ordinal)));

    [Fact]
    public void Day_is_asked_of_services_and_where_the_policy_asks_for_dates()
    {
        var text = Good.Replace("last_exercised: 2026-10-17\n", "", StringComparison.Ordinal);
        var asked = Policy.Default.With(new DocumentPolicy { FrontMatter = [Standards.Checks.Foundation.Text.PathGlob.TryParse("docs/runbooks/**")!] });

        Assert.Empty(Check(text, policy: Policy.Default));
        Assert.Empty(Check(text, policy: Service(ServiceClass.Library)));
        Assert.Equal("STD3408", Assert.Single(Check(text, policy: Service(ServiceClass.Worker))).Rule.Id);
        Assert.Equal("STD3408", Assert.Single(Check(text, policy: asked)).Rule.Id);
        Assert.Equal("STD3406", Assert.Single(Check(Good.Replace("2026-10-17", "soon", StringComparison.Ordinal), policy: Policy.Default)).Rule.Id);
    }

    [Theory]
    [InlineData("docs/runbooks/helpers/pods.md")]
    [InlineData("docs/runbooks/orders/includes/pods.md")]
    public void Pages_that_runbooks_include_are_none(string path) => Assert.Empty(Check("# Pods\n", path));

    [Theory]
    [InlineData("Meaning")]
    [InlineData("Impact")]
    [InlineData("Alert meaning")]
    [InlineData("Description")]
    [InlineData("Overview")]
    public void What_an_alert_says_is_the_symptoms(string heading) =>
        Assert.Empty(Check(Good.Replace("## Symptoms", $"## {heading}", StringComparison.Ordinal)));

    [Fact]
    public void Steps_in_a_console_are_checks()
    {
        const string Commands = "```sh\nkubectl get pods -l app=order-worker\n```";
        Assert.Empty(Check(Good.Replace(Commands, """
            1. Open the console.
            2. Choose the cluster.
            3. Look at its events.
            """, StringComparison.Ordinal)));
        Assert.Equal("STD3404", Assert.Single(Check(Good.Replace(Commands, "- Is it slow?\n- Is it late?\n- Is it down?", StringComparison.Ordinal))).Rule.Id);
        Assert.Equal("STD3404", Assert.Single(Check(Good.Replace(Commands, "1. Open the console.\n2. Look.", StringComparison.Ordinal))).Rule.Id);
    }

    [Fact]
    public void What_is_still_to_be_written_is_left_to_STD3221() =>
        Assert.Empty(Check(Good.Replace("""
            Is the worker alive?

            ```sh
            kubectl get pods -l app=order-worker
            ```
            """, "TODO: which commands?", StringComparison.Ordinal)));

    [Fact]
    public void Hostile_nesting_is_one_finding() =>
        Assert.Equal(
            ("STD0010", "the document nests too deeply to be read"),
            Assert.Single(Check(new string('>', 100_000))) is var f ? (f.Rule.Id, f.Message) : default);
}
