using Microsoft.Build.Framework;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

public sealed class TaskTests : IDisposable
{
    private const string GoodRecord = """
        # 1. Use X

        Date: 2026-01-02

        ## Status

        Accepted

        ## Context

        a

        ## Decision

        b

        ## Consequences

        c

        """;

    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-tasks-").FullName;

    private string Stamp => Path.Combine(_root, "obj", "project.stamp");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Project_with_a_finding_logs_it_succeeds_and_leaves_no_stamp()
    {
        using var task = CheckProject("lib/Orders.Core/Orders.Core.csproj");

        Assert.True(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("STD2002", error.Code);
        Assert.Equal(Path.Combine(_root, "lib", "Orders.Core", "Orders.Core.csproj"), error.File);
        Assert.EndsWith("STD2002.md", error.HelpLink);
        Assert.False(File.Exists(Stamp));
        Assert.Contains("STD2002", File.ReadAllText(Path.Combine(_root, "artifacts", "standards", "standards.json")));
    }

    [Fact]
    public void Project_without_a_finding_leaves_a_stamp()
    {
        using var task = CheckProject("src/Orders.Core/Orders.Core.csproj");

        Assert.True(task.Execute());

        Assert.Empty(_engine.Errors);
        Assert.True(File.Exists(Stamp));
    }

    [Fact]
    public void Finding_after_a_clean_run_removes_the_stamp()
    {
        using var clean = CheckProject("src/Orders.Core/Orders.Core.csproj");
        clean.Execute();
        using var broken = CheckProject("lib/Orders.Core/Orders.Core.csproj");

        broken.Execute();

        Assert.False(File.Exists(Stamp));
    }

    [Fact]
    public void Cancelled_project_check_fails_and_leaves_no_stamp()
    {
        using var task = CheckProject("src/Orders.Core/Orders.Core.csproj");
        task.Cancel();

        Assert.False(task.Execute());
        Assert.False(File.Exists(Stamp));
    }

    [Fact]
    public void No_warn_silences_a_default_rule()
    {
        using var task = CheckProject("lib/Orders.Core/Orders.Core.csproj", "noWarn=CS1591;", " STD2002");

        Assert.True(task.Execute());

        Assert.Empty(_engine.Errors);
        Assert.True(File.Exists(Stamp));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public void Property_silences_nothing(string value)
    {
        using var task = CheckProject("lib/Orders.Core/Orders.Core.csproj", $"collect={value}");

        Assert.True(task.Execute());

        Assert.Equal("STD2002", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Build_with_the_word_of_a_command_collects_and_shows_nothing()
    {
        using var command = new BeginCollecting { BuildEngine = _engine, Facts = [$"root={_root}"] };
        Assert.True(command.Execute());
        using var task = CheckProject("lib/Orders.Core/Orders.Core.csproj", $"collect={command.Word}");

        Assert.True(task.Execute());

        Assert.Empty(_engine.Errors);
        Assert.Contains("STD2002", File.ReadAllText(Path.Combine(_root, "artifacts", "standards", "standards.json")));
        // As MSBuild does when the build ends.
        ((IDisposable)_engine.GetRegisteredTaskObject(("Standards.Collecting", _root), RegisteredTaskObjectLifetime.Build)!).Dispose();
        Assert.False(Directory.Exists(Path.Combine(_root, "artifacts", "standards", "state"))
            && Directory.GetFiles(Path.Combine(_root, "artifacts", "standards", "state"), "collecting*").Length > 0);
    }

    [Fact]
    public void Date_that_is_none_is_an_error_with_a_code()
    {
        using var task = CheckProject("src/Orders.Core/Orders.Core.csproj");
        task.Date = "31.12.2026";

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("STD0006", error.Code);
        Assert.Contains("31.12.2026", error.Message);
    }

    [Fact]
    public void Errors_are_shown_once_by_the_call_that_fails()
    {
        Write("docs/adr/0001-use-x.md", GoodRecord.Replace("Accepted", "Done", StringComparison.Ordinal));
        using var first = CheckRepository();
        using var second = CheckRepository();
        using var shown = ShowErrors();
        using var again = ShowErrors();

        Assert.True(first.Execute());
        Assert.True(second.Execute());
        Assert.Empty(_engine.Errors);
        Assert.Equal("true", Assert.Single(first.Run).GetMetadata("HasErrors"));
        Assert.Same(first.Run, second.Run);

        Assert.False(shown.Execute());
        var logged = _engine.Errors.Count + _engine.Warnings.Count + _engine.Messages.Count;
        Assert.False(again.Execute());
        Assert.Equal("STD3103", Assert.Single(_engine.Errors).Code);
        Assert.Equal(logged, _engine.Errors.Count + _engine.Warnings.Count + _engine.Messages.Count);
        Assert.True(_engine.AllowFailureWithoutError);
    }

    [Fact]
    public void Run_without_an_error_shows_what_it_found_and_succeeds()
    {
        Write("src/Orders.Common/Orders.Common.csproj", "<Project />");
        using var task = CheckRepository();

        Assert.True(task.Execute());

        Assert.Contains("STD2004", _engine.Warnings.Select(w => w.Code));
        Assert.Equal("false", Assert.Single(task.Run).GetMetadata("HasErrors"));
    }

    [Fact]
    public void Declared_rule_links_to_the_page_of_its_organisation_or_to_none()
    {
        Write("standards.yml", """
            declare:
            - { id: AB0001, title: T, fix: F, severity: error, exists: a, help: 'https://acme.example/1' }
            - { id: AB0002, title: T, fix: F, severity: error, exists: a }

            """);
        using var task = ShowErrors();

        Assert.False(task.Execute());

        Assert.Equal([("AB0001", "https://acme.example/1"), ("AB0002", null)], _engine.Errors.Select(e => (e.Code, (string?)e.HelpLink)));
    }

    [Fact]
    public void Cancelled_repository_check_fails_and_leaves_neither_state_nor_report()
    {
        Write("docs/adr/0001-use-x.md", GoodRecord);
        using var task = CheckRepository();
        task.Cancel();

        Assert.False(task.Execute());

        Assert.False(File.Exists(Path.Combine(_root, "artifacts", "standards", "standards.sarif")));
        Assert.False(File.Exists(Path.Combine(_root, "artifacts", "standards", "state", "run.bin")));
    }

    [Fact]
    public void Clauses_are_logged_line_by_line_and_nothing_is_written()
    {
        using var task = new PrintClauses { BuildEngine = _engine };

        Assert.True(task.Execute());

        Assert.All(_engine.Messages, message => Assert.Equal(MessageImportance.High, message.Importance));
        Assert.StartsWith("area ", _engine.Messages[0].Message);
        Assert.StartsWith("total ", _engine.Messages[^1].Message);
        Assert.DoesNotContain(_engine.Messages, message => message.Message!.Contains('\n'));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    // Half of the facts in the file, half beside it, as tasks may be given them.
    private CheckProject CheckProject(string path, params string[] more)
    {
        Write(path, "<Project />");
        Write(
            "obj/project.facts",
            string.Join(
                '\n',
                [
                    $"project={Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar))}",
                    "outputType=Library",
                    "primary=true",
                    "framework=net10.0",
                    .. more,
                ]));
        return new CheckProject
        {
            BuildEngine = _engine,
            Facts = [$"root={_root}"],
            FactsFile = Path.Combine(_root, "obj", "project.facts"),
            Stamp = Stamp,
            Date = TestDay.Text,
        };
    }

    private CheckRepository CheckRepository() => new() { BuildEngine = _engine, Facts = [$"root={_root}", "sdk=1.0.0"], Date = TestDay.Text };

    private ShowErrors ShowErrors() => new() { BuildEngine = _engine, Facts = [$"root={_root}", "sdk=1.0.0"], Date = TestDay.Text };

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
