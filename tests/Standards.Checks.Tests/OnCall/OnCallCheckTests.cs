using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.OnCall;

namespace Standards.Checks.Tests.OnCall;

public class OnCallCheckTests
{
    private const string HandbookPlace = "docs/oncall.md";
    private const string OnboardingPlace = "docs/oncall/onboarding.md";
    private const string RetrospectivePlace = "docs/oncall/2026-11-16.md";
    private const string ResponsePlace = "docs/incident-response.md";

    private const string Handbook = """
        # On call

        ## Rotation

        Primary and secondary, a week each. The primary acknowledges within 5 minutes; after 15 minutes the secondary is called.

        ## Handoff

        Monday 09:00, in a meeting; open incidents are written down.

        ## Before a shift

        - Test the pager
        - Check access
        - Read open incidents
        - Read recent changes
        - Read the runbooks that changed

        ## During a shift

        - Acknowledge pages
        - Triage
        - Update the status
        - Escalate in time
        - Log what you do

        ## After a shift

        1. Hand over open incidents
        2. Correct the runbooks
        3. File tickets for noisy alerts
        4. Write the retrospective

        """;

    private const string Onboarding = """
        # Onboarding

        ## Before First On-Call Shift

        - [x] Read all runbooks
        - [x] Do the drills
        - [x] Shadow for a week
        - [ ] Know the escalation
        - [ ] Know logs and metrics
        - [ ] Have access
        - [ ] Finish the incident training

        ## First Week On-Call

        - [ ] Be paired
        - [ ] Handle a real incident with support
        - [ ] Write down gaps of runbooks
        - [ ] Read past postmortems

        ## Ongoing

        - [ ] Monthly drills
        - [ ] Review runbooks every quarter
        - [ ] Attend postmortems

        """;

    private const string Retrospective = """
        # Shift of 2026-11-16

        ## How many pages?
        3
        ## Were they actionable?
        2 of 3
        ## Did runbooks help?
        yes
        ## What to improve?
        #12
        ## What went well?
        The handover.
        """;

    private const string Response = """
        # Incident response

        | Severity | Meaning | Response |
        |---|---|---|
        | SEV-1 | service down, data lost, breach | immediate, all hands |
        | SEV-2 | more than 5 % errors | within 1 hour |
        | SEV-3 | degraded | next business day |
        | SEV-4 | cosmetic | backlog |

        ## Escalation

        Escalate to the engineering manager after 30 minutes. Update stakeholders every 15 minutes.

        """;

    [Theory]
    [InlineData(Handbook, HandbookPlace)]
    [InlineData(Handbook, "docs/oncall/README.md")]
    [InlineData(Onboarding, OnboardingPlace)]
    [InlineData(Retrospective, RetrospectivePlace)]
    [InlineData(Response, ResponsePlace)]
    [InlineData(
        "# R\n\n## P0\nAll hands.\n## P1: major\nWithin 1 hour.\n\n* P2 and P3: on the next business day\n\nAfter 30min escalate, update every 15 minutes.\n",
        ResponsePlace)]
    [InlineData(
        "# R\n\n| Level | |\n|---|---|\n| SEV1 | at once |\n| SEV2 | 1 h |\n| SEV3 | tomorrow |\n| SEV4 | later |\n\n- Escalate: 30-minute "
            + "mark\n- Update: each 15 min\n",
        ResponsePlace)]
    [InlineData("# Other\n", "docs/oncall/other.md")]
    [InlineData("# Other\n", "docs/oncall/2026-13-01.md")]
    [InlineData("# Other\n", "docs/oncalls.md")]
    public void Complete_document_is_silent(string text, string path) => Assert.Empty(Check(text, path));

