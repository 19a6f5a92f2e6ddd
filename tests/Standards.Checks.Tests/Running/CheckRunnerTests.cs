using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Running;

public sealed class CheckRunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("std-runner-").FullName;

    private string State => Path.Combine(_folder, "results.bin");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Unchanged_files_are_not_checked_again()
    {
        var check = new FakeFileCheck(f => [FakeFileCheck.FindingIn(f.Path)]);

        var first = Run([check], [], [File("a"), File("b")]);
        var second = Run([check], [], [File("a"), File("b")]);

        Assert.Equal(["a", "b"], check.Seen);
        Assert.Equal((2, 0), (first.Computed, second.Computed));
        Assert.Equal(first.Findings, second.Findings);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 2)]
    public void Changed_file_is_checked_alone(long size, long stamp)
    {
        var check = new FakeFileCheck(f => [FakeFileCheck.FindingIn(f.Path, $"{f.Size} {f.Stamp}")]);
        Run([check], [], [File("a"), File("b")]);

        var second = Run([check], [], [File("a"), File("b") with { Size = size, Stamp = stamp }]);

        Assert.Equal(["a", "b", "b"], check.Seen);
        Assert.Equal(1, second.Computed);
        Assert.Equal(["1 1", $"{size} {stamp}"], second.Findings.Select(f => f.Message));
    }

    [Fact]
    public void Other_options_start_anew()
    {
        var check = new FakeFileCheck(f => []);
        Run([check], [], [File("a")]);

        Run([check], [], [File("a")], "other");

        Assert.Equal(2, check.Seen.Count);
    }

    [Fact]
    public void Removed_file_is_forgotten()
    {
        var check = new FakeFileCheck(f => [FakeFileCheck.FindingIn(f.Path)]);
        Run([check], [], [File("a"), File("b")]);
        Assert.Single(Run([check], [], [File("a")]).Findings);

        Run([check], [], [File("a"), File("b")]);

        Assert.Equal(["a", "b", "b"], check.Seen);
    }

    [Fact]
    public void Two_checks_have_results_of_their_own()
    {
        var one = new FakeFileCheck(f => [FakeFileCheck.FindingIn(f.Path, "one")], name: "one");
        var two = new FakeFileCheck(f => [FakeFileCheck.FindingIn(f.Path, "two")], name: "two");

        Run([one, two], [], [File("a")]);

        Assert.Equal(["one", "two"], Run([one, two], [], [File("a")]).Findings.Select(f => f.Message));
    }

    public static TheoryData<string, int> Changes => new()
    {
        { "", 1 },
        { "unrelated", 1 },
        { "add", 2 },
        { "remove", 2 },
        { "size", 2 },
        { "older", 2 },
        { "rename", 2 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Repository_check_runs_again_when_a_file_it_depends_on_changed(string change, int runs)
    {
        var check = new FakeRepositoryCheck(
            files => [FakeFileCheck.FindingIn("", string.Join(' ', files.Select(f => f.Path)))], f => f.Path.StartsWith("docs/", StringComparison.Ordinal));
        var (a, b, other) = (File("docs/a"), File("docs/b"), File("src/c"));
        Run([], [check], [a, b, other]);

        var findings = Run([], [check], change switch
        {
            "unrelated" => [a, b, other with { Stamp = 9 }, File("src/d")],
            "add" => [a, b, File("docs/c"), other],
            "remove" => [a, other],
            "size" => [a, b with { Size = 9 }, other],
            "older" => [a, b with { Stamp = 0 }, other],
            "rename" => [a, File("docs/bb"), other],
            _ => [a, b, other],
        }).Findings;

        Assert.Equal(runs, check.Runs);
        Assert.Equal(
            change switch { "add" => "docs/a docs/b docs/c", "remove" => "docs/a", "rename" => "docs/a docs/bb", _ => "docs/a docs/b" },
            Assert.Single(findings).Message);
    }

    [Fact]
    public void Unreadable_file_is_STD0010_and_looked_at_again()
    {
        var check = new FakeFileCheck(f => throw new UnreadableFileException("docs/a.md", "is binary, not text"));

        var finding = Assert.Single(Run([check], [], [File("docs/a.md")]).Findings);

        Assert.Equal(("STD0010", "docs/a.md", 0, 0), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("docs/a.md is binary, not text. Correct or remove the file; its rules were not checked.", finding.Text);
        Assert.Equal(1, Run([check], [], [File("docs/a.md")]).Computed);
    }

    [Fact]
    public void Bug_is_STD0999_that_names_the_place_and_nothing_of_the_machine()
    {
        var check = new FakeFileCheck(f => throw new InvalidOperationException($"/secret/{_folder}"));

        var finding = Assert.Single(Run([check], [], [File("a")]).Findings);

        Assert.Equal(("STD0999", "a", 0, 0), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            $"FakeFileCheck failed with InvalidOperationException in "
                + $"CheckRunnerTests.{nameof(Bug_is_STD0999_that_names_the_place_and_nothing_of_the_machine)}: this is a bug of "
                + $"Standards.Sdk, not of the repository",
            finding.Message);
        Assert.DoesNotContain("/", finding.Text);
        Assert.DoesNotContain("\n", finding.Text);
        Assert.Equal(1, Run([check], [], [File("a")]).Computed);
    }

    [Fact]
    public void Bug_in_a_call_of_the_framework_names_our_method()
    {
        var check = new FakeFileCheck(f => [FakeFileCheck.FindingIn("".Substring(3))]);

        Assert.Contains(
            $"in CheckRunnerTests.{nameof(Bug_in_a_call_of_the_framework_names_our_method)}:", Assert.Single(Run([check], [], [File("a")]).Findings).Message);
    }

    [Fact]
    public void Bug_in_an_iterator_keeps_what_was_found_before()
    {
        var check = new FakeFileCheck(f => FindThenFail(f.Path));

        var findings = Run([check], [], [File("a")]).Findings;

        Assert.Equal(["STD3101", "STD0999"], findings.Select(f => f.Rule.Id));
        Assert.Contains("in CheckRunnerTests.FindThenFail:", findings[1].Message);
    }

    [Fact]
    public void Finding_of_a_rule_that_the_check_does_not_declare_is_STD0999()
    {
        var check = new FakeFileCheck(f => [FakeFileCheck.FindingIn(f.Path), FakeFileCheck.FindingIn(f.Path) with { Rule = RuleCatalog.AdrNumberUnique }]);

        var findings = Run([check], [], [File("a")]).Findings;

        Assert.Equal(["STD3101", "STD0999"], findings.Select(f => f.Rule.Id));
        Assert.Equal("FakeFileCheck reported STD3102, which it does not declare: this is a bug of Standards.Sdk, not of the repository", findings[1].Message);
    }

    [Fact]
    public void Failing_checks_hide_no_findings_of_others()
    {
        var bug = new FakeFileCheck(f => throw new NotSupportedException(), name: "bug");
        var choice = new FakeFileCheck(f => [], f => throw new NotSupportedException(), name: "choice");
        var file = new FakeFileCheck(f => f.Path == "b" ? throw new UnreadableFileException("b", "is gone") : [FakeFileCheck.FindingIn(f.Path)]);
        var repository = new FakeRepositoryCheck(files => [FakeFileCheck.FindingIn("r")]);
        var repositoryBug = new FakeRepositoryCheck(files => throw new NotSupportedException());
        var repositoryChoice = new FakeRepositoryCheck(files => [], f => throw new NotSupportedException());

        var findings = Run([bug, choice, file], [repositoryBug, repositoryChoice, repository], [File("a"), File("b"), File("c")]).Findings;

        Assert.Equal(["a", "c", "r"], findings.Where(f => f.Rule.Id == "STD3101").Select(f => f.Path));
        Assert.Equal("b", Assert.Single(findings, f => f.Rule.Id == "STD0010").Path);
        Assert.Equal(6, findings.Count(f => f.Rule.Id == "STD0999"));
    }

    [Theory]
    [InlineData("a", 7, 1)]
    [InlineData("list", 7, 2)]
    [InlineData("new", 1, 2)]
    public void Repository_check_over_paths_does_not_run_again_for_a_change_of_content(string path, long stamp, int runs)
    {
        var check = new FakeRepositoryCheck(files => [], dependsOn: f => f.Path == "list", dependsOnPaths: true);
        SourceFile[] files = [File("a"), File("list")];
        Run([], [check], files);

        Run([], [check], [.. files.Where(f => f.Path != path), File(path) with { Stamp = stamp, Size = stamp }]);

        Assert.Equal(runs, check.Runs);
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        using var source = new CancellationTokenSource();
        var check = new FakeFileCheck(f =>
        {
            source.Cancel();
            return [];
        });

        Assert.Throws<OperationCanceledException>(() => Run([check], [], [File("a"), File("b")], cancellationToken: source.Token));
        Assert.Equal(["a"], check.Seen);
        Assert.Throws<OperationCanceledException>(() => Run([], [new FakeRepositoryCheck(f => [])], [], cancellationToken: source.Token));
        Assert.Throws<OperationCanceledException>(() => Run([new FakeFileCheck(f => throw new OperationCanceledException())], [], [File("a")]));
    }

    [Fact]
    public void Project_checks_are_guarded_each()
    {
        var project = new ProjectFacts { Path = "src/A/A.csproj", Name = "A", OutputType = "Library" };

        var findings = CheckRunner.RunProject([new FailingProjectCheck(), new FindingProjectCheck()], project, Context([], default));

        Assert.Equal([("STD0999", "src/A/A.csproj"), ("STD3101", "src/A/A.csproj")], findings.Select(f => (f.Rule.Id, f.Path)));
    }

    private static IEnumerable<Finding> FindThenFail(string path)
    {
        yield return FakeFileCheck.FindingIn(path);
        throw new NotSupportedException();
    }

    private static SourceFile File(string path) => new("/r", path, 1, 1);

    private static CheckContext Context(IEnumerable<SourceFile> files, CancellationToken cancellationToken) =>
        new(new RepositorySnapshot("/r", files), Policy.Default, TestDay.Today, cancellationToken);

    private (IReadOnlyList<Finding> Findings, int Computed) Run(
        IReadOnlyList<IFileCheck> fileChecks,
        IReadOnlyList<IRepositoryCheck> repositoryChecks,
        IReadOnlyList<SourceFile> files,
        string options = "options",
        CancellationToken cancellationToken = default)
    {
        var cache = ResultCacheFile.Read(State, options);
        var findings = new CheckRunner(fileChecks, repositoryChecks).Run(Context(files, cancellationToken), cache);
        ResultCacheFile.Write(State, cache);
        return (findings, cache.Computed);
    }

    private sealed class FailingProjectCheck : IProjectCheck
    {
        public IReadOnlyList<RuleDescriptor> Rules => [];

        public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context) => throw new NotSupportedException();
    }

    private sealed class FindingProjectCheck : IProjectCheck
    {
        public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AdrFileNaming];

        public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context) => [FakeFileCheck.FindingIn(project.Path)];
    }
}
