using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary><c>dotnet build -t:StandardsScanStaged</c>: exit code and text are what a hook and an editor need, and nothing else happens.</summary>
public sealed class ScanStagedTests
{
    private const string Target = "-t:StandardsScanStaged";

    [Theory]
    [InlineData("All.slnx", false)]
    [InlineData("All.slnx", true)]
    [InlineData("src/Orders.Core", false)]
    public void Secret_that_is_staged_fails(string entry, bool hooks)
    {
        var key = SecretSamples.Token("Stripe key", 1);
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Data").Solution("All.slnx");
        if (hooks)
        {
            repository.SolutionHooks();
        }

        repository.Commit().Write("src/Orders.Core/a b.json", $"{{\n  \"Key\": \"{key}\"\n}}\n").Git("add", "-A");
        repository.Write("src/Orders.Core/a b.json", "{}\n");

        var result = repository.Build(entry, Target).Failed();

        var error = Assert.Single(result.Diagnostics());
        Assert.Equal(("STD5007", "error", "src/Orders.Core/a b.json", 2, 11), (error.Rule, error.Severity, error.Path, error.Line, error.Column));
        Assert.Contains($"""{repository.PathOf("src/Orders.Core/a b.json")}(2,11): error STD5007: Stripe key: '""", result.Output, StringComparison.Ordinal);
        Assert.Equal(["ScanStaged"], result.CheckTasks());
        Assert.Equal(0, result.Executions("Csc"));
        result.HoldsNot(key);
        Assert.False(repository.Exists("artifacts/standards/standards.json"));

        repository.Delete("src/Orders.Core/a b.json").Commit();
        Assert.Contains(
            "Standards: nothing is staged, so nothing was searched for secrets.", repository.Build(entry, Target).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hook_stops_a_commit_of_all_files()
    {
        using var repository = ScratchRepository.WithLibrary().Solution("All.slnx").SolutionHooks();
        repository.Commit();
        var hook = $"#!/bin/sh\nexec '{Sources.Dotnet}' build All.slnx {Target} --no-restore -nologo -v:q\n";
        repository.Write(".githooks/pre-commit", hook);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(repository.PathOf(".githooks/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        repository.Git("config", "core.hooksPath", ".githooks");
        var key = SecretSamples.Token("Stripe key", 1);
        repository.Edit("src/Orders.Core/Thing.cs", "Thing;", $"Thing\n{{\n    internal const string Key = \"{key}\";\n}}");

        Assert.Contains(
            "Thing.cs(6,34): error STD5007: ",
            Assert.ThrowsAny<Exception>(() => repository.Git("commit", "-q", "-a", "-m", "x")).Message,
            StringComparison.Ordinal);

        repository.Edit("src/Orders.Core/Thing.cs", key, "none");
        repository.Git("commit", "-q", "-a", "-m", "x");
    }

    [Fact]
    public void Outside_of_git_it_says_so()
    {
        using var repository = new ScratchRepository(git: false);
        repository.Library("Orders.Core");

        var error = Assert.Single(repository.Build("src/Orders.Core", Target).Failed().Diagnostics());

        Assert.Equal(("STD5040", "error"), (error.Rule, error.Severity));
        Assert.StartsWith("Nothing that is staged was searched for secrets: the folder belongs to no git repository.", error.Text);
    }
}
