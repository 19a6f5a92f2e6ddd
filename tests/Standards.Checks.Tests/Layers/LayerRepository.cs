using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Layers;

/// <summary>A repository with policy files and a package folder beside it, removed when disposed.</summary>
public sealed class LayerRepository : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("standards-layers-").FullName;

    public LayerRepository(string policy) => With("standards.yml", policy);

    public string Root => Path.Combine(_temporary, "repository");

    public string Packages => Path.Combine(_temporary, "packages");

    public LayerRepository With(string path, string text) => Write(Path.Combine(Root, path), text);

    public LayerRepository WithPackage(string id, string version, string text, string path = "standards.yml") =>
        Write(Path.Combine(Packages, id.ToLowerInvariant(), version, path), text);

    /// <summary>What NuGet notes beside a package that it unpacks.</summary>
    public LayerRepository WithNote(string id, string version, string note) => WithPackage(id, version, note, ".nupkg.metadata");

    public PolicySet Load(bool packages = true) =>
        PolicyLoader.Load(new PolicyLoadOptions(Root, packages ? Packages : "", TestDay.Today, ContinuousIntegration: false));

    public Policy Silent()
    {
        var set = Load();
        Assert.Empty(set.Findings);
        return set.Policy;
    }

    public Finding Single(bool packages = true) => Assert.Single(Load(packages).Findings);

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private LayerRepository Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }
}
