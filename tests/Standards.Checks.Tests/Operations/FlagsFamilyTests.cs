namespace Standards.Checks.Tests.Operations;

public class FlagsFamilyTests
{
    public const string Good = """
        flags:
          new-checkout:
            kind: release
            owner: '@payments'
            enabled: true
            rollout_percentage: 10
            target_users: [alice]
            target_tenants: [acme]
            kill_switch: false
            introduced_on: 2026-10-01
            remove_by: 2027-01-01
          no-recommendations:
            kind: ops
            owner: '@payments'
            enabled: false
            rollout_percentage: 0
            kill_switch: true
            introduced_on: 2020-01-01
            runbook: docs/runbooks/degraded-modes.md

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData(
        "  new-checkout:",
        "  NewCheckout:",
        "STD9630 ops/flags.yml(2,3): the name is 'NewCheckout' and must be lower case with hyphens, such as 'orders-db'. Write 'orders'.")]
    [InlineData(
        "rollout_percentage: 10",
        "rollout_percentage: 101",
        "STD9630 ops/flags.yml(6,25): 'flags.new-checkout.rollout_percentage' is 101, and must be at most 100. Write 'rollout_percentage: 100' or less.")]
    [InlineData(
        "kind: release",
        "kind: toggle",
        "STD9630 ops/flags.yml(3,11): 'flags.new-checkout.kind' is 'toggle', not one of release, ops, experiment, permission. Write one of them, "
            + "such as 'kind: release'.")]
    [InlineData("    kill_switch: false\n", "", "STD9630 ops/flags.yml(3,5): 'flags.new-checkout' has no 'kill_switch'. Add 'kill_switch: false'.")]
    [InlineData(
        "  no-recommendations:",
        "  new-checkout:",
        "STD0010 ops/flags.yml(12,3): the file is not YAML that can be read: the key 'new-checkout' stands twice, first in line 2. Correct the file; "
            + "its rules were not checked.")]
    [InlineData(
        "enabled: true",
        "enabled: false",
        "STD9631 ops/flags.yml(6,25): the flag 'new-checkout' is not enabled, yet rolled out to 10 %. Write 'rollout_percentage: 0', or 'enabled: true'.")]
    [InlineData(
        "    remove_by: 2027-01-01\n",
        "",
        "STD9632 ops/flags.yml(2,3): the release flag 'new-checkout' has no 'remove_by'. Add 'remove_by: 2027-03-30' or an earlier day.")]
    [InlineData(
        "remove_by: 2027-01-01",
        "remove_by: 2026-10-01",
        "STD9632 ops/flags.yml(11,16): 'flags.new-checkout.remove_by' is 2026-10-01, not after introduced_on 2026-10-01. Write the day until "
            + "which the flag is removed.")]
    [InlineData(
        "remove_by: 2027-01-01",
        "remove_by: 2027-03-31",
        "STD9632 ops/flags.yml(11,16): 'flags.new-checkout.remove_by' is 2027-03-31, 181 days after introduced_on, more than 180. Write 'remove_by: "
            + "2027-03-30' or an earlier day, or another 'kind' when the flag is to stay.")]
    [InlineData(
        "remove_by: 2027-01-01",
        "remove_by: 2026-11-20",
        "STD9633 ops/flags.yml(11,16): the flag 'new-checkout' was to be removed by 2026-11-20. Remove the flag and the old path from the code and from this "
            + "file, or agree on a later day.")]
    [InlineData(
        "    runbook: docs/runbooks/degraded-modes.md\n",
        "",
        "STD9634 ops/flags.yml(12,3): the ops flag 'no-recommendations' has no 'runbook'. Add 'runbook: docs/runbooks/…' with the path of the document "
            + "that says when to switch it.")]
    [InlineData(
        "degraded-modes.md",
        "degraded.md",
        "STD9634 ops/flags.yml(19,14): 'flags.no-recommendations.runbook' is 'docs/runbooks/degraded.md', and there is no such file or folder. Write the path "
            + "from the root of the repository, or add the file.")]
    public void Mistake_fires(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), Check(Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2026-11-21")] // the last day itself
    [InlineData("2027-03-30")] // 180 days
    public void Removal_on_the_last_day_is_silent(string date) => Assert.Empty(Check(Good.Replace("2027-01-01", date, StringComparison.Ordinal)));

    [Fact]
    public void Experiment_has_an_end_that_may_be_far()
    {
        Assert.Empty(
            Check(Good.Replace("kind: release", "kind: experiment", StringComparison.Ordinal).Replace("2027-01-01", "2028-01-01", StringComparison.Ordinal)));
        Assert.StartsWith(
            "STD9632 ops/flags.yml(2,3): the experiment flag ",
            Assert.Single(Check(Good.Replace("kind: release", "kind: experiment", StringComparison.Ordinal).Replace(
                "    remove_by: 2027-01-01\n", "", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Check(string yaml)
    {
        using var repository = new TestRepository().With("ops/flags.yml", yaml).With("docs/runbooks/degraded-modes.md", "# D\n");
        return OperationsFixture.Run(repository);
    }
}
