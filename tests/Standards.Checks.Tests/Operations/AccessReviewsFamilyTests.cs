namespace Standards.Checks.Tests.Operations;

public class AccessReviewsFamilyTests
{
    public const string Good = """
        systems:
          - { name: orders-db, scope: database, owner: '@payments', reviewer: '@engineering-manager', cadence: quarterly, last_review: 2026-10-01, report: docs/access-reviews/2026-10-01.md }
          - { name: vault, scope: secrets, owner: '@security', reviewer: '@engineering-manager', cadence: monthly, last_review: 2026-11-02, report: docs/access-reviews }
        audit_log_reviews:
          daily: { owner: '@security', automated: true }
          weekly: { owner: '@security', last_review: 2026-11-14 }
          monthly: { owner: '@security', last_review: 2026-11-02 }
          quarterly: { owner: '@compliance', begins: 2026-10-01 }
          annually: { owner: '@compliance', last_review: 2026-03-02 }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("access-reviews", Good));

    [Theory]
    [InlineData(
        "cadence: quarterly",
        "cadence: annually",
        "STD9810 ops/access-reviews.yml(2,104): 'systems[0].cadence' is 'annually', not one of quarterly, monthly, weekly. Write one of them, such "
            + "as 'cadence: quarterly'.")]
    [InlineData(
        "scope: database",
        "scope: all",
        "STD9810 ops/access-reviews.yml(2,31): 'systems[0].scope' is 'all', not one of admin, database, production, secrets. Write one of "
            + "them, such as 'scope: admin'.")]
    [InlineData(
        "  annually: { owner: '@compliance', last_review: 2026-03-02 }\n",
        "",
        """STD9810 ops/access-reviews.yml(5,3): 'audit_log_reviews' has no 'annually'. Add 'annually: { owner: "@security", last_review: 2026-01-31 }'.""")]
    [InlineData(
        ", reviewer: '@engineering-manager', cadence: quarterly",
        ", cadence: quarterly",
        """STD9810 ops/access-reviews.yml(2,5): 'systems[0]' has no 'reviewer'. Add 'reviewer: "@engineering-manager"'.""")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("access-reviews", Good, good, bad));

    [Theory]
    [InlineData(
        "reviewer: '@engineering-manager', cadence: quarterly",
        "reviewer: '@payments', cadence: quarterly",
        "STD9812 ops/access-reviews.yml(2,71): '@payments' owns 'orders-db' and reviews who has access to it. Write somebody else, "
            + "such as the owner's manager.")]
    public void Reviewer_is_not_the_owner(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("access-reviews", Good, good, bad));

    [Theory]
    [InlineData(
        "last_review: 2026-10-01",
        "last_review: 2026-08-20",
        "STD9813 ops/access-reviews.yml(2,128): the review of access to 'orders-db' was due on 2026-11-20. Review who has access, revoke what nobody uses, and "
            + "write 'last_review: yyyy-MM-dd' with the day and 'report' with the path of what was found.")]
    [InlineData(
        "last_review: 2026-10-01",
        "last_review: 2027-10-01",
        "STD9795 ops/access-reviews.yml(2,128): 'systems[0].last_review' is 2027-10-01, and that day has not come yet. Write the day on which it was done.")]
    public void Access_is_reviewed_in_time(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("access-reviews", Good, good, bad));

    [Theory]
    [InlineData(
        "report: docs/access-reviews/2026-10-01.md",
        "report: docs/access-reviews/2026-07-01.md",
        "STD9814 ops/access-reviews.yml(2,148): 'systems[0].report' is 'docs/access-reviews/2026-07-01.md', and there is no such file or folder. Write the "
            + "path from the root of the repository, or add the file.")]
    public void Report_exists(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("access-reviews", Good, good, bad));

    [Theory]
    [InlineData(
        "last_review: 2026-11-14",
        "last_review: 2026-11-13",
        "STD9815 ops/access-reviews.yml(6,46): the weekly review of high-privilege access in audit logs was due on 2026-11-20. Do it, and write "
            + "'last_review: yyyy-MM-dd' with the day.")]
    [InlineData(
        "daily: { owner: '@security', automated: true }",
        "daily: { owner: '@security', last_review: 2026-11-19 }",
        "STD9815 ops/access-reviews.yml(5,45): the daily detection of anomalies in audit logs was due on 2026-11-20. Do it, and write "
            + "'last_review: yyyy-MM-dd' with the day.")]
    [InlineData(
        "begins: 2026-10-01",
        "begins: 2026-08-01",
        "STD9815 ops/access-reviews.yml(8,46): the quarterly compliance audit of audit logs was due on 2026-11-01. Do it, and write 'last_review: "
            + "yyyy-MM-dd' with the day.")]
    [InlineData(
        ", begins: 2026-10-01",
        "",
        "STD9795 ops/access-reviews.yml(8,3): the quarterly compliance audit of audit logs has never been done. Add 'last_review' with the day, or 'begins' "
            + "with the day from which it counts.")]
    [InlineData(
        "last_review: 2026-03-02",
        "last_review: 2025-03-02",
        "STD9815 ops/access-reviews.yml(9,50): the yearly external audit of audit logs was due on 2026-03-02. Do it, and write 'last_review: "
            + "yyyy-MM-dd' with the day.")]
    public void Audit_logs_are_reviewed_in_time(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("access-reviews", Good, good, bad));

    [Theory]
    [InlineData(
        "name: vault",
        "name: orders-db",
        "STD9816 ops/access-reviews.yml(3,13): 'systems[1].name' is 'orders-db', and so is the entry on line 2. Write one that no other entry has.")]
    public void System_stands_once(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("access-reviews", Good, good, bad));
}
