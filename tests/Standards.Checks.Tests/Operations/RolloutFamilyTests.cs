namespace Standards.Checks.Tests.Operations;

public class RolloutFamilyTests
{
    private const string Good = """
        strategy: gradual
        phases:
          - { percentage: 10, duration: 1 hour, monitor: true }
          - { percentage: 50, duration: 2 hours, monitor: true }
          - { percentage: 100, after_validation: true }
        rollback:
          immediate:
            error_rate_percent: 5
            on: [unavailable, data_corruption, security_vulnerability]
          consider:
            error_rate_percent: 1
            p95_factor: 2
            on: [complaints_spike, unexpected_behavior]
          monitor: { canary: 10 minutes, full: 30 minutes }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(OperationsFixture.Check("rollout", Good));

    [Theory]
    [InlineData(
        "strategy: gradual",
        "strategy: gradually",
        "STD9650 ops/rollout.yml(1,11): 'strategy' is 'gradually', not one of gradual, canary, blue_green. Write 'strategy: gradual'.")]
    [InlineData(
        "percentage: 50",
        "percentage: 101",
        "STD9650 ops/rollout.yml(4,19): 'phases[1].percentage' is 101, and must be at most 100. Write 'percentage: 100' or less.")]
    [InlineData(
        "percentage: 50",
        "percentage: 10",
        "STD9652 ops/rollout.yml(4,19): phase 2 reaches 10 %, not more than the phase before it. Write phases with rising percentages.")]
    [InlineData(
        "percentage: 100", "percentage: 90", "STD9652 ops/rollout.yml(5,19): the last phase reaches 90 %, not everybody. Add a phase with 'percentage: 100'.")]
    [InlineData("2 hours, monitor: true", "2 hours, monitor: false", "STD9653 ops/rollout.yml(4,51): phase 2 is not monitored. Write 'monitor: true'.")]
    [InlineData("duration: 1 hour, monitor: true", "duration: 1 hour", "STD9653 ops/rollout.yml(3,5): phase 1 is not monitored. Write 'monitor: true'.")]
    [InlineData(
        "duration: 1 hour, ", "", "STD9653 ops/rollout.yml(3,5): phase 1 has no 'duration'. Add 'duration: 1 hour', or how long its metrics are watched.")]
    [InlineData(", after_validation: true", "", "STD9653 ops/rollout.yml(5,5): the last phase begins without a validation. Write 'after_validation: true'.")]
    [InlineData(
        "error_rate_percent: 5",
        "error_rate_percent: 10",
        "STD9654 ops/rollout.yml(8,25): 'rollback.immediate.error_rate_percent' is 10, more than 5. Write 'error_rate_percent: 5' or less.")]
    [InlineData(
        "error_rate_percent: 1\n",
        "error_rate_percent: 1.5\n",
        "STD9654 ops/rollout.yml(11,25): 'rollback.consider.error_rate_percent' is 1.5, more than 1. Write 'error_rate_percent: 1' or less.")]
    [InlineData(
        "p95_factor: 2", "p95_factor: 3", "STD9654 ops/rollout.yml(12,17): 'rollback.consider.p95_factor' is 3, more than 2. Write 'p95_factor: 2' or less.")]
    [InlineData(
        "[unavailable, data_corruption, security_vulnerability]",
        "[unavailable]",
        "STD9654 ops/rollout.yml(9,5): 'rollback.immediate.on' does not hold data_corruption, security_vulnerability. Write 'on: [unavailable, "
            + "data_corruption, security_vulnerability]'.")]
    [InlineData(
        "canary: 10 minutes",
        "canary: 5 minutes",
        "STD9654 ops/rollout.yml(14,22): 'rollback.monitor.canary' is 5 minutes, less than 10 minutes. Write 'canary: 10 minutes' or more.")]
    [InlineData(
        "full: 30 minutes",
        "full: 60 s",
        "STD9654 ops/rollout.yml(14,40): 'rollback.monitor.full' is 60 s, less than 30 minutes. Write 'full: 30 minutes' or more.")]
    public void Mistake_fires(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), OperationsFixture.Check("rollout", Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Single_phase_fires() => Assert.Equal(
        ["STD9653 ops/rollout.yml(3,5): the only phase reaches everybody at once. Add a phase with a smaller percentage before it."],
        OperationsFixture.Check(
            "rollout",
            Good.Replace(
                "  - { percentage: 10, duration: 1 hour, monitor: true }\n  - { percentage: 50, duration: 2 hours, monitor: true }\n",
                "",
                StringComparison.Ordinal)));

    [Fact]
    public void Stricter_numbers_are_fine() =>
        Assert.Empty(OperationsFixture.Check(
            "rollout",
            Good.Replace("error_rate_percent: 5", "error_rate_percent: 0.5", StringComparison.Ordinal).Replace(
                "canary: 10 minutes", "canary: 1 day", StringComparison.Ordinal)));

    [Fact]
    public void Missing_file_fires_for_a_service()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            OperationsFixture.Run(repository, OperationsFixture.Service),
            f => f.StartsWith("STD9651 ops/rollout.yml(0,0): the service has no ops/rollout.yml. ", StringComparison.Ordinal));
    }
}
