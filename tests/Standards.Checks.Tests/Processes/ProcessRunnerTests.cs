using System.Text;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Processes;

namespace Standards.Checks.Tests.Processes;

/// <summary>git is the one program that every machine of ours has: it prints, reads, fails and waits.</summary>
public class ProcessRunnerTests
{
    [Fact]
    public void Output_and_exit_code_are_those_of_the_program()
    {
        var result = Run("--version");

        Assert.True(result.IsGood);
        Assert.StartsWith("git version ", Encoding.UTF8.GetString(result.Output.Span), StringComparison.Ordinal);
        Assert.Equal("", result.Errors);
    }

    [Fact]
    public void Errors_are_kept_of_one_that_fails()
    {
        var result = Run("no-such-command");

        Assert.Equal((ProcessEnd.Exited, 1, false), (result.End, result.ExitCode, result.IsGood));
        Assert.Contains("no-such-command", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("$HOME;exit 1")]
    [InlineData("\"quoted\" and \\ * ?")]
    [InlineData("größe 😀")]
    public void Arguments_are_read_by_no_shell(string argument)
    {
        var result = ProcessRunner.Run(Request("hash-object", "--stdin", "--path", argument), "x"u8.ToArray(), CancellationToken.None);

        Assert.True(result.IsGood, result.Errors);
    }

    [Fact]
    public void Input_larger_than_any_pipe_and_its_output_are_read_at_once()
    {
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"line {i}\n")));
        var result = ProcessRunner.Run(Request("stripspace"), line, CancellationToken.None);

        Assert.Equal(line, result.Output.ToArray());
    }

    [Fact]
    public void Input_that_nobody_reads_is_no_fault()
    {
        var result = ProcessRunner.Run(Request("--version"), new byte[1_000_000], CancellationToken.None);

        Assert.True(result.IsGood);
    }

    [Fact]
    public void Lines_of_both_streams_are_shown()
    {
        var lines = new List<string>();
        var result = ProcessRunner.RunLines(Request("-c", "alias.both=!echo out; echo größe; echo err >&2; exit 3", "both"), lines.Add, CancellationToken.None);

        Assert.Equal((ProcessEnd.Exited, 3), (result.End, result.ExitCode));
        Assert.Equal(["err", "größe", "out"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Environment_is_the_one_that_is_given()
    {
        var environment = ProcessRequest.EnvironmentOf(
            new Dictionary<string, string> { ["GIT_AUTHOR_NAME"] = "A", ["GIT_AUTHOR_EMAIL"] = "a@example.com", ["GIT_AUTHOR_DATE"] = "@0 +0000" });
        var result = ProcessRunner.Run(Request("var", "GIT_AUTHOR_IDENT") with { Environment = environment }, default, CancellationToken.None);

        Assert.Equal("A <a@example.com> 0 +0000\n", Encoding.UTF8.GetString(result.Output.Span));
    }

    [Fact]
    public void Program_that_is_not_there_is_not_started()
    {
        var request = Request() with { Program = Path.Combine(AppContext.BaseDirectory, "no such program") };

        Assert.Equal(ProcessEnd.NotStarted, ProcessRunner.Run(request, default, CancellationToken.None).End);
        Assert.Equal(ProcessEnd.NotStarted, ProcessRunner.RunLines(request, _ => { }, CancellationToken.None).End);
    }

    [Fact]
    public void Limit_kills_it_with_what_it_started()
    {
        var request = Waiting() with { Limit = TimeSpan.FromMilliseconds(100) };

        Assert.Equal(ProcessEnd.TimedOut, ProcessRunner.Run(request, default, CancellationToken.None).End);
        Assert.Equal(ProcessEnd.TimedOut, ProcessRunner.RunLines(request, _ => { }, CancellationToken.None).End);
    }

    [Fact]
    public void Cancellation_kills_it()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.Throws<OperationCanceledException>(() => ProcessRunner.Run(Waiting(), default, cancel.Token));
        Assert.Throws<OperationCanceledException>(() => ProcessRunner.RunLines(Waiting(), _ => { }, cancel.Token));
    }

    private static ProcessResult Run(params string[] arguments) => ProcessRunner.Run(Request(arguments), default, CancellationToken.None);

    // A child of git's: killing git alone would leave it, and its end of the pipe, behind.
    private static ProcessRequest Waiting() => Request("-c", "alias.wait=!sleep 60", "wait");

    private static ProcessRequest Request(params string[] arguments)
    {
        var environment = ProcessRequest.InheritedEnvironment();
        return new ProcessRequest(GitProgram.Find("git", environment)!, arguments) { Folder = AppContext.BaseDirectory, Environment = environment };
    }
}
