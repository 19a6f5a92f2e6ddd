using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Operations;

public class ReviewFamilyTests
{
    private const string Good = """
        requested_reviewers: 2
        required_approvals: 1
        critical_approvals: 2
        sensitive_approvals: 3
        blocking_labels: [security-review, architecture-review, wip]
        review_timeout: 48 hours
        escalation: '@payments-lead'
        auto_approve: ['docs/**']
        require_approval: ['api/**', '**/Migrations/**', 'src/*/Security/**']

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData(
        "required_approvals: 1",
        "required_approvals: 0",
        "STD9730 ops/review.yml(2,21): 'required_approvals' is 0, and must be at least 1. Write 'required_approvals: 1' or more.")]
    [InlineData(
        "escalation: '@payments-lead'",
        "escalation: lead",
        """STD9730 ops/review.yml(7,13): 'escalation' is 'lead' and must be a handle that begins with '@', such as '@payments'. Write """
            + """'escalation: "@payments-lead"'.""")]
    [InlineData(
        "critical_approvals: 2",
        "critical_approvals: 1",
        "STD9731 ops/review.yml(3,21): 'critical_approvals' is 1, less than 'ownership.criticalOwners' of the policy, which is 2. Write "
            + "'critical_approvals: 2'.")]
    [InlineData(
        "sensitive_approvals: 3",
        "sensitive_approvals: 2",
        "STD9731 ops/review.yml(4,22): 'sensitive_approvals' is 2, less than 'ownership.sensitiveOwners' of the policy, which is 3. Write "
            + "'sensitive_approvals: 3'.")]
    [InlineData(
        "required_approvals: 1",
        "required_approvals: 3",
        "STD9731 ops/review.yml(1,22): 'requested_reviewers' is 2, less than the required_approvals of 3. Write 'requested_reviewers: 3' or more.")]
    [InlineData(
        "[security-review, architecture-review, wip]",
        "[wip]",
        "STD9732 ops/review.yml(5,1): 'blocking_labels' does not hold security-review and architecture-review. Add 'security-review' "
            + "and 'architecture-review' to 'blocking_labels'.")]
    [InlineData(
        "review_timeout: 48 hours",
        "review_timeout: 3 days",
        "STD9732 ops/review.yml(6,17): 'review_timeout' is 3 days, more than 48 hours. Write 'review_timeout: 48 hours' or less.")]
    [InlineData(
        "'docs/**'", "'{docs'", "STD9733 ops/review.yml(8,16): 'auto_approve[0]' is '{docs', which is no pattern of paths. Write a pattern such as 'docs/**'.")]
    [InlineData(
        "'docs/**'",
        "'src/**'",
        "STD9733 ops/review.yml(8,16): 'src/**' lets a machine approve a database migration, such as 'src/Orders/Migrations/1_Create.cs'. Write a pattern that "
            + "leaves it out.|STD9733 ops/review.yml(8,16): 'src/**' lets a machine approve security, such as 'src/Orders/Security/Tokens.cs'. Write a "
            + "pattern that leaves it out.")]
    [InlineData(
        "'api/**', ",
        "",
        "STD9734 ops/review.yml(9,1): a contract such as 'api/openapi.yaml' is not among the paths that people always approve. "
            + "Add 'api/**' to 'require_approval'.")]
    [InlineData(
        "'**/Migrations/**'",
        "'x/**'",
        "STD9734 ops/review.yml(9,1): a database migration such as 'src/Orders/Migrations/1_Create.cs' is not among the paths that people always "
            + "approve. Add '**/Migrations/**' to 'require_approval'.")]
    public void Mistake_fires(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), Check(Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Paths_of_the_policy_are_protected()
    {
        var policy = new Policy().With(new OwnershipPolicy { Sensitive = [PathGlob.TryParse("docs/security/**")!] });
        Assert.Equal(
            [
                "STD9733 ops/review.yml(8,16): 'docs/**' lets a machine approve a sensitive path, such as 'docs/security/threat-model.md'. Write a "
                    + "pattern that leaves it out.",
                "STD9734 ops/review.yml(9,1): a sensitive path such as 'docs/security/threat-model.md' is not among the paths that people always "
                    + "approve. Add 'docs/security/**' to 'require_approval'.",
            ],
            Check(Good, policy));
    }

    [Fact]
    public void Numbers_of_the_policy_hold() => Assert.Empty(
        Check(
            Good.Replace("sensitive_approvals: 3", "sensitive_approvals: 2", StringComparison.Ordinal),
            new Policy().With(new OwnershipPolicy { SensitiveOwners = 2 })));

    private static IReadOnlyList<string> Check(string yaml, Policy? policy = null)
    {
        using var repository = new TestRepository().With("ops/review.yml", yaml)
            .With("api/openapi.yaml", "openapi: 3.1.0\n").With("api/README.md", "# API\n").With("docs/security/threat-model.md", "# T\n")
            .With("src/Orders/Migrations/1_Create.cs", "").With("src/Orders/Security/Tokens.cs", "");
        return OperationsFixture.Run(repository, policy);
    }
}
