using Standards.Checks.Operations.Service;

namespace Standards.Checks.Tests.Operations;

/// <summary>What a registry says of runbooks, calls, owners and projects: STD9013 to STD9018.</summary>
public class ServiceRegistryTests
{
    [Theory]
    [InlineData("docs/runbooks, ", "docs/runbook, ", "?")]
    [InlineData("docs/runbooks, ", "docs/empty, ", "?")]
    [InlineData("docs/orders.md", "docs/order.md", "?")]
    public void Runbooks_ExistAndHoldMarkdown(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("    runbooks: [docs/runbooks, docs/orders.md]\n", "", "?")]
    [InlineData("[docs/runbooks, docs/orders.md]", "[]", "?")]
    public void ServiceOnCall_HasRunbooks(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("on_call: true", "on_call: false", "?")]
    [InlineData("class: worker\n    owner", "owner", "?")]
    public void Service_IsOnCall(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("  billing:\n", "  invoices:\n", "?")]
    public void DeployableProject_IsRegistered(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("class: worker\n    owner: '@payments'", "class: worker\n    owner: '@billing'", "?")]
    public void Owner_IsInCodeowners(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("class: service\n    owner: '@payments'", "class: service\n    owner: '@platform'", "?")]
    public void Owner_IsTheTeamOfThePolicy(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Fact]
    public void GoodRegistry_IsSilent() => Assert.Empty(Run("orders", "orders"));

    [Fact]
    public void RepositoryWithoutClass_IsNotAskedForMore()
    {
        using var repository = new TestRepository().With("ops/service.yml", ServiceFamilyTests.Good.Replace("required: true", "required: false", StringComparison.Ordinal));
        Assert.Empty(OperationsFixture.Run(repository));
    }

    [Theory]
    [InlineData("Orders.Api", "orders", true)]
    [InlineData("Orders.Api", "orders-api", true)]
    [InlineData("Acme.OrderProcessing.Worker", "order-processing", true)]
    [InlineData("Acme.Order.Api", "orders", true)]
    [InlineData("orders-api", "orders", true)]
    [InlineData("HTTPProxy.Gateway", "httpproxy", true)]
    [InlineData("Orders.Api", "billing", false)]
    [InlineData("Reorders.Api", "orders", false)]
    public void ProjectsAndServices_AreMatchedByWords(string project, string service, bool expected) =>
        Assert.Equal(expected, ProjectWords.Match(project, new HashSet<string> { ProjectWords.KeyOf(service) }));

    [Fact]
    public void OneEntry_IsAboutTheOneProject()
    {
        using var repository = new TestRepository().With("ops/service.yml", ServiceFamilyTests.Good).With("cmd/Shop.Api/Shop.Api.csproj", "<Project />");
        Assert.Empty(OperationsFixture.Run(repository));
    }

    [Fact]
    public void ProjectOutsideTheExecutables_IsNotDeployed()
    {
        using var repository = ServiceFixture.Repository().With("src/Acme.Web/Acme.Web.csproj", "<Project />").With("cmd/Acme.Web.Tests/Acme.Web.Tests.csproj", "<Project />");
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Theory]
    [InlineData("* someone@example.com\n")]
    [InlineData("* @acme/platform @PAYMENTS\n")]
    public void CodeownersWithoutOtherTeams_IsSilent(string codeowners)
    {
        using var repository = ServiceFixture.Repository().With(".github/CODEOWNERS", codeowners);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void CodeownersThatCannotBeRead_IsSilentHere()
    {
        using var repository = ServiceFixture.Repository().With(".github/CODEOWNERS", [0xFF, 0xFE, 0x00, 0xD8, 0x00, 0x00]);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void LargeRegistry_EndsInTime()
    {
        var services = string.Concat(Enumerable.Range(0, 4000).Select(i => $"  service-{i}:\n    owner: '@a'\n    primary_contact: '@a'\n    escalation_path: [{{ level: L1, contact: '@a' }}]\n    on_call: true\n    dependencies: [{{ name: service{i}, kind: internal_service, required: true }}]\n"));
        using var repository = ServiceFixture.Repository("services:\n" + services);
        Assert.Equal(1001, OperationsFixture.Run(repository).Count(f => f.StartsWith("STD9017", StringComparison.Ordinal)));
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => ServiceFixture.Run(good, bad);
}
