using System.Diagnostics;
using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Findings;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Tests.Mutation;

public sealed class MutationGateTests
{
    private const string Pay = "src/Pay/Pay.cs";
    private const string Code = "class Pay { int M() => 1; }\n";

    [Fact]
    public void Score_below_the_threshold_is_found_with_the_survivors()
    {
        using var scratch = Scratch().Report(
            Pay, Code, "Killed 1, Timeout 2, Survived 4 Boolean, NoCoverage 3 Block, CompileError 5, RuntimeError 6, Ignored 7");

        var finding = Of(scratch, "STD6200");

        Assert.Equal((Pay, 3, 5, "mutation score of src/Pay/** is 50.0 % (2 of 4), below 80 %"), (finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.Equal("Notice 2 more; not noticed: src/Pay/Pay.cs(3,5) Block (no test runs it); src/Pay/Pay.cs(4,5) Boolean", finding.Fix);
        Assert.Equal("mutation score of src/Pay/**", finding.Lasting);
        Assert.Equal(["Mutation score of 1 report:", "  src/Pay/**   50.0 %  of    80 %  (2 of 4, 2 to go)"], MutationText.Write(scratch.Run(), 80, true));
    }

    [Theory]
    [InlineData("Killed 1, Killed 2, Timeout 3, Killed 4, Survived 5")]
    [InlineData("Ignored 1")]
    public void Enough_is_silent(string mutants)
    {
        using var scratch = Scratch().Report(Pay, Code, mutants);

        Assert.Empty(scratch.Run().Findings);
    }

    [Fact]
    public void Each_path_reaches_the_score_on_its_own_and_other_files_do_not_count()
    {
        using var scratch = Scratch("[src/Pay/**, src/Auth/**]").With("src/Auth/A.cs", Code).With("src/Other/O.cs", Code)
            .Report(Pay, Code, "Killed 1", name: "a.json")
            .Report("src/Auth/A.cs", Code, "Killed 1, Survived 2", name: "b.json")
            .Report("src/Other/O.cs", "other", "Survived 1", name: "c.json");

        Assert.Equal(["mutation score of src/Auth/** is 50.0 % (1 of 2), below 80 %"], scratch.Run().Findings.Select(f => f.Message));
    }

    [Fact]
    public void Files_of_other_machines_are_found()
    {
        using var scratch = Scratch().Report(
            @"C:\agent\_work\1\s\src\Pay\Pay.cs", Code.Replace("\n", "\r\n", StringComparison.Ordinal), "Killed 1", @"C:\agent\_work\1\s\src\Pay");
        using var relative = Scratch().Report("Pay.cs", "\uFEFF" + Code, "Killed 1", "/home/runner/work/src/Pay");

        Assert.Empty(scratch.Run().Findings);
        Assert.Empty(relative.Run().Findings);
    }

    [Fact]
    public void Mutant_that_one_of_two_runs_noticed_is_noticed()
    {
        using var scratch = Scratch()
            .Report(Pay, Code, "Survived 1 Equality a<b, Survived 1 Equality a>=b, Killed 2 Block {}, Killed 2 Block {}", name: "a.json")
            .Report(Pay, Code, "NoCoverage 1 Equality a<b, Killed 1 Equality a>=b, Survived 2 Block {}, Survived 2 Block {}", name: "b.json");

        Assert.Equal(new CoverageCount(3, 4), Assert.Single(scratch.Run().Scores).Count);
    }

    [Fact]
    public void Path_without_a_report_is_found_at_its_line()
    {
        using var scratch = Scratch().With("src/Pay/I.cs", "interface I { }");

        var finding = Of(scratch, "STD6201");

        Assert.Equal(
            ("standards.yml", 1, "'src/Pay/**' of 'tests.mutation.paths' has code that no mutation report speaks of: src/Pay/Pay.cs"),
            (finding.Path, finding.Line, finding.Message));
        Assert.StartsWith("Run it again over the project: 'dotnet stryker -r json'", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_the_report_leaves_out_is_found()
    {
        using var scratch = Scratch().With("src/Pay/Late.cs", Code).Report(Pay, Code, "Killed 1");

        Assert.Contains("src/Pay/Late.cs", Of(scratch, "STD6201").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_of_other_code_is_found_and_does_not_count()
    {
        using var scratch = Scratch().Report(Pay, Code + "// more\n", "Killed 1");

        var finding = Assert.Single(scratch.Run().Findings);

        Assert.Equal(
            ("STD6203", Pay, "the mutation report 'a.json' is of another text of this file, so its score is not that of the code"),
            (finding.Rule.Id, finding.Path, finding.Message));
        Assert.Empty(scratch.Run().Scores);
    }

    [Fact]
    public void Path_that_nothing_has_is_found()
    {
        using var scratch = Scratch("[src/Gone/**]").Report(Pay, Code, "Killed 1");

        Assert.Equal(
            ("STD6204", "standards.yml", 1, "'tests.mutation.paths' holds 'src/Gone/**', and no file has such a path"),
            (Assert.Single(scratch.Run().Findings).Rule.Id, scratch.Run().Findings[0].Path, scratch.Run().Findings[0].Line, scratch.Run().Findings[0].Message));
    }

    [Fact]
    public void Without_paths_the_score_is_shown_and_not_judged()
    {
        using var scratch = Scratch("[]").Report(Pay, Code, "Survived 1");

        Assert.Empty(scratch.Run().Findings);
        Assert.Equal("  Not judged: 'tests.mutation.paths' in standards.yml names no code.", MutationText.Write(scratch.Run(), 80, false)[^1]);
    }

    [Fact]
    public void Run_that_did_not_end_is_found()
    {
        using var scratch = Scratch().Report(Pay, Code, "Killed 1, Pending 2");

        var finding = Assert.Single(scratch.Run().Findings);
        Assert.Equal(
            ("STD6202", "a.json", "mutants of 'src/Pay/Pay.cs' are 'Pending': the run did not come to its end"),
            (finding.Rule.Id, finding.Path, finding.Message));
        Assert.Empty(scratch.Run().Scores);
    }

    [Theory]
    [InlineData("", "the mutation report is empty, cut off or no JSON from here on")]
    [InlineData("<html>", "the mutation report is empty, cut off or no JSON from here on")]
    [InlineData("""{"files": NaN}""", "the mutation report is empty, cut off or no JSON from here on")]
    [InlineData("[]", "the report is no object")]
    [InlineData("""{"schemaVersion":"2"}""", "the report has no 'files'")]
    [InlineData("""{"schemaVersion":"3","files":{}}""", "'schemaVersion' is '3', not 1 or 2")]
    [InlineData("""{"schemaVersion":"2","files":[]}""", "'files' is no object")]
    [InlineData("""{"schemaVersion":"2","files":{"a.cs":{"mutants":[]}}}""", "the file 'a.cs' has no 'source'")]
    [InlineData("""{"schemaVersion":"2","files":{"a.cs":{"source":""}}}""", "the file 'a.cs' has no 'mutants'")]
    [InlineData("""{"schemaVersion":"2","files":{"a.cs":{"source":"","mutants":[{}]}}}""", "a mutant of 'a.cs' has no 'status'")]
    [InlineData(
        """{"schemaVersion":"2","files":{"a.cs":{"source":"","mutants":[{"status":"Eaten"}]}}}""",
        "'status' of a mutant of 'a.cs' is 'Eaten', which the schema does not know")]
    [InlineData(
        """{"schemaVersion":"2","files":{"a.cs":{"source":"","mutants":[{"location":{"start":{"line":-1}}}]}}}""",
        "'location' of a mutant of 'a.cs' is no place")]
    [InlineData("""{"schemaVersion":"2","files":{"a.cs":{"source":"\ud800","mutants":[]}}}""", "the mutation report holds a text that is no valid Unicode")]
    [InlineData("""{"schemaVersion":"2","files":{}} {}""", "the mutation report is empty, cut off or no JSON from here on")]
    public void What_is_no_report_is_refused(string text, string message)
    {
        var report = MutationReportReader.Read("a.json", Encoding.UTF8.GetBytes(text));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("STD6202", "a.json", message), (finding.Rule.Id, finding.Path, finding.Message));
        Assert.Empty(report.Files);
    }

    [Fact]
    public void Cut_off_at_any_place_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(MutationScratch.Of(Pay, Code, "Killed 1, Survived 2", "/w"));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Equal("STD6202", Assert.Single(MutationReportReader.Read("a.json", bytes.AsSpan(0, length)).Findings).Rule.Id);
        }
    }

    [Fact]
    public void Report_that_is_not_there_is_found()
    {
        var finding = Assert.Single(MutationReportReader.Read("a.json", Path.Combine(Path.GetTempPath(), "standards-none", "a.json")).Findings);

        Assert.Equal(("STD6202", "the mutation report is not there"), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Fifty_megabytes_are_read_in_seconds()
    {
        var bytes = Encoding.UTF8.GetBytes(MutationScratch.Of(
            Pay,
            string.Concat(Enumerable.Repeat("// a line of code of a large file\n", 600_000)),
            string.Join(',', Enumerable.Range(1, 150_000).Select(i => $"Killed {i}"))));
        Assert.True(bytes.Length > 45_000_000);
        var clock = Stopwatch.StartNew();

        var report = MutationReportReader.Read("a.json", bytes);

        Assert.Equal(150_000, Assert.Single(report.Files).Mutants.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static MutationScratch Scratch(string paths = "[src/Pay/**]")
    {
        var (policy, findings) = PolicyLoader.Read($"tests: {{ mutation: {{ paths: {paths} }} }}", "standards.yml");
        Assert.Empty(findings);
        return new MutationScratch { Policy = policy }.With(Pay, Code);
    }

    private static Finding Of(MutationScratch scratch, string rule) => Assert.Single(scratch.Run().Findings, f => f.Rule.Id == rule);
}
