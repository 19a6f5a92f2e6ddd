using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A worker that <c>dotnet new</c> created from the packed templates, published once for the tests of a class.</summary>
public sealed class WorkerBuild : IDisposable
{
    private readonly InstalledTemplates templates = new();
    private readonly ScratchRepository folder = new("parent", git: false);
    private int folders;

    public WorkerBuild()
    {
        var repository = templates.CreateRepository(folder, "std-worker", "Billing");
        repository.Run("publish", "cmd/Billing.Worker", "-o", folder.PathOf("publish")).Succeeded();
    }

    /// <summary>What <c>dotnet</c> starts.</summary>
    public string Assembly => folder.PathOf("publish/Billing.Worker.dll");

    public string NewFolder() => folder.PathOf($"data{Interlocked.Increment(ref folders)}");

    public void Dispose()
    {
        folder.Dispose();
        templates.Dispose();
    }
}
