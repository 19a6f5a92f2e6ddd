using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Operations;

/// <summary>Owners of a service whose outage stops the business: STD9027.</summary>
public sealed class CriticalOwnerRuleTests
{
    private const string Critical = "class: service\n    criticality: critical\n    owner: '@payments'";

    [Theory]
    [InlineData("* @payments\n", "@payments")]
    [InlineData("* @acme/payments\n/cmd/Orders.Api/ @payments\n", "@payments")]
    [InlineData("* payments@example.com\n", "payments@example.com")]
    public void Critical_service_with_one_owner_is_STD9027(string codeowners, string owner)
    {
        Assert.Equal(
            $"STD9027 ops/service.yml(4,18): the critical service 'orders' has one owner in .github/CODEOWNERS, '{owner}'. Add a second owner, or a team, to "
                + "the line of .github/CODEOWNERS that takes 'cmd/Orders.Api/Orders.Api.csproj'.",
            Assert.Single(Run(codeowners, Critical)));
    }

    [Theory]
    [InlineData("* @acme/payments\n", Critical)]
    [InlineData("* @payments @alice\n", Critical)]
    [InlineData("* @payments\n/cmd/Orders.Api/ @payments @bob\n", Critical)]
    [InlineData("* @acme/payments\n/cmd/Orders.Tool/ @payments\n", Critical)]
    [InlineData("* @payments\n", "class: service\n    criticality: standard\n    owner: '@payments'")]
    [InlineData("* @payments\n", "class: service\n    owner: '@payments'")]
    public void Several_owners_a_team_and_other_services_are_silent(string codeowners, string service) => Assert.Empty(Run(codeowners, service));

    /// <summary>A group of GitLab is written as a person is.</summary>
    [Fact]
    public void Handle_of_GitLab_may_be_a_group() =>
        Assert.Empty(Run("* @payments\n", Critical, OperationsPolicies.Service.With(new OwnershipPolicy { Dialect = CodeownersDialect.GitLab })));

    private static IReadOnlyList<string> Run(string codeowners, string service, Policy? policy = null)
    {
        var registry = ServiceFixture.Good.Replace("class: service\n    owner: '@payments'", service, StringComparison.Ordinal);
        using var repository = ServiceFixture.Repository(registry).With(".github/CODEOWNERS", codeowners);
        return OperationsFixture.Run(repository, policy ?? OperationsPolicies.Service);
    }
}
