using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Reporting.Sources;

namespace Standards.Checks.Tests.Reporting;

public sealed class SnippetsTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(4, 2, new[] { "two", "three", "four", "five", "six" })]
    [InlineData(1, 1, new[] { "one", "two", "three" })]
    [InlineData(7, 5, new[] { "five", "six", "seven" })]
    public void Five_lines_around_a_finding_are_shown_as_far_as_the_file_goes(int line, int first, string[] lines)
    {
        _repository.With("a.txt", "one\ntwo\nthree\nfour\nfive\nsix\nseven\n");

        var snippet = Find("a.txt", line)!;

        Assert.Equal((first, line), (snippet.First, snippet.Marked));
        Assert.Equal(lines, snippet.Lines);
    }

    [Fact]
    public void Long_line_is_cut() => Assert.Equal(161, Find(_repository.With("a.txt", new string('x', 5_000)), "a.txt", 1)!.Lines[0].Length);

    [Fact]
    public void Nothing_is_shown_of_a_line_that_is_not_there_and_of_what_is_no_text()
    {
        _repository.With("a.txt", "one\n").With("b.bin", [1, 0, 2]).WithVanished("c.txt");

        Assert.Null(Find("a.txt", 9));
        Assert.Null(Find("a.txt", 0));
        Assert.Null(Find("b.bin", 1));
        Assert.Null(Find("c.txt", 1));
        Assert.Null(Find("../outside.txt", 1));
    }

    // The rule may be off, or the finding held: the file has a secret all the same.
    [Fact]
    public void Nothing_is_shown_of_a_file_with_a_secret_whether_a_rule_reports_it_or_not()
    {
        var key = string.Join("", "AKIA", "Q3EGRJ7T5ZK2NXWB");
        _repository.With("src/Keys.cs", $"class Keys\n{{\n    const string Aws = \"{key}\";\n    int wrong;\n}}\n");
        _repository.With("src/Other.cs", "class Other\n{\n    int wrong;\n}\n");

        Assert.Null(Find("src/Keys.cs", 4));
        Assert.Null(Find("src/Keys.cs", 3));
        Assert.NotNull(Find("src/Other.cs", 3));
        Assert.Null(Find(_repository, "src/Other.cs", 3, reported: RuleCatalog.All.First(rule => rule.Category == "security")));
    }

    [Fact]
    public void Nothing_is_shown_of_a_link()
    {
        _repository.With("real.txt", "one\n").With("link.txt", "");
        File.Delete(Path.Combine(_repository.Root, "link.txt"));
        File.CreateSymbolicLink(Path.Combine(_repository.Root, "link.txt"), Path.Combine(_repository.Root, "real.txt"));

        Assert.Null(Find("link.txt", 1));
        Assert.NotNull(Find("real.txt", 1));
    }

    private Snippet? Find(string path, int line) => Find(_repository, path, line);

    private static Snippet? Find(TestRepository repository, string path, int line, RuleDescriptor? reported = null)
    {
        var finding = new Finding(RuleCatalog.ProjectNameMeaning, path, line, 1, "wrong", "Correct it");
        RuleResult[] rules = [Result(RuleCatalog.ProjectNameMeaning, path, line), .. reported is null ? [] : new[] { Result(reported, path, 1) }];
        return Snippets.Read(rules, repository.Context()).Find(finding);
    }

    private static RuleResult Result(RuleDescriptor rule, string path, int line) =>
        RuleResult.Of(new RuleInForce(rule, Severity.Error), isCompiler: false, [Reports.Verdict(path, line, rule, Severity.Error)]);
}
