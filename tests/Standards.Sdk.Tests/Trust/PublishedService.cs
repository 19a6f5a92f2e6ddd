using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Templates;

namespace Standards.Sdk.Tests.Trust;

/// <summary>A service as the template writes it, published once for the tests of a class.</summary>
public sealed class PublishedService : IDisposable
{
    private readonly ScratchRepository _folder = new("parent", git: false);

    public PublishedService()
    {
        using var templates = new InstalledTemplates();
        templates.CreateRepository(_folder, "std-service", "Orders").Run("publish", "cmd/Orders.Api", "-o", _folder.PathOf("publish")).Succeeded();
    }

    /// <summary>A process of it.</summary>
    internal ServiceProcess Start(params (string Key, string Value)[] settings) => new(_folder.PathOf("publish/Orders.Api.dll"), [], settings);

    public void Dispose() => _folder.Dispose();
}