    [Theory]
    [InlineData(Handbook, HandbookPlace, "## Rotation", "on-call handbook", "Rotation", "who is on call for how long, primary and secondary")]
    [InlineData(Handbook, HandbookPlace, "## Handoff", "on-call handbook", "Handoff", "on which day and hour, and what is written down")]
    [InlineData(Handbook, HandbookPlace, "## Before a shift", "on-call handbook", "Before a shift", "what to prepare, one item a line")]
    [InlineData(Handbook, HandbookPlace, "## During a shift", "on-call handbook", "During a shift", "what to do on a shift, one item a line")]
    [InlineData(Handbook, HandbookPlace, "## After a shift", "on-call handbook", "After a shift", "what to hand over and improve, one item a line")]
    [InlineData(
        Onboarding, OnboardingPlace, "## Before First On-Call Shift", "on-call onboarding", "Before the first shift", "what a newcomer has done, as boxes")]
    [InlineData(Onboarding, OnboardingPlace, "## First Week On-Call", "on-call onboarding", "First week", "what a newcomer does in the first week, as boxes")]
    [InlineData(Onboarding, OnboardingPlace, "## Ongoing", "on-call onboarding", "Ongoing", "what goes on after that, as boxes")]
    [InlineData(Retrospective, RetrospectivePlace, "## Were they actionable?", "retrospective", "Actionability", "which pages needed a person")]
    public void Missing_section_fires(string text, string path, string heading, string noun, string name, string hint) => FindingAssert.Only(
        Check(text.Replace(heading, "## Other", StringComparison.Ordinal), path),
        "STD3552",
        path,
        0,
        0,
        $"the {noun} has no section '{name}'",
        $"Add the heading '## {name}' and write {hint}");

    [Fact]
    public void Empty_section_fires()
    {
        FindingAssert.Only(
            Check(Handbook.Replace("Monday 09:00, in a meeting; open incidents are written down.", "", StringComparison.Ordinal), HandbookPlace),
            "STD3553", HandbookPlace, 7, 1, "the section 'Handoff' is empty", "Write on which day and hour, and what is written down");
        FindingAssert.Only(
            Check(Retrospective.Replace("#12\n", "", StringComparison.Ordinal), RetrospectivePlace),
            "STD3553",
            RetrospectivePlace,
            9,
            1,
            "the section 'What to improve?' is empty",
            "Write what to change, with tickets");
    }

    [Theory]
    [InlineData(Handbook, HandbookPlace, "- Test the pager\n", 11, "'Before a shift' has 4 items, and at least 5 are needed", "- what is to be done")]
    [InlineData(Handbook, HandbookPlace, "- Triage\n", 19, "'During a shift' has 4 items, and at least 5 are needed", "- what is to be done")]
    [InlineData(
        Handbook,
        HandbookPlace,
        "2. Correct the runbooks\n3. File tickets for noisy alerts\n4. Write the retrospective\n",
        27,
        "'After a shift' has 1 item, and at least 4 are needed",
        "- what is to be done")]
    [InlineData(
        Onboarding,
        OnboardingPlace,
        "- [x] Do the drills\n",
        3,
        "'Before First On-Call Shift' has 6 boxes, and at least 7 are needed",
        "- [ ] what is to be done")]
    [InlineData(
        Onboarding, OnboardingPlace, "- [ ] Be paired\n", 13, "'First Week On-Call' has 3 boxes, and at least 4 are needed", "- [ ] what is to be done")]
    [InlineData(
        Onboarding,
        OnboardingPlace,
        "- [ ] Monthly drills\n- [ ] Review runbooks every quarter\n",
        20,
        "'Ongoing' has 1 box, and at least 3 are needed",
        "- [ ] what is to be done")]
    public void Short_checklist_fires(string text, string path, string items, int line, string message, string item) => FindingAssert.Only(
        Check(text.Replace(items, "", StringComparison.Ordinal), path),
        "STD3554",
        path,
        line,
        1,
        $"the section {message}",
        $"Add a line '{item}' for each that is missing");

    [Fact]
    public void Items_without_boxes_do_not_count_in_the_onboarding() =>
        Assert.Equal(
            "the section 'Ongoing' has 2 boxes, and at least 3 are needed",
            Assert.Single(Check(Onboarding.Replace("- [ ] Monthly", "- Monthly", StringComparison.Ordinal), OnboardingPlace)).Message);

