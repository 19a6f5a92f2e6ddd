using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Running;

public sealed class RepositoryRunTests : IDisposable
{
    private const string Record = "docs/adr/0001-use-x.md";

    // Some rules speak on CI only.
    private static readonly int LocalRules = RuleCatalog.All.Count(rule => rule.Local != Severity.None);
    private static readonly DateTime Stamp = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("std-run-").FullName;

    public RepositoryRunTests()
    {
        Write("standards.yml", "version: 1\nservice: { name: orders }\n");
        Write(Record, """
            # 1. Use X

            Status: Done
            Date: 2026-01-01

            ## Context

            Text.

            ## Decision

            Text.

            ## Consequences

            Text.

            """);
        Write("src/A/A.csproj", "<Project />");
        Write("src/A/B.fsproj", "<Project />");
    }

    private string Output => Path.Combine(_root, "artifacts", "standards");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void First_run_computes_everything()
    {
        var result = Run();

        Assert.True(result.Computed > 0);
        Assert.Equal(("orders", 4, 2), (result.Summary.Service, result.Summary.Files, result.Summary.Projects));
        Assert.Equal(LocalRules, result.Summary.Rules);
        Assert.Contains(result.Verdicts, v => v.Finding is { Rule.Id: "STD3103", Path: Record, Line: 3 } && v.Severity == Severity.Error);
        Assert.False(result.HasBudgets);
        Assert.False(result.HasSizes);
        Assert.False(result.SetsAnalyzers);
    }

    [Theory]
    [InlineData("sizes: { limits: [{ projects: src/*, package: 1 MB }] }\n", true)]
    [InlineData("sizes: [\n", true)]
    [InlineData("benchmarks: { time_percent: 5 } # no sizes\n", false)]
    public void Run_says_whether_there_are_budgets_of_sizes(string budgets, bool expected)
    {
        Write("ops/budgets.yml", budgets);

        Assert.Equal(expected, Run().HasSizes);
    }

    [Theory]
    [InlineData("rules: { STD1100: error }\n")]
    [InlineData("complexity: { cyclomatic: 5 }\n")]
    [InlineData("profile: strict\n")]
    [InlineData("overrides:\n  - paths: [src/**]\n    rules: { STD1103: none }\n")]
    public void Run_says_whether_the_policy_speaks_of_the_analyzers(string policy)
    {
        Write("standards.yml", "version: 1\n" + policy);

        Assert.True(Run().SetsAnalyzers);
    }

    [Fact]
    public void Nothing_changed_gives_the_same_without_parsing_anything()
    {
        var first = Run();
        // Same size and stamp, other content: whoever reads it sees a difference.
        Write("standards.yml", "version: 9\nservice: { name: ORDERS }\n");
        Write(Record, new string('x', (int)new FileInfo(Path.Combine(_root, Record)).Length));

        var second = Run();

        Assert.Equal(0, second.Computed);
        Assert.Equal(first.Verdicts, second.Verdicts);
        Assert.Equal("orders", second.Summary.Service);
    }

    [Fact]
    public void Changed_policy_runs_again()
    {
        Run();
        Write("standards.yml", "rules: { STD3103: none }\nbudgets: { assembly: 1 MB }\n");

        var result = Run();

        Assert.True(result.Computed > 0);
        Assert.True(result.HasBudgets);
        Assert.DoesNotContain(result.Verdicts, v => v.Finding.Rule.Id == "STD3103");
        Assert.Equal(LocalRules - 1, result.Summary.Rules);
    }

    [Fact]
    public void Policy_stamp_changes_with_the_policy_only()
    {
        var first = Run().PolicyStamp;
        Write("src/C.cs", "x");
        Assert.Equal(first, Run().PolicyStamp);
        Write("standards.yml", "tier: 3");
        var second = Run().PolicyStamp;
        File.Delete(Path.Combine(_root, "standards.yml"));
        var third = Run().PolicyStamp;
        Assert.Distinct([first, second, third]);
    }

    [Fact]
    public void Other_day_server_lists_or_version_run_again()
    {
        Run();
        var ids = SeverityOptions.Ids("STD3103");
        RepositoryRunOptions[] others =
        [
            Options with { Today = Options.Today.AddDays(1) },
            Options with { Severities = SeverityOptions.Local with { ContinuousIntegration = true } },
            Options with { Severities = SeverityOptions.Local with { NoWarn = ids } },
            Options with { Severities = SeverityOptions.Local with { WarningsAsErrors = ids } },
            Options with { Severities = SeverityOptions.Local with { WarningsNotAsErrors = ids } },
            Options with { SdkVersion = "2.0.0" },
        ];

        Assert.All(others, options =>
        {
            Assert.True(Run(options).Computed > 0);
            // A CI server trusts no state.
            Assert.Equal(options.Severities.ContinuousIntegration, Run(options).Computed > 0);
        });
        Assert.Equal(others.Length, others.Select(o => o.Key).Distinct().Count());
    }

