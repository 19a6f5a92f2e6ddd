using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Operations;

/// <summary>The error budget policy: STD9060 to STD9063.</summary>
public class BudgetPolicyTests
{
    [Theory]
    [InlineData(
        "error_budget_policy:\n  stages:\n    - { name: warning, consumed_from: 0, consumed_to: 50, actions: [incident_review] }\n"
            + "    - { name: critical, consumed_from: 50, consumed_to: 100, actions: [feature_freeze], review: weekly }\n"
            + "    - { name: emergency, consumed_from: 100, actions: [stop_noncritical_work], review: daily }\n"
            + "  recovery: { resume_at_remaining: 75, monitor_days: 7, steps: [Changes with the least risk first] }\n",
        "",
        "STD9060 ops/slo.yml(25,1): nothing says what happens when the error budget is spent. Add 'error_budget_policy' with stages and recovery; 'dotnet new "
            + "std-ops --file slo --output sample' shows one.")]
    public void Policy_is_there(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "consumed_from: 50",
        "consumed_from: 60",
        "STD9061 ops/slo.yml(62,40): the stage 'critical' begins at 60 % consumed, and the one before ends at 50 %. Write 'consumed_from: 50'.")]
    [InlineData(
        "consumed_from: 0,",
        "consumed_from: 10,",
        "STD9061 ops/slo.yml(61,39): the stage 'warning' begins at 10 % consumed, and the first begins at 0 %. Write 'consumed_from: 0'.")]
    [InlineData(
        ", consumed_to: 50",
        "",
        "STD9061 ops/slo.yml(61,7): the stage 'warning' has no end. Add 'consumed_to' with the number at which the next stage begins.")]
    [InlineData(
        "consumed_to: 50",
        "consumed_to: 0",
        "STD9061 ops/slo.yml(61,55): the stage 'warning' ends at 0 %, where it begins or before. Write a number above 'consumed_from'.")]
    [InlineData(
        "    - { name: critical, consumed_from: 50, consumed_to: 100, actions: [feature_freeze], review: weekly }\n",
        "",
        "STD9061 ops/slo.yml(60,3): the stages are warning, emergency, not warning, critical, emergency. Write the stages warning, critical, emergency, "
            + "each once and in this order.")]
    [InlineData(
        "consumed_from: 50, consumed_to: 100",
        "consumed_from: 50, consumed_to: 80",
        "STD9061 ops/slo.yml(63,41): the stage 'emergency' begins at 100 % consumed, and the one before ends at 80 %. Write 'consumed_from: 80'.")]
    public void Stages_follow_each_other(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "[incident_review]",
        "[reliability_work]",
        "STD9062 ops/slo.yml(61,59): the stage 'warning' has no action 'incident_review'. Add 'incident_review' to its 'actions'.")]
    [InlineData(
        "[feature_freeze], review: weekly",
        "[incident_review], review: monthly",
        "STD9062 ops/slo.yml(62,62): the stage 'critical' has no action 'feature_freeze'. Add 'feature_freeze' to its 'actions'.|STD9062 ops/slo.yml(62,98): "
            + "in the stage 'critical' the objectives are looked at monthly. Write 'review: weekly'.")]
    [InlineData(
        "[stop_noncritical_work], review: daily",
        "[feature_freeze]",
        "STD9062 ops/slo.yml(63,7): in the stage 'emergency' the objectives are not looked at. Add 'review: daily'.|STD9062 ops/slo.yml(63,46): the stage "
            + "'emergency' has no action 'stop_noncritical_work'. Add 'stop_noncritical_work' to its 'actions'.")]
    public void Actions_escalate(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "resume_at_remaining: 75",
        "resume_at_remaining: 25",
        "STD9063 ops/slo.yml(64,36): feature work resumes when 25 % of the budget remains, less than 75 %. Write 'resume_at_remaining: 75'.")]
    [InlineData(
        "monitor_days: 7",
        "monitor_days: 1",
        "STD9063 ops/slo.yml(64,54): the system is watched for 1 day before feature work resumes, less than 7. Write 'monitor_days: 7'.")]
    public void Recovery_waits_for_the_budget(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        ", steps: [Changes with the least risk first]",
        "",
        "STD9030 ops/slo.yml(64,13): 'error_budget_policy.recovery' has no 'steps'. Add 'steps: [Resume the changes with the least risk]'.")]
    public void Recovery_is_complete(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("consumed_from: 100,", "consumed_from: 100, consumed_to: 100,")]
    [InlineData("[incident_review]", "[postmortem, runbook_review]")]
    [InlineData("review: weekly", "review: daily")]
    [InlineData("resume_at_remaining: 75, monitor_days: 7", "resume_at_remaining: 90, monitor_days: 14")]
    public void Stricter_policy_is_silent(string good, string bad) => Assert.Empty(Run(good, bad));

    [Fact]
    public void Repository_without_class_needs_none() => Assert.Empty(SloFixture.Run(
        SloFixture.Good[SloFixture.Good.IndexOf("error_budget_policy:", StringComparison.Ordinal)..SloFixture.Good.IndexOf("sla:", StringComparison.Ordinal)],
        "",
        Policy.Default));

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
