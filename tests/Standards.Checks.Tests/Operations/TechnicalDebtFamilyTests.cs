namespace Standards.Checks.Tests.Operations;

public class TechnicalDebtFamilyTests
{
    public const string Good = """
        allocation: 20
        last_review: 2026-08-21
        entries:
          - { id: TD-3, description: No index, impact: critical, effort: small, created: 2026-09-01, due_date: 2026-11-21, owner: '@payments', status: open }
          - { id: TD-1, description: Two clients, impact: high, effort: large, created: 2026-09-01, owner: '@payments', status: in_progress, link: '#12' }
          - { id: TD-2, description: Old queue, impact: critical, effort: xlarge, created: 2026-01-01, due_date: 2026-03-01, owner: '@payments', status: resolved, resolved: 2026-04-01 }
          - { id: TD-4, description: Names, impact: high, effort: medium, created: 2026-09-01, owner: '@payments', status: open }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("tech-debt", Good));

    [Theory]
    [InlineData(
        "impact: high, effort: large",
        "impact: huge, effort: large",
        "STD9830 ops/tech-debt.yml(5,51): 'entries[1].impact' is 'huge', not one of low, medium, high, critical. Write 'impact: high'.")]
    [InlineData("effort: small, ", "", "STD9830 ops/tech-debt.yml(4,5): 'entries[0]' has no 'effort'. Add 'effort: small'.")]
    [InlineData(
        "allocation: 20", "allocation: 20 %", "STD9830 ops/tech-debt.yml(1,13): 'allocation' is the text '20 %', not a number. Write 'allocation: 20'.")]
    [InlineData(
        "status: in_progress",
        "status: doing",
        "STD9830 ops/tech-debt.yml(5,121): 'entries[1].status' is 'doing', not one of open, in_progress, resolved. Write one of them, such as 'status: open'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));

    [Theory]
    [InlineData(
        "allocation: 20",
        "allocation: 12.5",
        "STD9832 ops/tech-debt.yml(1,13): 12.5 % of each sprint goes to technical debt, less than 20 %. Write 'allocation: 20', and plan for it.")]
    public void Allocation_is_a_fifth(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));

    [Theory]
    [InlineData(
        "last_review: 2026-08-21",
        "last_review: 2026-08-20",
        "STD9833 ops/tech-debt.yml(2,14): the quarterly review of technical debt was due on 2026-11-20. Go through the register, and write "
            + "'last_review: yyyy-MM-dd' with the day.")]
    public void Review_is_in_time(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));

    [Theory]
    [InlineData(
        "id: TD-4",
        "id: TD-3",
        "STD9834 ops/tech-debt.yml(7,11): 'entries[3].id' is 'TD-3', and so is the entry on line 4. Write one that no other entry has.")]
    public void Ids_are_unique(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));

    [Theory]
    [InlineData(
        "due_date: 2026-11-21",
        "due_date: 2026-11-20",
        "STD9835 ops/tech-debt.yml(4,104): 'TD-3' was due on 2026-11-20 and is 'open'. Resolve it and write 'status: resolved' and 'resolved: "
            + "yyyy-MM-dd' with the day, or write a later 'due_date'.")]
    public void Open_debt_is_paid_by_its_due_date(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));

    [Theory]
    [InlineData(
        "description: Names, impact: high",
        "description: Names, impact: critical",
        "STD9836 ops/tech-debt.yml(7,45): 'TD-4' has the impact 'critical' and stands after an entry with the impact 'high'. Move the entry before the first "
            + "of the impact 'high' or lower.")]
    [InlineData(
        "description: Two clients, impact: high",
        "description: Two clients, impact: low",
        "STD9836 ops/tech-debt.yml(7,45): 'TD-4' has the impact 'high' and stands after an entry with the impact 'low'. Move the entry before the first of the "
            + "impact 'medium' or lower.")]
    public void Register_is_sorted_by_impact(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));

    [Theory]
    [InlineData(", resolved: 2026-04-01", "", "STD9837 ops/tech-debt.yml(6,146): 'TD-2' is resolved and does not say since when. Add 'resolved: "
        + "yyyy-MM-dd' with the day.")]
    [InlineData(
        "status: in_progress",
        "status: in_progress, resolved: 2026-10-01",
        "STD9837 ops/tech-debt.yml(5,121): 'TD-1' is 'in_progress' and was resolved on 2026-10-01. Write 'status: resolved', or remove 'resolved'.")]
    [InlineData(
        "resolved: 2026-04-01",
        "resolved: 2025-04-01",
        "STD9837 ops/tech-debt.yml(6,166): 'TD-2' has the 'resolved' 2025-04-01, which is before it was created. Write a day from 2026-01-01 on.")]
    [InlineData(
        "created: 2026-09-01, due_date: 2026-11-21",
        "created: 2026-12-01, due_date: 2026-11-21",
        "STD9837 ops/tech-debt.yml(4,104): 'TD-3' has the 'due_date' 2026-11-21, which is before it was created. Write a day from 2026-12-01 on.")]
    public void Dates_fit_the_status(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("tech-debt", Good, good, bad));
}
