using Standards.Checks.Models.Projects;

namespace Standards.Checks.Tests.Operations;

/// <summary>What a registry says of runbooks, calls, owners and projects: STD9013 to STD9018.</summary>
public class ServiceRegistryTests
{
    [Theory]
    [InlineData(
        "docs/runbooks, ",
        "docs/runbook, ",
        "STD9013 ops/service.yml(12,16): 'services.orders.runbooks[0]' is 'docs/runbook', and there is no such file or folder. Write the path from the root of "
            + "the repository, or add the file.")]
    [InlineData(
        "docs/runbooks, ",
        "docs/empty, ",
        "STD9013 ops/service.yml(12,16): the folder 'docs/empty' holds no runbook: there is no Markdown file in it. Write 'docs/empty/orders.md', or name the "
            + "folder that holds the runbooks.")]
    [InlineData(
        "docs/orders.md",
        "docs/order.md",
        "STD9013 ops/service.yml(12,31): 'services.orders.runbooks[1]' is 'docs/order.md', and there is no such file or folder. Write the path from the root "
            + "of the repository, or add the file.")]
    public void Runbooks_exist_and_hold_Markdown(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "    runbooks: [docs/runbooks, docs/orders.md]\n",
        "",
        "STD9014 ops/service.yml(2,3): 'orders' is on call and has no runbook. Add 'runbooks: [docs/runbooks]' with the files or folders that hold them.")]
    [InlineData(
        "[docs/runbooks, docs/orders.md]",
        "[]",
        "STD9014 ops/service.yml(2,3): 'orders' is on call and has no runbook. Add 'runbooks: [docs/runbooks]' with the files or folders that hold them.")]
    public void Service_on_call_has_runbooks(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "on_call: true",
        "on_call: false",
        "STD9015 ops/service.yml(11,14): 'orders' is a service and nobody is on call for it. Write 'on_call: true', or 'class: worker' when it "
            + "works in the background.")]
    [InlineData(
        "class: worker\n    owner",
        "owner",
        "STD9015 ops/service.yml(30,14): 'billing' is a service and nobody is on call for it. Write 'on_call: true', or 'class: worker' when it "
            + "works in the background.")]
    public void Service_is_on_call(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "  billing:\n",
        "  invoices:\n",
        "STD9016 cmd/Acme.Billing.Worker/Acme.Billing.Worker.csproj(0,0): 'Acme.Billing.Worker' is deployed and is not registered in ops/service.yml. Add "
            + "'billing:' with owner and contacts to 'services' there.|STD9022 ops/service.yml(36,22): 'orders' is said to call 'invoices' and does not name "
            + "it among its dependencies. Add '{ name: invoices, kind: internal_service, required: true }' to 'dependencies' of 'orders', or remove it here.")]
    public void Deployable_project_is_registered(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "class: worker\n    owner: '@payments'",
        "class: worker\n    owner: '@billing'",
        "STD9017 ops/service.yml(24,12): the owner '@billing' of 'billing' owns nothing in .github/CODEOWNERS. Write the team that owns its folders there, or "
            + "add a line such as '/src/ @billing' to .github/CODEOWNERS.")]
    public void Owner_is_in_CODEOWNERS(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "class: service\n    owner: '@payments'",
        "class: service\n    owner: '@acme/platform'",
        """STD9018 ops/service.yml(4,12): the owner of 'orders' is '@acme/platform', and standards.yml says team 'payments'. Write """
            + """'owner: "@acme/payments"', or correct 'service.team' in standards.yml.""")]
    [InlineData(
        "class: service\n    owner: '@payments'",
        "class: service\n    owner: '@platform'",
        """STD9018 ops/service.yml(4,12): the owner of 'orders' is '@platform', and standards.yml says team 'payments'. Write 'owner: "@payments"', or """
            + """correct 'service.team' in standards.yml.""")]
    public void Owner_is_the_team_of_the_policy(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Fact]
    public void Good_registry_is_silent() => Assert.Empty(Run("orders", "orders"));

    [Fact]
    public void Repository_without_class_is_not_asked_for_more()
    {
        using var repository = new TestRepository().With(
            "ops/service.yml", ServiceFamilyTests.Good.Replace("required: true", "required: false", StringComparison.Ordinal));
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
    public void Projects_and_services_are_matched_by_words(string project, string service, bool expected) =>
        Assert.Equal(expected, ProjectWords.Match(project, new HashSet<string> { ProjectWords.KeyOf(service) }));

    [Fact]
    public void One_entry_is_about_the_one_project()
    {
        using var repository = new TestRepository().With("ops/service.yml", ServiceFamilyTests.Good).With("cmd/Shop.Api/Shop.Api.csproj", "<Project />");
        Assert.Empty(OperationsFixture.Run(repository));
    }

    [Fact]
    public void Project_outside_the_executables_is_not_deployed()
    {
        using var repository = ServiceFixture.Repository()
            .With("src/Acme.Web/Acme.Web.csproj", "<Project />")
            .With("cmd/Acme.Web.Tests/Acme.Web.Tests.csproj", "<Project />");
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Theory]
    [InlineData("* someone@example.com\n")]
    [InlineData("* @acme/platform @PAYMENTS\n")]
    public void CODEOWNERS_without_other_teams_is_silent(string codeowners)
    {
        using var repository = ServiceFixture.Repository().With(".github/CODEOWNERS", codeowners);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void CODEOWNERS_that_cannot_be_read_is_silent_here()
    {
        using var repository = ServiceFixture.Repository().With(".github/CODEOWNERS", [0xFF, 0xFE, 0x00, 0xD8, 0x00, 0x00]);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void Large_registry_ends_in_time()
    {
        var services = string.Concat(Enumerable.Range(0, 4000).Select(i => $$"""
              service-{{i}}:
                owner: '@a'
                primary_contact: '@a'
                escalation_path: [{ level: L1, contact: '@a' }]
                on_call: true
                dependencies: [{ name: service{{i}}, kind: internal_service, required: true }]

            """));
        using var repository = ServiceFixture.Repository("services:\n" + services);
        Assert.Equal(1001, OperationsFixture.Run(repository).Count(f => f.StartsWith("STD9017", StringComparison.Ordinal)));
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => ServiceFixture.Run(good, bad);
}
