using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Gates.Budgets;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Budgets;

public sealed class AssemblySizeCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Assembly_over_the_budget_is_found()
    {
        var finding = Assert.Single(Run(Project(310_272), new BudgetPolicy { Assembly = 256_000 }));

        Assert.Equal(("STD7001", "src/Orders/Orders.csproj", 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("assembly of 'Orders' is 310,272 bytes (303 KB), over its budget of 256,000 bytes (250 KB) by 21.2 %", finding.Message);
        Assert.Equal("Look for embedded resources, generated code and linked files that were added, or raise budgets.assembly in standards.yml", finding.Fix);
    }

    [Fact]
    public void Own_budget_wins_and_is_named()
    {
        var budgets = new BudgetPolicy { Assembly = 10, Projects = new Dictionary<string, long> { ["Orders"] = 2000, ["orders"] = 1 } };

        Assert.Empty(Run(Project(2000), budgets));
        Assert.EndsWith("raise budgets.projects.Orders in standards.yml", Assert.Single(Run(Project(2001), budgets)).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1001, 1000, "1,001 bytes, over its budget of 1,000 bytes by 0.1 %")]
    [InlineData(100_001, 100_000, "100,001 bytes (97.7 KB), over its budget of 100,000 bytes (97.7 KB) by less than 0.1 %")]
    [InlineData(20_000, 1000, "20,000 bytes (19.5 KB), over its budget of 1,000 bytes by 1,900 %")]
    [InlineData(1, 0, "1 byte, over its budget of 0 bytes")]
    public void Excess_is_given_in_percent(int size, long budget, string expected) =>
        Assert.Equal($"assembly of 'Orders' is {expected}", Assert.Single(Run(Project(size), new BudgetPolicy { Assembly = budget })).Message);

    [Fact]
    public void Framework_is_named_where_there_are_several()
    {
        var project = Project(20) with { TargetFrameworks = ["net10.0", "netstandard2.0"], TargetFramework = "netstandard2.0", IsPrimaryFramework = false };

        Assert.StartsWith(
            "assembly of 'Orders' (netstandard2.0) is", Assert.Single(Run(project, new BudgetPolicy { Assembly = 10 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_within_the_budget_is_silent() => Assert.Empty(Run(Project(1000), new BudgetPolicy { Assembly = 1000 }));

    [Fact]
    public void No_budget_is_silent() => Assert.Empty(Run(Project(1000), new BudgetPolicy()));

    [Fact]
    public void Test_project_is_silent() => Assert.Empty(Run(Project(1000) with { IsTestProject = true }, new BudgetPolicy { Assembly = 1 }));

    [Fact]
    public void Assembly_that_is_not_there_is_silent()
    {
        var budgets = new BudgetPolicy { Assembly = 1 };
        var project = Project(1000);

        Assert.Empty(Run(project with { AssemblyPath = "" }, budgets));
        Assert.Empty(Run(project with { AssemblyPath = Path.Combine(_repository.Root, "none.dll") }, budgets));
        Assert.Empty(Run(project with { AssemblyPath = _repository.Root }, budgets));
    }

    private ProjectFacts Project(int size)
    {
        var path = Path.Combine(_repository.Root, "Orders.dll");
        File.WriteAllBytes(path, new byte[size]);
        return new ProjectFacts { Path = "src/Orders/Orders.csproj", Name = "Orders", OutputType = "Library", AssemblyPath = path };
    }

    private Finding[] Run(ProjectFacts project, BudgetPolicy budgets) =>
        [.. new AssemblySizeCheck().Check(project, _repository.Context(new Policy().With(budgets)))];
}
