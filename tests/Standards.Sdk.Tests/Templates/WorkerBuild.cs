using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A worker that <c>dotnet new</c> created from the packed templates, published once for the tests of a class.</summary>
public sealed class WorkerBuild : IDisposable
{
    private readonly ScratchRepository folder = new("parent", git: false);
    private int folders;

    public WorkerBuild()
    {
        var hive = folder.PathOf("hive");
        Run("new", "install", PackedSdk.Instance.Pack("templates/Standards.Templates"), "--debug:custom-hive", hive);
        Run("new", "std-worker", "-n", "Billing", "--skipRestore", "--debug:custom-hive", hive);
        folder.Delete("Directory.Build.targets");
        var repository = folder.Sibling("parent/Billing");
        repository.Git("init", "-q", "-b", "main");
        repository.Commit();
        repository.Run("publish", "cmd/Billing.Worker", "-o", folder.PathOf("publish")).Succeeded();
    }

    /// <summary>What <c>dotnet</c> starts.</summary>
    public string Assembly => folder.PathOf("publish/Billing.Worker.dll");

    public string NewFolder() => folder.PathOf($"data{Interlocked.Increment(ref folders)}");

    public void Dispose() => folder.Dispose();

    private void Run(params string[] command)
    {
        var result = folder.Dotnet(command);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', command)}:\n{result.Output}");
    }
}
