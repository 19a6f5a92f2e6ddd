using System.Diagnostics;
using System.Text;

namespace Standards.Checks.Tests.Operations;

public sealed class DependencyBudgetTests
{
    private const string Lock = """
        {
          "version": 2,
          "dependencies": {
            "net9.0": { "A": { "type": "Direct", "resolved": "1.0.0" } },
            "net10.0": {
              "A": { "type": "Direct", "resolved": "1.0.0", "dependencies": { "C": "1.0.0" } },
              "B": { "type": "Direct", "resolved": "1.0.0", "dependencies": { "C": "1.0.0", "E": "1.0.0" } },
              "C": { "type": "Transitive", "resolved": "1.0.0", "dependencies": { "D": "1.0.0" } },
              "D": { "type": "CentralTransitive", "resolved": "1.0.0", "dependencies": { "C": "1.0.0", "Gone": "1.0.0" } },
              "E": { "type": "Transitive", "resolved": "1.0.0" },
              "p": { "type": "Project" }
            }
          }
        }
        """;

    [Theory]
    [InlineData("direct: 2, transitive: 3, depth: 3", "")]
    [InlineData(
        "direct: 1",
        "STD7005 ops/budgets.yml(2,32): 'src/Orders' has 2 direct packages, over its budget of 1. Remove what is not needed, or raise 'direct' and say why.")]
    [InlineData(
        "transitive: 2",
        "STD7005 ops/budgets.yml(2,36): 'src/Orders' has 3 transitive packages, over its budget of 2; most come with B (3), A (2). Remove what is not needed, "
            + "or raise 'transitive' and say why.")]
    [InlineData(
        "depth: 2",
        "STD7005 ops/budgets.yml(2,31): 'src/Orders' has 3 packages one behind the other, over its budget of 2: A > C > D. Remove what is not needed, or "
            + "raise 'depth' and say why.")]
    [InlineData(
        "depth: 2, performance-review: required",
        "STD7004 ops/budgets.yml(2,31): 'src/Orders' has 3 packages one behind the other, over its budget of 2: A > C > D. Have it reviewed: remove what is "
            + "not needed, or raise 'depth' and say why.")]
    public void Packages_are_counted(string budget, string expected) =>
        Assert.Equal(expected, string.Join("|", Run($"dependencies:\n  - {{ projects: src/*, {budget} }}\n", Lock)));

    [Fact]
    public void Other_folders_and_files_that_are_no_lock_file_are_silent()
    {
        Assert.Empty(Run("dependencies:\n  - { projects: tests/*, direct: 0 }\n", Lock));
        Assert.Empty(Run("dependencies:\n  - { projects: src/*, direct: 0 }\n", "{ \"version\""));
        Assert.Empty(Run("dependencies:\n  - { projects: /abs, direct: 0 }\n", Lock));
    }

    [Fact]
    public void Lock_file_with_the_name_of_its_project_counts()
    {
        using var repository = new TestRepository()
            .With("ops/budgets.yml", "dependencies:\n  - { projects: src/*, direct: 1 }\n")
            .With("src/Orders/packages.Orders.lock.json", Lock)
            .With("src/Orders/other.lock.json", Lock);

        Assert.Equal("STD7005", Assert.Single(repository.Run(new Standards.Checks.Rules.Operations.OperationsCheck())).Rule.Id);
    }

    [Fact]
    public void Known_again_with_its_number_only()
    {
        using var repository = new TestRepository()
            .With("ops/budgets.yml", "dependencies:\n  - { projects: src/*, direct: 1 }\n")
            .With("src/Orders/packages.lock.json", Lock);

        Assert.Equal("src/Orders: 2 direct packages", Assert.Single(repository.Run(new Standards.Checks.Rules.Operations.OperationsCheck())).Lasting);
    }

    [Fact]
    public void Endless_chain_ends_in_time()
    {
        const int Count = 20_000;
        var text = new StringBuilder("""{ "version": 1, "dependencies": { "net10.0": {""");
        for (var i = 0; i < Count; i++)
        {
            text.Append(i == 0 ? "" : ",")
                .Append("\n\"P")
                .Append(i)
                .Append("\": { \"type\": \"")
                .Append(i == 0 ? "Direct" : "Transitive")
                .Append("\", \"resolved\": \"1.0.0\", \"dependencies\": { \"P")
                .Append((i + 1) % Count)
                .Append("\": \"1.0.0\" } }");
        }

        var time = Stopwatch.StartNew();
        var found = Assert.Single(Run("dependencies:\n  - { projects: src/*, depth: 2 }\n", text.Append("} } }").ToString()));
        Assert.Contains("has 20000 packages one behind the other", found, StringComparison.Ordinal);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static IReadOnlyList<string> Run(string budgets, string lockFile)
    {
        using var repository = new TestRepository().With("ops/budgets.yml", budgets).With("src/Orders/packages.lock.json", lockFile);
        return OperationsFixture.Run(repository);
    }
}
