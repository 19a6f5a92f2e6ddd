using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A worker that <c>dotnet new</c> created from the packed templates, published once for the tests of a class.</summary>
public sealed class WorkerBuild : IDisposable
{
    private readonly InstalledTemplates _templates = new();
    private readonly ScratchRepository _folder = new("parent", git: false);
    private int _folders;

    public WorkerBuild()
    {
        var repository = _templates.CreateRepository(_folder, "std-worker", "Billing");
        repository.Run("publish", "cmd/Billing.Worker", "-o", _folder.PathOf("publish")).Succeeded();
    }

    /// <summary>What <c>dotnet</c> starts.</summary>
    public string Assembly => _folder.PathOf("publish/Billing.Worker.dll");

    public string NewFolder() => _folder.PathOf($"data{Interlocked.Increment(ref _folders)}");

    public void Dispose()
    {
        _folder.Dispose();
        _templates.Dispose();
    }
}
