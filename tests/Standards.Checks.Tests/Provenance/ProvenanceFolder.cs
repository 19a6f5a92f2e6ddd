using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Artifacts.Provenance;
using Standards.Checks.Findings;
using Standards.Checks.Models.Packages;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Provenance;

/// <summary>A repository with a packed project, whose statement can be made and verified.</summary>
internal sealed class ProvenanceFolder : IDisposable
{
    public const string Project = "src/Orders.Core/Orders.Core.csproj";
    public const string LockFile = "src/Orders.Core/packages.lock.json";
    public const string Package = "out/Orders.Core.2.1.0.nupkg";
    public const string Statement = "artifacts/standards/provenance/Orders.Core.2.1.0.intoto.jsonl";

    private readonly TestFolder _folder = new TestFolder().Init();

    public ProvenanceFolder()
    {
        _folder.Write(".gitignore", "artifacts/\n")
            .Write(Project, "<Project />")
            .Write(LockFile, Locked("Npgsql", "10.0.0"))
            .Commit()
            .Write(Package, "a package");
    }

    public string Root => _folder.Root;

    public IReadOnlyDictionary<string, string> Environment => _folder.Environment;

    public static string Hash(string text) => Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Locked(string id, string version) =>
        $$"""{ "version": 1, "dependencies": { "net10.0": { "{{id}}": { "type": "Direct", "requested": "[{{version}}, """
        + $$""")", "resolved": "{{version}}", "contentHash": "{{Hash(id + version)}}" }, "orders.api": { "type": "Project" } } } }""";

    public SourceState Source => SourceReader.Read(Root, _folder.Environment, CancellationToken.None);

    public ProvenanceRequest Request => new()
    {
        Root = Root,
        Command = "pack",
        Project = Project,
        Name = "Orders.Core",
        Version = "2.1.0",
        Configuration = "Release",
        OutputFolder = Path.Combine(Root, "out"),
        Artifacts = [Path.Combine(Root, Package)],
        LockFile = Path.Combine(Root, LockFile),
        Tools = [(".NET SDK", "10.0.401"), ("Standards.Sdk", "1.2.3")],
    };

    public IReadOnlyList<InstalledSdk> Sdks { get; set; } = [new("Standards.Sdk", "1.2.3", Hash("sdk"))];

    public (ProvenanceStatement? Statement, Finding? Problem) Make(
        ProvenanceRequest? request = null, IReadOnlyDictionary<string, string>? environment = null) =>
        ProvenanceMaker.Make(request ?? Request, Source, ProvenanceBuilder.Of(environment ?? new Dictionary<string, string>()), Sdks, CancellationToken.None);

    /// <summary>Makes the statement and writes it where verification looks.</summary>
    public ProvenanceFolder State()
    {
        var (statement, problem) = Make();
        Assert.Null(problem);
        Assert.Null(ProvenanceStore.Write(Root, Request, statement!));
        return this;
    }

    public ProvenanceVerification Verify(string artifacts = "") => new ProvenanceVerifier(Root, artifacts, Source, Sdks, CancellationToken.None).Verify();

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public ProvenanceFolder Write(string path, string text)
    {
        _folder.Write(path, text);
        return this;
    }

    public ProvenanceFolder Edit(string path, string old, string @new)
    {
        Assert.Contains(old, Read(path), StringComparison.Ordinal);
        return Write(path, Read(path).Replace(old, @new, StringComparison.Ordinal));
    }

    public string Git(params string[] arguments) => _folder.Git(arguments);

    public void Dispose() => _folder.Dispose();
}
