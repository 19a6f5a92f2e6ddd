using Standards.Checks.Composition;
using Standards.Checks.Findings;
using Standards.Checks.Gates.TestRuns;
using Standards.Checks.Models.Testing;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.TestRuns;

public sealed class TestGateTests
{
    private const string Project = "tests/Orders.Tests/Orders.Tests.csproj";
    private const string Source = "tests/Orders.Tests/OrderTests.cs";

    [Fact]
    public void Good_run_is_silent()
    {
        using var scratch = new TestRunScratch().With(Project, "<Project />").Tests(Project, "A", "B", "C NotExecuted 0 The sandbox is down");

        Assert.Empty(scratch.Run().Findings);
        Assert.Equal(
            ["Tests of 1 project: 2 passed, 0 failed, 1 skipped, in 2.0 s of 10 min", "  unit              2  100.0 %  2.0 s of 1 min"],
            TestText.Write(scratch.Run(), scratch.Policy.Tests));
    }

    [Fact]
    public void Project_without_a_test_fails()
    {
        using var scratch = new TestRunScratch().With(Project, "<Project />").Tests(Project).Tests("tests/B.Tests/B.Tests.csproj", "A");

        var finding = Of(scratch, "STD6000");

        Assert.Equal((Project, 1, 1, "no test of this project ran: the runner found none"), (finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.Equal(
            "Write a test, or delete the project; when it has tests, reference the adapter of their framework, or leave it to Standards.Sdk", finding.Fix);
    }

    [Theory]
    [InlineData("its only one is", "A NotExecuted 0 why")]
    [InlineData("all 2 are", "A NotExecuted 0 why", "B NotExecuted 0 why")]
    public void Project_whose_tests_are_all_skipped_fails(string said, params string[] tests)
    {
        using var scratch = new TestRunScratch().Tests(Project, tests);

        Assert.Equal($"no test of this project ran: {said} skipped", Of(scratch, "STD6000").Message);
    }

    [Fact]
    public void Frameworks_of_a_project_are_one()
    {
        using var scratch = new TestRunScratch().Text(Trx.Of(), "net8.trx", Project).Text(Trx.Of("A"), "net10.trx", Project);

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Run_that_chooses_tests_may_leave_a_project_without()
    {
        using var scratch = new TestRunScratch { IsFiltered = true }.Tests(Project);

        Assert.Empty(scratch.Run().Findings);
    }

    [Theory]
    [InlineData(
        "namespace Orders.Tests;\npublic class OrderTests\n{\n    [Fact]\n    public void B() { }\n\n    [Theory, Trait(\"a\", \"b\")]\n"
            + "    [Obsolete] [Fact(Skip = \" \")]\n    public async Task A<T>(int x) where T : class => await Run();\n}",
        8,
        16)]
    [InlineData(
        "namespace Orders.Tests { class Other { public void A() { } } [TestClass] public sealed class OrderTests(int x) : Base(x) {\n"
            + "[TestMethod, Ignore] public void A() { }\n} }",
        2,
        1)]
    [InlineData("namespace Orders.Tests;\nclass OrderTests { int f = A(1); int P { get; } = 3; string S => \"void A()\"; // A()\n void A() { } }", 3, 7)]
    public void Skipped_test_without_a_reason_is_found_at_its_attribute(string source, int line, int column)
    {
        using var scratch = new TestRunScratch().With(Project, "<Project />").With(Source, source).Tests(Project, "A NotExecuted 0  ", "B");

        var finding = Of(scratch, "STD6001");

        Assert.Equal((Source, line, column, "the test 'A' is skipped and does not say why"), (finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.Equal(
            """Write why and where it is tracked: 'Skip = "The sandbox is down, #1234"' with xunit, '[Ignore("…")]' with MSTest and NUnit""", finding.Fix);
    }

    [Fact]
    public void Skipped_test_that_no_source_declares_is_found_at_its_project()
    {
        using var scratch = new TestRunScratch().With(Project, "<Project />").Tests(Project, "A(1) NotExecuted", "A(2) NotExecuted", "B");

        Assert.Equal((Project, 0), (Of(scratch, "STD6001").Path, Of(scratch, "STD6001").Line));
    }

    [Fact]
    public void Level_that_takes_too_long_is_found_with_its_slowest_tests()
    {
        using var scratch = new TestRunScratch().Tests(Project, TimeSpan.FromSeconds(61), [.. Enumerable.Range(1, 12).Select(i => $"T{i:00} Passed {i}.25")]);

        var finding = Of(scratch, "STD6002");

        Assert.Equal("unit tests took 1 min 1 s, more than 1 min", finding.Message);
        Assert.StartsWith(
            "Look at the slowest: Orders.Tests.OrderTests.T12 (12.2 s), Orders.Tests.OrderTests.T11 (11.2 s)", finding.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("T02", finding.Fix, StringComparison.Ordinal);
        Assert.Contains("T03", finding.Fix, StringComparison.Ordinal);
        Assert.Equal("time of unit tests", finding.Lasting);
    }

    [Fact]
    public void Projects_that_run_side_by_side_count_once_and_levels_have_their_own_limits()
    {
        using var scratch = new TestRunScratch
        {
            Policy = Read("tests: { naming: '', minutes: { unit: 2, integration: 1.5 }, pyramid: [40, 50, 10], tolerance: 20 }"),
        }
            .Tests("tests/A.Tests/A.Tests.csproj", TimeSpan.FromSeconds(100), "A").Tests("tests/B.Tests/B.Tests.csproj", TimeSpan.FromSeconds(110), "A")
            .Tests("tests/integration/C.Tests/C.Tests.csproj", TimeSpan.FromSeconds(91), "A");

        var result = scratch.Run();

        Assert.Equal(["integration tests took 1 min 31 s, more than 1.5 min"], result.Findings.Select(f => f.Message));
        Assert.Equal([TimeSpan.FromSeconds(110), TimeSpan.FromSeconds(91), TimeSpan.FromSeconds(110)], result.Times.Select(t => t.Time));
    }

    [Fact]
    public void Run_of_several_levels_is_divided_by_what_its_tests_took()
    {
        using var scratch = new TestRunScratch()
            .With(Project, "<Project />")
            .With(Source, "namespace Orders.Tests;\nclass OrderTests { [Fact] void A() { } [Fact, Trait(\"Category\", \"Integration\")] void B() { } }")
            .Tests(Project, TimeSpan.FromSeconds(40), "A Passed 5", "B Passed 15");

        Assert.Equal([(TestLevel.Unit, 10.0), (TestLevel.Integration, 30.0), (null, 40.0)], scratch.Run().Times.Select(t => (t.Level, t.Time.TotalSeconds)));
    }

    [Fact]
    public void Few_tests_have_no_pyramid()
    {
        using var scratch = new TestRunScratch { Policy = Read("service: { name: orders, class: service, team: orders }") }.Tests(Project, Names("A", 49));

        Assert.DoesNotContain(scratch.Run().Findings, f => f.Rule.Id == "STD6003");
    }

    private static string[] Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}")];

    [Fact]
    public void Pyramid_on_its_head_is_found()
    {
        using var scratch = new TestRunScratch()
            .Tests(Project, Names("A", 20))
            .Tests("tests/Orders.IntegrationTests/Orders.IntegrationTests.csproj", Names("B", 30));

        var finding = Of(scratch, "STD6003");

        Assert.Equal("of 50 tests, unit tests are 40 %, not 60 to 80 %; integration tests are 60 %, not 10 to 30 %", finding.Message);
        Assert.Equal("pyramid of tests", finding.Lasting);
    }

    [Theory]
    [InlineData("tier: 2", 0)]
    [InlineData("service: { class: library }", 0)]
    [InlineData("service: { name: orders, class: service, team: orders }", 1)]
    public void Library_may_do_with_unit_tests_and_a_service_may_not(string policy, int findings)
    {
        using var scratch = new TestRunScratch { Policy = Read(policy) }.Tests(Project, Names("A", 50));

        Assert.Equal(findings, scratch.Run().Findings.Count(f => f.Rule.Id == "STD6003"));
    }

    [Fact]
    public void Shares_at_the_edge_of_the_tolerance_are_silent()
    {
        using var scratch = new TestRunScratch { Policy = Read("service: { name: orders, class: service, team: orders }\ntests: { naming: '' }") }
            .Tests(Project, [.. Enumerable.Range(0, 6).Select(i => $"A{i}")])
            .Tests("tests/integration/I/I.csproj", "A", "B", "C").Tests("tests/e2e/E/E.csproj", "A");

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Part_of_the_tests_is_not_judged_by_sums()
    {
        using var scratch = new TestRunScratch { IsWhole = false }.Tests("tests/e2e/E/E.csproj", TimeSpan.FromHours(1), "A");

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Name_that_does_not_match_is_found_at_its_method()
    {
        using var scratch = new TestRunScratch { Policy = Read("tests: { naming: '^[A-Z][a-z]+_' }") }.With(Project, "<Project />")
            .With(Source, """
                namespace Orders.Tests;
                public class OrderTests
                {
                    [Fact]
                    public void Test1() { }
                }
                """).Tests(Project, "Test1", "Price_of_two");

        var finding = Of(scratch, "STD6004");

        Assert.Equal(
            (Source, 5, 17, "the name of the test 'Test1' does not match 'tests.naming' (^[A-Z][a-z]+_)"),
            (finding.Path, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("Test1")]
    [InlineData("Works")]
    [InlineData("TestMethod2")]
    [InlineData("ShouldWork")]
    [InlineData("Parse")]
    [InlineData("It_works")]
    public void Name_that_says_nothing_is_found_without_a_pattern(string name)
    {
        using var scratch = new TestRunScratch { Policy = Policy.Default }.With(Project, "<Project />")
            .With(Source, $"namespace Orders.Tests;\npublic class OrderTests\n{{\n    [Fact]\n    public void {name}() {{ }}\n}}\n")
            .Tests(Project, name);

        var finding = Of(scratch, "STD6008");

        Assert.Equal(
            (Source, 5, 17, $"the name of the test '{name}' does not say what is tested and what is expected"),
            (finding.Path, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("Price_of_two_is_doubled")]
    [InlineData("Save_Twice_Throws")]
    [InlineData("ParsesNumbers")]
    [InlineData("IsThere")]
    [InlineData("Adds_row_0")]
    [InlineData("Rejects404")]
    public void Name_that_says_something_is_silent(string name)
    {
        using var scratch = new TestRunScratch { Policy = Policy.Default }.With(Project, "<Project />").Tests(Project, name);

        Assert.DoesNotContain(scratch.Run().Findings, f => f.Rule.Id == "STD6008");
    }

    [Fact]
    public void Broken_results_fail_and_contribute_nothing()
    {
        using var scratch = new TestRunScratch().Text("<TestRun", "b.trx", Project).Tests("tests/B.Tests/B.Tests.csproj", "A");

        var result = scratch.Run();

        Assert.Equal(("STD6005", "b.trx"), (Assert.Single(result.Findings).Rule.Id, result.Findings[0].Path));
        Assert.Single(result.Tests);
    }

    [Fact]
    public void Nothing_to_judge_fails()
    {
        using var scratch = new TestRunScratch();
        using var silent = new TestRunScratch { Silent = [Project] }.Tests("tests/B.Tests/B.Tests.csproj", "A");

        Assert.Equal("there are no test results to judge", Of(scratch, "STD6006").Message);
        Assert.Equal((Project, 1), (Of(silent, "STD6006").Path, Of(silent, "STD6006").Line));
    }

    [Fact]
    public void Failed_test_and_aborted_run_of_another_machine_are_found()
    {
        using var scratch = new TestRunScratch()
            .With("tests/Orders.Tests/Orders.Tests.csproj", "<Project />")
            .Text(Trx.Of("A Failed 1 no", "B").Replace("\"Completed\"><C", "\"Aborted\"><C", StringComparison.Ordinal));

        Assert.Equal(
            ["the run ended as 'Aborted', so some of its tests may not have run", "the test 'Orders.Tests.OrderTests.A' failed"],
            scratch.Run().Findings.Select(f => f.Message));
        Assert.All(scratch.Run().Findings, f => Assert.Equal(("STD6007", "a.trx"), (f.Rule.Id, f.Path)));
        Assert.Equal(Project, scratch.Run().Tests[0].Report.Project);
    }

    [Fact]
    public void Results_of_another_assembly_in_the_folder_are_not_the_projects()
    {
        var folder = Directory.CreateTempSubdirectory("standards-tests-");
        try
        {
            var own = folder.CreateSubdirectory("x~Orders.Tests").CreateSubdirectory("net10.0");
            File.WriteAllText(
                Path.Combine(own.FullName, "tests.txt"), $"{Path.Combine(folder.FullName, "tests", "Orders.Tests", "Orders.Tests.csproj")}\nOther.Tests\n");
            File.WriteAllText(Path.Combine(own.FullName, "a.trx"), Trx.Of("A"));
            var read = TestFolder.Read(folder.FullName, folder.FullName, []);

            Assert.Equal([Project], read.Projects);
            Assert.Empty(read.Silent);
            Assert.Equal("Other.Tests", Assert.Single(read.Reports).Assembly);
            Assert.Empty(TestReportFiles.Read(read.Reports, CancellationToken.None));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("tests: { pyramid: [70, 20] }")]
    [InlineData("tests: { pyramid: [70, 20, 11] }")]
    [InlineData("tests: { pyramid: 70 }")]
    [InlineData("tests: { naming: '(' }")]
    [InlineData("tests: { naming: '(?=a)' }")]
    [InlineData("tests: { minutes: { unit: NaN } }")]
    [InlineData("tests: { mutation: { score: 101 } }")]
    public void Policy_that_cannot_be_is_found(string text)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");

        Assert.Equal("STD0006", Assert.Single(findings).Rule.Id);
        Assert.Equal([70, 20, 10], policy.Tests.Pyramid);
        Assert.Equal((1m, 80m, null), (policy.Tests.UnitMinutes, policy.Tests.Mutation.Score, policy.Tests.Naming));
    }

    private static Finding Of(TestRunScratch scratch, string rule) => Assert.Single(scratch.Run().Findings, f => f.Rule.Id == rule);

    private static Policy Read(string text)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");
        Assert.Empty(findings);
        return policy;
    }
}
