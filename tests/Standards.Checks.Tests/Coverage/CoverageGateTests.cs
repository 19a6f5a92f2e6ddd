using Standards.Checks.Composition;
using Standards.Checks.Findings;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Coverage;

public sealed class CoverageGateTests
{
    [Fact]
    public void Sum_below_its_threshold_is_found_with_places_and_distance()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", CoverageScratch.Lines(799, 1000));

        var finding = Of(scratch, "STD6100");

        Assert.Equal(("", 0, "line coverage of the solution is 79.9 % (799 of 1000), below 80 %"), (finding.Path, finding.Line, finding.Message));
        Assert.Equal("Cover 1 more line; most are missing in src/A.cs: 800-1000", finding.Fix);
        Assert.Equal("line coverage of the solution", finding.Lasting);
    }

    [Fact]
    public void Enough_is_silent()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", CoverageScratch.Lines(800, 1000) + ",1001 1 3/5");

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Branches_are_demanded_of_the_solution()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 1 1/2, 2 1 0/2");

        var finding = Of(scratch, "STD6101");

        Assert.Equal("branch coverage of the solution is 25.0 % (1 of 4), below 60 %", finding.Message);
        Assert.Equal("Take 2 more branches; most are missing in src/A.cs: 1-2", finding.Fix);
    }

    [Fact]
    public void Branches_are_demanded_of_each_assembly_of_several()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").With("src/B.cs")
            .Class("src/A.cs", "1 1 38/40", report: "a.xml")
            .Class("src/B.cs", "1 1 4/20", "Orders.Billing", "Orders.Billing.Bill", "b.xml");

        var finding = Of(scratch, "STD6118");

        Assert.Equal("branch coverage of Orders.Billing is 20.0 % (4 of 20), below 60 %", finding.Message);
        Assert.Equal("Take 8 more branches; most are missing in src/B.cs: 1", finding.Fix);
    }

    [Theory]
    [InlineData("1 1 38/40", "1 1 4/19", "Orders.Billing")]
    [InlineData("1 1 38/40", "1 1 12/20", "Orders.Billing")]
    [InlineData("1 1 20/20", "1 1 4/20", "Orders.Api")]
    public void Few_branches_enough_branches_and_one_assembly_are_silent(string first, string second, string assembly)
    {
        using var scratch = new CoverageScratch().With("src/A.cs").With("src/B.cs")
            .Class("src/A.cs", first, report: "a.xml")
            .Class("src/B.cs", second, assembly, assembly + ".Bill", "b.xml");

        Assert.DoesNotContain(scratch.Run().Findings, f => f.Rule.Id == "STD6118");
    }

    [Fact]
    public void Assembly_and_business_code_have_thresholds_of_their_own()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").With("src/D.cs").With("src/P.cs")
            .Class("src/A.cs", CoverageScratch.Lines(69, 100), report: "a.xml")
            .Class("src/D.cs", CoverageScratch.Lines(899, 1000), "Acme.Orders.Domain", "Acme.Orders.Domain.Order", "b.xml")
            .Class("src/P.cs", CoverageScratch.Lines(50, 100), "Monolith", "Acme.Pay.Application.Flows.Flow", "c.xml");

        Assert.Equal(
            [
                "line coverage of Acme.Orders.Domain (business code) is 89.9 % (899 of 1000), below 90 %",
                "line coverage of Acme.Pay.Application (business code) is 50.0 % (50 of 100), below 90 %",
                "line coverage of Monolith is 50.0 % (50 of 100), below 70 %",
                "line coverage of Orders.Api is 69.0 % (69 of 100), below 70 %",
            ],
            scratch.Run().Findings.Select(f => f.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_of_the_policy_are_held_to_their_threshold()
    {
        using var scratch = new CoverageScratch { Policy = Read("coverage: { names: { Orders.*: 95 } }") }
            .With("src/A.cs")
            .Class("src/A.cs", CoverageScratch.Lines(94, 100));

        Assert.Equal("line coverage of Orders.Api is 94.0 % (94 of 100), below 95 %", Of(scratch, "STD6103").Message);
    }

    [Theory]
    [InlineData(
        "coverage: { names: { Order.Api: 95 } }",
        "'coverage.names' names 'Order.Api', and no assembly or namespace of the reports has that name",
        "Write 'Orders.Api'")]
    [InlineData(
        "coverage:\n  criticalNames: [Payments]",
        "'coverage.criticalNames' names 'Payments', and no assembly or namespace of the reports has that name",
        "Write the name of an assembly or namespace, with * for any text")]
    [InlineData(
        "coverage:\n  businessNames: '*.Core'",
        "'coverage.businessNames' names '*.Core', and no assembly or namespace of the reports has that name",
        "Write the name of an assembly or namespace, with * for any text")]
    [InlineData(
        "coverage: { criticalPaths: src/Gone/** }",
        "'coverage.criticalPaths' holds 'src/Gone/**', and no file has such a path",
        "Write the path of the code as it is today, or remove the line")]
    public void Name_that_nothing_has_is_found_at_its_line(string policy, string message, string fix)
    {
        using var scratch = new CoverageScratch { Policy = Read(policy) }.With("src/A.cs").Class("src/A.cs", "1 1");

        var finding = Of(scratch, "STD6107");

        Assert.Equal(
            ("standards.yml", policy.Contains('\n', StringComparison.Ordinal) ? 2 : 1, message, fix),
            (finding.Path, finding.Line, finding.Message, finding.Fix));
    }

    [Fact]
    public void No_report_fails()
    {
        using var scratch = new CoverageScratch { Silent = ["tests/A.Tests/A.Tests.csproj"] };

        Assert.Equal("the run left no coverage report, so nothing is known of what its tests cover", Assert.Single(scratch.Run().Findings).Message);
        Assert.Equal("STD6105", Assert.Single(scratch.Run().Findings).Rule.Id);
    }

    [Fact]
    public void Report_without_lines_of_the_repository_fails()
    {
        using var scratch = new CoverageScratch().With("src/A.cs", "class A { int M() => 1; }").Report("""<coverage line-rate="0" />""");

        Assert.Equal("STD6105", Assert.Single(scratch.Run().Findings).Rule.Id);
    }

    [Fact]
    public void Repository_without_code_that_runs_needs_no_coverage()
    {
        using var scratch = new CoverageScratch().With("src/A.cs", "record A;").Report("""<coverage line-rate="1" />""");

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Broken_report_fails_and_is_not_part_of_the_sum()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 1", report: "a.xml").Report("<coverage><packages>", "b.xml");

        var result = scratch.Run();

        Assert.Equal("STD6106", Assert.Single(result.Findings).Rule.Id);
        Assert.Equal((1, new CoverageCount(1, 1)), (result.Reports, result.Merged.Lines));
    }

    [Fact]
    public void Project_that_left_no_report_is_found()
    {
        using var scratch = new CoverageScratch { Silent = ["tests/B.Tests/B.Tests.csproj"] }.With("src/A.cs").Class("src/A.cs", "1 1");

        var finding = Of(scratch, "STD6111");

        Assert.Equal(("tests/B.Tests/B.Tests.csproj", 1), (finding.Path, finding.Line));
    }

    [Fact]
    public void Project_that_no_test_loads_is_found_and_one_without_code_is_not()
    {
        using var scratch = new CoverageScratch()
            .With("src/A/A.csproj", "<Project />")
            .With("src/A/A.cs")
            .With("src/B/B.csproj", "<Project />")
            .With("src/B/B.cs", "class B { void M() { } }")
            .With("src/C/C.csproj", "<Project />")
            .With("src/C/I.cs", "interface I { void M(); int P { get; } } // M() { }\n")
            .With("tests/T/T.csproj")
            .With("tests/T/T.cs")
            .Class("src/A/A.cs", "1 1");

        Assert.Equal("src/B/B.csproj", Of(scratch, "STD6116").Path);
    }

    [Fact]
    public void Samples_and_benchmarks_are_no_product()
    {
        using var scratch = new CoverageScratch { Policy = Policy.Default.With(Policy.Default.Layout with { Executables = ["benchmarks", "cmd", "samples"] }) }
            .With("src/A.cs")
            .With("benchmarks/B/B.csproj", "<Project />")
            .With("benchmarks/B/B.cs", "class B { void M() { } }")
            .With("samples/C/C.csproj", "<Project />")
            .With("samples/C/C.cs", "class C { void M() { } }")
            .With("cmd/D/D.csproj", "<Project />")
            .With("cmd/D/D.cs", "class D { void M() { } }")
            .Class("src/A.cs", "1 1");

        Assert.Equal("cmd/D/D.csproj", Of(scratch, "STD6116").Path);
    }

    [Fact]
    public void Critical_code_is_covered_whole()
    {
        using var scratch = new CoverageScratch().With("src/A.cs", """
            class A
            {
                [Critical]
                void M()
                {
                    One();
                    Two();
                }
                void N() { }
            }
            """)
            .Class("src/A.cs", "6 1 1/2, 7 0, 9 1, 10 1, 11 1, 12 1");

        var finding = Of(scratch, "STD6104");

        Assert.Equal(
            ("src/A.cs", 6, "critical code is not covered: line 7 never runs; line 6 takes 1 of 2 branches"), (finding.Path, finding.Line, finding.Message));
        Assert.Equal(new CoverageCount(1, 2), scratch.Run().Demands.Single(d => d is { Kind: DemandKind.Critical, What: "lines" }).Count);
    }

    [Theory]
    [InlineData("coverage: { criticalPaths: src/A.cs }")]
    [InlineData("coverage: { criticalNames: [Orders.Api] }")]
    public void Critical_code_is_named_by_path_and_name(string policy)
    {
        using var scratch = new CoverageScratch { Policy = Read(policy) }.With("src/A.cs").Class("src/A.cs", CoverageScratch.Lines(99, 100));

        Assert.Equal(("src/A.cs", 100), (Of(scratch, "STD6104").Path, Of(scratch, "STD6104").Line));
    }

    [Fact]
    public void Critical_file_that_no_test_loads_is_found()
    {
        using var scratch = new CoverageScratch { Policy = Read("coverage: { criticalPaths: 'src/Pay/**' }") }
            .With("src/A.cs")
            .With("src/Pay/P.cs", "class P { int M() => 1; }")
            .With("src/Pay/I.cs", "interface I { }")
            .Class("src/A.cs", "1 1");

        Assert.Equal("src/Pay/P.cs", Of(scratch, "STD6104").Path);
    }

    [Fact]
    public void Part_of_the_tests_is_shown_and_not_judged()
    {
        using var scratch = new CoverageScratch { IsWhole = false }.With("src/A.cs", "[Critical] class A\n{\n}").Class("src/A.cs", "1 0, 2 0");

        var result = scratch.Run();

        Assert.Empty(result.Findings);
        Assert.Equal("  this run, lines         0.0 %  of    80 %  (0 of 2, 2 to go)", CoverageText.Write(result)[1]);
    }

    [Fact]
    public void Excluded_files_do_not_count()
    {
        using var scratch = new CoverageScratch { Policy = Read("coverage: { exclude: { 'src/Vendor/**': third-party } }") }
            .With("src/A.cs")
            .With("src/Vendor/V.cs")
            .Class("src/A.cs", "1 1", report: "a.xml").Class("src/Vendor/V.cs", "1 0", report: "b.xml");

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Base_that_git_does_not_know_fails()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 1");

        Assert.Equal("STD6113", Assert.Single(scratch.Run("origin/main").Findings).Rule.Id);
        Assert.Contains("is no name of a branch", Assert.Single(scratch.Run("--output=x").Findings).Message, StringComparison.Ordinal);
    }

    private static Finding Of(CoverageScratch scratch, string rule) => Assert.Single(scratch.Run().Findings, f => f.Rule.Id == rule);

    private static Policy Read(string text)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");
        Assert.Empty(findings);
        return policy;
    }
}