    [Fact]
    public void Server_ignores_the_state_and_leaves_none()
    {
        var server = Options with { Severities = SeverityOptions.Local with { ContinuousIntegration = true } };
        Run();
        var text = File.ReadAllText(Path.Combine(_root, Record));
        // Same size and stamp, as a pull request can commit it beside state that says otherwise.
        Write(Record, text.Replace("Done", "Drft", StringComparison.Ordinal));
        var state = Path.Combine(Output, "state");
        var before = Directory.EnumerateFiles(state).ToDictionary(f => f, File.ReadAllBytes);

        Assert.Contains(Run().Verdicts, v => v.Finding.Message.Contains("'Done'", StringComparison.Ordinal));
        Assert.Contains(Run(server).Verdicts, v => v.Finding.Message.Contains("'Drft'", StringComparison.Ordinal));

        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        Directory.Delete(state, recursive: true);
        Run(server);
        Assert.False(Directory.Exists(state));
    }

    [Fact]
    public void File_with_an_older_stamp_is_read_again()
    {
        Run();
        Write(Record, File.ReadAllText(Path.Combine(_root, Record)).Replace("Done", "Drft", StringComparison.Ordinal), Stamp.AddYears(-1));

        var result = Run();

        Assert.True(result.Computed > 0);
        Assert.Contains(result.Verdicts, v => v.Finding.Message.Contains("'Drft'", StringComparison.Ordinal));
    }

    [Fact]
    public void Change_elsewhere_runs_no_check()
    {
        Write("src/A/logo.svg", "class X;");
        Run();
        Write("src/A/logo.svg", "class X2;");

        var result = Run();

        Assert.Equal(0, result.Computed);
        Assert.Equal(5, result.Summary.Files);
    }

    [Fact]
    public void Changed_source_file_is_looked_at_alone()
    {
        Write("src/A/Order.cs", "class X;");
        Write("src/A/Other.cs", "class Y;");
        Run();
        Write("src/A/Order.cs", "class X2;");

        // By the search for suppressions and the one for secrets.
        Assert.Equal(2, Run().Computed);
    }

    [Fact]
    public void Cancelled_run_leaves_the_state_as_it_was()
    {
        Run();
        Write(Record, "# changed");
        var before = State();
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new RepositoryRun(Options).Execute(source.Token));

        Assert.Equal(before, State());
        Assert.True(Run().Computed > 0);
    }

    [Fact]
    public void Cancelled_first_run_leaves_no_state()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new RepositoryRun(Options).Execute(source.Token));

        Assert.False(Directory.Exists(Path.Combine(Output, "state")));
    }

    [Fact]
    public void Unreadable_file_is_looked_at_in_every_run()
    {
        Write(Record, "binary \0");
        Assert.Contains(Run().Verdicts, v => v.Finding.Rule.Id == "STD0010");

        Assert.True(Run().Computed > 0);
        Write(Record, "binary !");
        Assert.DoesNotContain(Run().Verdicts, v => v.Finding.Rule.Id == "STD0010");
    }

    [Fact]
    public void Unreadable_policy_is_looked_at_in_every_run()
    {
        Write("standards.yml", "tier: 3\0");
        Assert.Contains(Run().Verdicts, v => v.Finding.Rule.Id == "STD0003");
        Write("standards.yml", "tier: 3 ");

        Assert.DoesNotContain(Run().Verdicts, v => v.Finding.Rule.Id == "STD0003");
    }

    [Fact]
    public void Damaged_state_is_computed_anew()
    {
        var first = Run();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Output, "state"), "*.bin"))
        {
            File.WriteAllText(file, "damaged");
        }

        var second = Run();

        Assert.Equal(first.Computed, second.Computed);
        Assert.Equal(first.Verdicts, second.Verdicts);
    }

    [Fact]
    public void Place_that_cannot_be_written_to_costs_only_the_state()
    {
        Write("artifacts", "a file where the folder should be");

        Assert.Equal(Run().Verdicts, Run().Verdicts);
        Assert.True(Run().Computed > 0);
    }

    [Fact]
    public void Output_folder_ignores_itself()
    {
        Run();

        Assert.Equal("*\n", File.ReadAllText(Path.Combine(Output, ".gitignore")));
    }

    private RepositoryRunOptions Options => new(_root, Output, TestDay.Today, SeverityOptions.Local, "1.0.0");

    private RepositoryRunResult Run(RepositoryRunOptions? options = null) => new RepositoryRun(options ?? Options).Execute(CancellationToken.None);

    private string[] State() =>
        [
            .. Directory.EnumerateFiles(Path.Combine(Output, "state"))
                .Order(StringComparer.Ordinal)
                .Select(f => f + File.GetLastWriteTimeUtc(f).Ticks + Convert.ToHexString(File.ReadAllBytes(f))),
        ];

    private void Write(string path, string text, DateTime? stamp = null)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        File.SetLastWriteTimeUtc(full, stamp ?? Stamp);
    }
}
