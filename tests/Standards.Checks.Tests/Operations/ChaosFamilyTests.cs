namespace Standards.Checks.Tests.Operations;

public class ChaosFamilyTests
{
    private const string Good = """
        low_traffic: { from: '22:00', to: '06:00' }
        experiments:
          kill-pod:
            level: 1
            description: One instance is killed
            execute: scripts/chaos/kill-pod
            rollback: scripts/chaos/restore-pod
            expected_behavior: The other instances answer
            impact: None
            validation: Error rate below 0.1 %
            observation: 30 s
          network-partition:
            level: 3
            description: The network between the zones is cut
            execute: scripts/chaos/cut
            rollback: scripts/chaos/join
            expected_behavior: Each side keeps working
            impact: Writes of one zone wait
            validation: No order is lost
            observation: 5 minutes
            owner: '@payments'
            abort_condition: Error rate above 1 %
        schedule:
          weekly: [{ experiment: kill-pod, day: monday, time: 02:00 }]
          monthly: []
          quarterly: [{ experiment: network-partition, day: last saturday, time: '23:30' }]

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(OperationsFixture.Check("chaos", Good));

    [Theory]
    [InlineData(
        "level: 3", "level: 4", "STD9720 ops/chaos.yml(13,12): 'experiments.network-partition.level' is 4, and must be at most 3. Write 'level: 3' or less.")]
    [InlineData(
        "    rollback: scripts/chaos/restore-pod\n",
        "",
        "STD9720 ops/chaos.yml(4,5): 'experiments.kill-pod' has no 'rollback'. Add 'rollback: scripts/chaos/restore-pod'.")]
    [InlineData(
        "day: monday",
        "day: Mondays",
        "STD9720 ops/chaos.yml(24,41): 'schedule.weekly[0].day' is 'Mondays' and must be a day of the week, such as 'monday' or 'first "
            + "saturday'. Write 'day: monday'.")]
    [InlineData(
        "time: 02:00",
        "time: 2am",
        """STD9720 ops/chaos.yml(24,55): 'schedule.weekly[0].time' is '2am' and must be a time of day in quotes, such as '02:00'. Write 'time: "02:00"'.""")]
    [InlineData("experiment: kill-pod", "experiment: kill-pods", "STD9721 ops/chaos.yml(24,26): there is no experiment 'kill-pods'. Write 'kill-pod'.")]
    [InlineData(
        "experiment: kill-pod",
        "experiment: full-chaos",
        "STD9721 ops/chaos.yml(24,26): there is no experiment 'full-chaos'. Add it below 'experiments', or remove the line.")]
    [InlineData(
        "time: 02:00",
        "time: '14:00'",
        "STD9722 ops/chaos.yml(24,55): 'schedule.weekly[0].time' is 14:00, outside the hours of low traffic. Write a time from 22:00 to 06:00.")]
    [InlineData(
        "    owner: '@payments'\n", "", """STD9723 ops/chaos.yml(12,3): the experiment 'network-partition' of level 3 has no 'owner'. Add 'owner: "@team"'.""")]
    [InlineData(
        "    abort_condition: Error rate above 1 %\n",
        "",
        "STD9723 ops/chaos.yml(12,3): the experiment 'network-partition' of level 3 has no 'abort_condition'. Add 'abort_condition: error rate above 1 %'.")]
    [InlineData(
        "level: 1\n",
        "level: 2\n    owner: '@payments'\n    abort_condition: Any error\n",
        "STD9724 ops/chaos.yml(2,1): no experiment is of level 1. Begin with one that kills a single process, with 'level: 1'.")]
    public void Mistake_fires(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), OperationsFixture.Check("chaos", Good.Replace(good, bad, StringComparison.Ordinal)));
    }
}
