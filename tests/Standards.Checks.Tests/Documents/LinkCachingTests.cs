using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Documents;

public sealed class LinkCachingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("std-links-").FullName;
    private int _day;

    public LinkCachingTests()
    {
        Write("README.md", "# A\n");
        Write("a.md", "# A\n\n[b](b.md#part) [c](src/c.cs)\n");
        Write("b.md", "# B\n\n## Part\n");
        Write("src/c.cs", "class C;\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Removed_file_that_is_no_document_is_seen()
    {
        Assert.Empty(Run());
        File.Delete(Path.Combine(_root, "src/c.cs"));
        Write("src/d.cs", "class C;\n");
        Assert.Equal(["a.md(3,16) STD3301"], Run());
    }

    [Fact]
    public void Removed_heading_of_another_document_is_seen()
    {
        Assert.Empty(Run());
        Write("b.md", "# B\n\n## Other part\n");
        Assert.Equal(["a.md(3,1) STD3302"], Run());
        Write("a.md", "# A\n\n[b](b.md#other-part)\n");
        Assert.Empty(Run());
    }

    [Fact]
    public void Kept_facts_give_the_same_findings()
    {
        Write("a.md", """
            # A

            [b](b.md#gone) ![c](c.png)

            [x][y]

            <a href="d.md">d</a>

            """);
        var first = Run();
        Assert.Equal(["a.md(3,1) STD3302", "a.md(3,16) STD3303", "a.md(5,1) STD3305", "a.md(7,1) STD3301"], first);
        Write("README.md", "# B\n");
        Assert.Equal(first, Run());
    }

    [Fact]
    public void File_that_comes_runs_the_check_again_only_where_there_are_links()
    {
        // One more than the links: the check of all paths runs whenever a file comes or goes.
        Run();
        Write("src/e.svg", "e\n");
        Assert.Equal(2, Execute().Computed);
        Write("src/e.svg", "e2\n");
        Assert.Equal(0, Execute().Computed);
        Write("a.md", "# A\n");
        Execute();
        Write("src/f.svg", "f\n");
        Assert.Equal(1, Execute().Computed);
    }

    private string[] Run() => [.. Execute().Verdicts.Select(v => $"{v.Finding.Path}({v.Finding.Line},{v.Finding.Column}) {v.Finding.Rule.Id}")];

    private RepositoryRunResult Execute()
    {
        var options = new RepositoryRunOptions(_root, Path.Combine(_root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.0.0");
        return new RepositoryRun(options).Execute(CancellationToken.None);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        File.SetLastWriteTimeUtc(full, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(_day++));
    }
}
