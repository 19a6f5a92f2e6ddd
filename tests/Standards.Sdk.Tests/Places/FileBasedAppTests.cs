using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Places;

/// <summary>A C# file that names the SDK is checked inside a repository and left alone outside one.</summary>
public sealed class FileBasedAppTests
{
    private const string App = """
        #:sdk Standards.Sdk
        #:property PublishAot=false
        Console.WriteLine("It runs.");

        """;

    [Fact]
    public void Inside_a_repository_it_is_checked()
    {
        using var repository = new ScratchRepository().Write("eng/app.cs", App).Record(status: "Done");

        var red = repository.Build("eng/app.cs").Failed();
        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], red.Diagnostics().Select(d => d.Place));
        red.Reported(repository.Reports);

        var run = repository.Record().Dotnet("run", "eng/app.cs");
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("It runs.", run.Output, StringComparison.Ordinal);
        Assert.False(repository.Exists("eng/packages.lock.json"), run.Output);
    }

    [Fact]
    public void Outside_a_repository_nothing_is_said()
    {
        using var folder = new ScratchRepository(git: false).Write("app.cs", App).Record(status: "Done");

        var build = folder.Build("app.cs").Succeeded();
        Assert.Empty(build.Codes());
        Assert.Empty(build.CheckTasks());

        var run = folder.Dotnet("run", "app.cs");
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("It runs.", run.Output.Trim());
        Assert.False(folder.Exists("artifacts"), run.Output);
    }
}
