using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>What <c>dotnet new</c> creates is green from the first minute, on a developer's machine and on CI.</summary>
public sealed class RepositoryTemplateTests
{
    [Theory]
    [InlineData("std-service", "Orders", "Orders")]
    [InlineData("std-service", "Acme.Pay-Orders", "Acme.PayOrders")]
    [InlineData("std-worker", "Acme.Pay-Orders", "Acme.PayOrders")]
    [InlineData("std-library", "Acme.Text-Tools", "Acme.TextTools")]
    public void New_repository_is_green(string template, string name, string project)
    {
        using var folder = new ScratchRepository("parent", git: false);
        var hive = folder.PathOf("hive");
        AssertRuns(folder, "new", "install", PackedSdk.Instance.Pack("templates/Standards.Templates"), "--debug:custom-hive", hive);
        AssertRuns(folder, "new", template, "-n", name, "--skipRestore", "--debug:custom-hive", hive);
        folder.Delete("Directory.Build.targets");
        var repository = folder.Sibling($"parent/{name}");
        repository.Git("init", "-q", "-b", "main");
        repository.Commit();

        var build = repository.Build($"{project}.slnx", "-warnaserror").Succeeded();
        Assert.Empty(build.Codes());
        Assert.Empty(repository.Reports.Findings());
        Assert.Equal(1, build.Executions("CheckRepository"));
        Assert.Contains("Passed!", repository.Run("test", $"{project}.slnx", "--no-build").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());

        repository.Set("CI", "true");
        repository.Git("clean", "-q", "-xdf");
        var ci = repository.Run("test", $"{project}.slnx", "-warnaserror").Succeeded();
        Assert.Empty(ci.Codes());
        Assert.Empty(repository.Reports.Findings());
        if (template == "std-library")
        {
            repository.Git("remote", "add", "origin", ScratchRepository.Remote);
            Assert.Empty(repository.Run("pack", $"src/{project}", "-o", "artifacts/out", "-warnaserror").Succeeded().Codes());
            Assert.True(File.Exists(repository.PathOf($"artifacts/out/{project}.0.1.0.nupkg")));
        }
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
    }

    private static void AssertRuns(ScratchRepository folder, params string[] command)
    {
        var result = folder.Dotnet(command);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', command)}:\n{result.Output}");
    }
}
