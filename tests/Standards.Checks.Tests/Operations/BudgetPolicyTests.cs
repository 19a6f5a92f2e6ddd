namespace Standards.Checks.Tests.Operations;

/// <summary>The error budget policy: STD9060 to STD9063.</summary>
public class BudgetPolicyTests
{
    [Theory]
    [InlineData("error_budget_policy:\n  stages:\n    - { name: warning, consumed_from: 0, consumed_to: 50, actions: [incident_review] }\n    - { name: critical, consumed_from: 50, consumed_to: 100, actions: [feature_freeze], review: weekly }\n    - { name: emergency, consumed_from: 100, actions: [stop_noncritical_work], review: daily }\n  recovery: { resume_at_remaining: 75, monitor_days: 7, steps: [Changes with the least risk first] }\n", "", "?")]
    public void Policy_IsThere(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("consumed_from: 50", "consumed_from: 60", "?")]
    [InlineData("consumed_from: 0,", "consumed_from: 10,", "?")]
    [InlineData(", consumed_to: 50", "", "?")]
    [InlineData("consumed_to: 50", "consumed_to: 0", "?")]
    [InlineData("    - { name: critical, consumed_from: 50, consumed_to: 100, actions: [feature_freeze], review: weekly }\n", "", "?")]
    [InlineData("consumed_from: 50, consumed_to: 100", "consumed_from: 50, consumed_to: 80", "?")]
    public void Stages_FollowEachOther(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("[incident_review]", "[reliability_work]", "?")]
    [InlineData("[feature_freeze], review: weekly", "[incident_review], review: monthly", "?")]
    [InlineData("[stop_noncritical_work], review: daily", "[feature_freeze]", "?")]
    public void Actions_Escalate(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("resume_at_remaining: 75", "resume_at_remaining: 25", "?")]
    [InlineData("monitor_days: 7", "monitor_days: 1", "?")]
    public void Recovery_WaitsForTheBudget(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(", steps: [Changes with the least risk first]", "", "?")]
    public void Recovery_IsComplete(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("consumed_from: 100,", "consumed_from: 100, consumed_to: 100,")]
    [InlineData("[incident_review]", "[postmortem, runbook_review]")]
    [InlineData("review: weekly", "review: daily")]
    [InlineData("resume_at_remaining: 75, monitor_days: 7", "resume_at_remaining: 90, monitor_days: 14")]
    public void StricterPolicy_IsSilent(string good, string bad) => Assert.Empty(Run(good, bad));

    [Fact]
    public void RepositoryWithoutClass_NeedsNone() => Assert.Empty(SloFixture.Run(
        SloFixture.Good[SloFixture.Good.IndexOf("error_budget_policy:", StringComparison.Ordinal)..SloFixture.Good.IndexOf("sla:", StringComparison.Ordinal)], "", Policies.Policy.Default));

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