    [Theory]
    [InlineData(
        "within 5 minutes",
        "the on-call handbook does not say that a page is acknowledged within 5 minutes",
        "Write 'The primary acknowledges a page within 5 minutes' below Rotation")]
    [InlineData(
        "after 15 minutes",
        "the on-call handbook does not say that the secondary steps in after 15 minutes",
        "Write 'After 15 minutes the secondary is called' below Rotation")]
    public void Handbook_without_times_fires(string time, string message, string fix) =>
        FindingAssert.Only(Check(Handbook.Replace(time, "soon", StringComparison.Ordinal), HandbookPlace), "STD3555", HandbookPlace, 0, 0, message, fix);

    [Theory]
    [InlineData(
        "| SEV-2 | more than 5 % errors | within 1 hour |\n",
        "",
        0,
        0,
        "no response to SEV-2 is written down",
        "Add the row '| SEV-2 | within 1 hour |' to a table with the columns Severity and Response")]
    [InlineData("next business day", "", 7, 1, "SEV-3 has no response", "Write what is done and how soon: 'next business day'")]
    public void Severity_without_response_fires(string old, string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(Check(Response.Replace(old, text, StringComparison.Ordinal), ResponsePlace), "STD3542", ResponsePlace, line, column, message, fix);

    [Theory]
    [InlineData(
        "after 30 minutes",
        "the procedures do not say that an incident is escalated after 30 minutes",
        "Write 'Escalate to the engineering manager after 30 minutes'")]
    [InlineData("every 15 minutes", "the procedures do not say that stakeholders hear every 15 minutes", "Write 'Update stakeholders every 15 minutes'")]
    public void Procedures_without_times_fire(string time, string message, string fix) =>
        FindingAssert.Only(Check(Response.Replace(time, "soon", StringComparison.Ordinal), ResponsePlace), "STD3543", ResponsePlace, 0, 0, message, fix);

    [Fact]
    public void Hostile_nesting_is_one_finding() => Assert.Equal("STD0010", Assert.Single(Check(new string('>', 100_000), HandbookPlace)).Rule.Id);

    [Theory]
    [InlineData(ServiceClass.Service, "", "STD3541 STD3551")]
    [InlineData(ServiceClass.Worker, "", "STD3541")]
    [InlineData(ServiceClass.Library, "", "")]
    [InlineData(ServiceClass.Repository, HandbookPlace, "")]
    [InlineData(ServiceClass.Worker, ResponsePlace, "")]
    [InlineData(ServiceClass.Service, ResponsePlace + " " + HandbookPlace, "STD3556")]
    [InlineData(ServiceClass.Worker, ResponsePlace + " docs/oncall/README.md", "STD3556")]
    [InlineData(ServiceClass.Service, ResponsePlace + " " + HandbookPlace + " " + OnboardingPlace, "")]
    public void Services_have_the_documents(ServiceClass serviceClass, string paths, string ids) =>
        Assert.Equal(ids, string.Join(' ', CheckSet(serviceClass, paths).Select(f => f.Rule.Id)));

    [Fact]
    public void Missing_documents_say_what_to_write()
    {
        Assert.Equal(
            [
                "there are no written procedures for incidents: Write 'docs/incident-response.md' with the severities SEV-1 to SEV-4, the response to "
                    + "each, and the escalation",
                "there is no on-call handbook: Write 'docs/oncall.md' with Rotation, Handoff and the checklists before, during and after a shift",
            ],
            CheckSet(ServiceClass.Service, "").Select(f => $"{f.Message}: {f.Fix}"));
        FindingAssert.Only(
            CheckSet(ServiceClass.Worker, $"{ResponsePlace} {HandbookPlace}"),
            "STD3556",
            "",
            0,
            0,
            "there is no on-call onboarding",
            "Write 'docs/oncall/onboarding.md' with Before the first shift, First week and Ongoing");
    }

    private static IReadOnlyList<Finding> Check(string text, string path)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new OnCallCheck());
    }

    private static IReadOnlyList<Finding> CheckSet(ServiceClass serviceClass, string paths)
    {
        using var repository = new TestRepository();
        foreach (var path in paths.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            repository.With(path, "");
        }

        return repository.Run(new OnCallSetCheck(), Runbooks.RunbookPages.Service(serviceClass));
    }
}
