using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Runbooks;

namespace Standards.Checks.Tests.Runbooks;

public sealed class RunbookSetCheckTests : IDisposable
{
    private const string Critical = """
        services:
          mail:
            criticality: standard
          orders:
            criticality: critical

        """;

    private const string Tools = "\n`dotnet-trace collect -p 1`, `dotnet-gcdump collect -p 1`, `dotnet-stack report -p 1`\n";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ServiceClass.Library)]
    [InlineData(ServiceClass.Repository)]
    public void Other_repositories_need_no_runbook(ServiceClass serviceClass)
    {
        _repository.With("cmd/api/Orders.Api.csproj", "<Project />").With("docs/runbooks/a.md", "# A\n").With("ops/service.yml", Critical);
        Assert.Empty(_repository.Run(new RunbookSetCheck(), RunbookPages.Service(serviceClass)));
    }

    [Fact]
    public void Complete_service_is_silent()
    {
        _repository
            .With("cmd/order-api/Order.Api.csproj", """<PackageReference Include="Npgsql" />""")
            .With("cmd/order-worker/Order.Worker.csproj", """<PackageReference Include="StackExchange.Redis" />""");
        _repository.With("tests/Order.Tests/Order.Tests.csproj", "<Project />").With("src/Order/Order.csproj", "<Project />").With("ops/service.yml", Critical);
        _repository
            .With("docs/runbooks/order-api.md", RunbookPages.Good + Tools)
            .With("docs/runbooks/OrderWorker/stops.md", "# Stops\n\n## How to roll back\n\nx\n");
        _repository.With("docs/runbooks/high-error-rate.md", "").With("docs/runbooks/slow-database.md", "").With("docs/runbooks/redis-down.md", "");
        _repository
            .With("docs/runbooks/dr-region-failure.md", "")
            .With("docs/runbooks/dr-datacenter-evacuation.md", "")
            .With("docs/runbooks/dr-third-party-failure.md", "");
        Assert.Empty(Check());
    }

    [Fact]
    public void Deployable_without_runbook_fires()
    {
        _repository
            .With("cmd/order-api/Order.Api.csproj", "<Project />")
            .With("cmd/Order.Worker/Order.Worker.csproj", "<Project />")
            .With("cmd/order-api-gateway/G.csproj", "<Project />");
        _repository
            .With("docs/runbooks/order-api.md", RunbookPages.Good + Tools)
            .With("docs/runbooks/order-api-gateway-down.md", RunbookPages.Good)
            .With("docs/runbooks/high-error-rate.md", "");
        FindingAssert.Only(
            Check(),
            "STD3411",
            "cmd/Order.Worker/Order.Worker.csproj",
            0,
            0,
            "'Order.Worker' has no runbook",
            "Write 'docs/runbooks/order-worker.md' with Symptoms, Checks, Resolution, Rollback and Escalation");
    }

    [Theory]
    [InlineData("docs/runbooks/order-api-gateway.md", "order-api")]
    [InlineData("docs/runbooks/order-api.md", "order-api-gateway")]
    public void Longest_name_owns_the_runbook(string runbook, string other)
    {
        _repository
            .With("cmd/order-api/A.csproj", "<Project />")
            .With("cmd/order-api-gateway/G.csproj", "<Project />")
            .With(runbook, RunbookPages.Good + Tools)
            .With("docs/runbooks/high-error-rate.md", "");
        Assert.Equal([$"'{other}' has no runbook"], Check().Select(f => f.Message));
    }

    [Fact]
    public void Name_of_the_service_is_enough()
    {
        _repository.With("cmd/Orders.Api/Orders.Api.csproj", "<Project />").With("cmd/Billing.Worker/Billing.Worker.csproj", "<Project />");
        _repository.With("docs/runbooks/orders.md", RunbookPages.Good + Tools).With("docs/runbooks/high-error-rate.md", "");
        Assert.Equal(["'Billing.Worker' has no runbook"], Check().Select(f => f.Message));
    }

    [Fact]
    public void Only_deployable_owns_all_runbooks()
    {
        _repository.With("cmd/api/Orders.Api.csproj", "<Project />").With("docs/runbooks/high-error-rate.md", RunbookPages.Good + Tools);
        Assert.Empty(Check());
    }

    [Fact]
    public void Service_without_runbooks_misses_them()
    {
        _repository.With("cmd/api/Orders.Api.csproj", "<Project />");
        Assert.Equal(["STD3413", "STD3411"], Check().Select(f => f.Rule.Id));
    }

    [Fact]
    public void Deployable_without_rollback_fires()
    {
        _repository
            .With("cmd/api/Orders.Api.csproj", "<Project />")
            .With("docs/runbooks/errors.md", "# E\n" + Tools)
            .With("docs/runbooks/more.md", "# M\n\n## Resolution\n\nx\n");
        FindingAssert.Only(
            Check(), "STD3412", "docs/runbooks/errors.md", 0, 0, "no runbook of 'api' has a section 'Rollback'",
            "Add the heading '## Rollback' and the commands in a block of code: find the previous version, roll back, wait, verify, record why");
    }

    [Theory]
    [InlineData("cmd/Orders.Api/Orders.Api.csproj", "docs/runbooks/orders.md")]
    [InlineData("cmd/orders/Orders.csproj", "docs/runbooks/orders-down.md")]
    public void Rollback_is_missing_in_the_runbook_of_the_deployable(string project, string runbook)
    {
        _repository.With(project, "<Project />").With("docs/runbooks/errors.md", "# E\n" + Tools).With(runbook, "# M\n\n## Resolution\n\nx\n");
        Assert.Equal([("STD3412", runbook)], Check().Select(f => (f.Rule.Id, f.Path)));
    }

    [Theory]
    [InlineData("""<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" />""", "a slow database", "database-slow.md")]
    [InlineData("""<PackageVersion Include="StackExchange.Redis" Version="2.8.0" />""", "the outage of the cache", "cache-outage.md")]
    public void Standard_runbook_is_asked_for_where_it_applies(string reference, string subject, string file)
    {
        _repository.With("Directory.Packages.props", reference).With("docs/runbooks/high-error-rate.md", RunbookPages.Good + Tools);
        FindingAssert.Only(
            Check(), "STD3413", "", 0, 0, $"there is no runbook for {subject}",
            $"Write 'docs/runbooks/{file}' with Symptoms, Checks, Resolution and Escalation");
    }

    [Fact]
    public void Critical_service_needs_runbooks_for_disasters()
    {
        _repository.With("docs/runbooks/errors.md", RunbookPages.Good + Tools).With("docs/runbooks/regional-outage.md", "").With("ops/service.yml", Critical);
        Assert.Equal(
            [
                "STD3414 there is no runbook for the evacuation of a data centre: Write 'docs/runbooks/dr-datacenter-evacuation.md' with "
                    + "Trigger, Failover, Data sync, Communication and Recovery",
                "STD3414 there is no runbook for the failure of a third party: Write 'docs/runbooks/dr-third-party-failure.md' with "
                    + "Detection, Fallback, Degradation, Communication and Recovery",
            ],
            Check().Select(f => $"{f.Rule.Id} {f.Message}: {f.Fix}"));
    }

    [Theory]
    [InlineData("services: { orders: { criticality: standard } }\n")]
    [InlineData("services: { orders: { criticality: [critical] } }\n")]
    [InlineData("services: { orders: critical }\n")]
    [InlineData("services: [{ criticality: critical }]\n")]
    [InlineData("criticality: critical\n")]
    [InlineData("services: 'x\n")]
    [InlineData("- critical\n")]
    public void Other_services_need_none(string yaml)
    {
        _repository.With("docs/runbooks/errors.md", RunbookPages.Good + Tools).With("ops/service.yml", yaml);
        Assert.Empty(Check());
    }

    [Fact]
    public void Profiles_that_nobody_explains_fire()
    {
        _repository.With("docs/runbooks/errors.md", RunbookPages.Good + "\n`dotnet-counters ps`\n");
        Assert.Equal(
            [
                "STD3415 no runbook tells how to collect a dump of the heap: Write the command, for example 'dotnet-gcdump collect -p 1', into "
                    + "'docs/runbooks/debugging.md'",
                "STD3415 no runbook tells how to collect the stacks of threads: Write the command, for example 'dotnet-stack report -p 1', into "
                    + "'docs/runbooks/debugging.md'",
            ],
            Check().Select(f => $"{f.Rule.Id} {f.Message}: {f.Fix}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Unreadable_runbook_may_hold_what_is_asked_for()
    {
        _repository.With("cmd/api/A.csproj", "<Project />").With("docs/runbooks/errors.md", [0xFF, 0x00, 0x80]);
        Assert.Empty(Check());
    }

    private IReadOnlyList<Finding> Check() => _repository.Run(new RunbookSetCheck(), RunbookPages.Service());
}
