using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Standards.Checks.Artifacts.Sbom;

namespace Standards.Checks.Tests.Sbom;

/// <summary>A repository with one project, its assets file and a package folder, in a temporary folder.</summary>
internal sealed class SbomFolder : IDisposable
{
    private readonly JsonObject _libraries = [];
    private readonly JsonObject _targets = [];
    private readonly JsonObject _frameworks = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("standards-sbom-").FullName;

    public string Project => Path.Combine(Root, "src", "Orders.Core", "Orders.Core.csproj");

    public string Assets => Path.Combine(Root, "src", "Orders.Core", "obj", "project.assets.json");

    public string Packages => Path.Combine(Root, "packages");

    /// <summary>A target framework with its direct packages; those that end in <c>!</c> are private.</summary>
    public SbomFolder Framework(string framework, params string[] direct)
    {
        _targets[framework] = new JsonObject();
        _frameworks[framework] = new JsonObject
        {
            ["targetAlias"] = framework,
            ["frameworkReferences"] = new JsonObject { ["Microsoft.NETCore.App"] = new JsonObject() },
            ["dependencies"] = new JsonObject(direct.Select(d => KeyValuePair.Create<string, JsonNode?>(d.TrimEnd('!'), new JsonObject
            {
                ["target"] = "Package",
                ["version"] = "[1.0.0, )",
                ["suppressParent"] = d.EndsWith('!') ? "All" : null,
            }))),
        };
        return this;
    }

    /// <summary>A package in every framework so far, with its nuspec.</summary>
    /// <param name="key">Id and version with a slash between.</param>
    /// <param name="metadata">Elements of its nuspec beside id and version; null: its folder is not there.</param>
    /// <param name="isUsed">Whether it has files for the output.</param>
    /// <param name="dependencies">Ids.</param>
    public SbomFolder Package(
        string key, string? metadata = """<authors>Ada</authors><license type="expression">MIT</license>""", bool isUsed = true, params string[] dependencies)
    {
        foreach (var (_, target) in _targets)
        {
            In(target!, key, isUsed, dependencies);
        }

        return Describe(key, metadata);
    }

    /// <summary>A package in one framework only.</summary>
    public SbomFolder PackageIn(string framework, string key, params string[] dependencies)
    {
        In(_targets[framework]!, key, isUsed: true, dependencies);
        return Describe(key, """<authors>Ada</authors><license type="expression">MIT</license>""");
    }

    /// <summary>A project that is referenced in every framework so far.</summary>
    public SbomFolder Reference(string name, string path, params string[] dependencies)
    {
        foreach (var (_, target) in _targets)
        {
            In(target!, $"{name}/1.0.0", isUsed: true, dependencies);
            target![$"{name}/1.0.0"]!["type"] = "project";
        }

        _libraries[$"{name}/1.0.0"] = new JsonObject { ["type"] = "project", ["path"] = path };
        return this;
    }

    /// <summary>Says that a library needs a shared framework.</summary>
    public SbomFolder Needs(string key, string framework)
    {
        foreach (var (_, target) in _targets)
        {
            target![key]!["frameworkReferences"] = new JsonArray(framework);
        }

        return this;
    }

    public SbomFacts Facts(string framework = "net10.0") => new()
    {
        Project = Project,
        Assets = Assets,
        Name = "Orders.Core",
        Version = "2.1.0",
        Framework = framework,
        IsPackage = true,
        Supplier = "Orders team",
        Licence = "Apache-2.0",
        DotnetSdk = "10.0.401",
        StandardsSdk = "1.2.3",
        Frameworks = [("Microsoft.NETCore.App", "10.0.0")],
    };

    /// <summary>Writes the assets file and makes the document.</summary>
    public SbomResult Build(params SbomFacts[] facts)
    {
        Write(new JsonObject
        {
            ["version"] = 3,
            ["targets"] = _targets.DeepClone(),
            ["libraries"] = _libraries.DeepClone(),
            ["packageFolders"] = new JsonObject { [Packages + "/"] = new JsonObject() },
            ["project"] = new JsonObject
            {
                ["version"] = "2.1.0",
                ["restore"] = new JsonObject { ["projectName"] = "Orders.Core" },
                ["frameworks"] = _frameworks.DeepClone(),
            },
        }.ToJsonString());
        return Read(facts);
    }

    /// <summary>Makes the document of the assets file that is there.</summary>
    public SbomResult Read(params SbomFacts[] facts) =>
        new SbomBuilder(Root, new SbomSources()).Build(facts.Length == 0 ? [Facts()] : facts, SbomTime.Of("", "1767182400"));

    public void Write(string assets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Assets)!);
        File.WriteAllText(Assets, assets);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void In(JsonNode target, string key, bool isUsed, string[] dependencies) => target[key] = new JsonObject
    {
        ["type"] = "package",
        ["dependencies"] = new JsonObject(dependencies.Select(d => KeyValuePair.Create<string, JsonNode?>(d, "1.0.0"))),
        ["runtime"] = new JsonObject { [isUsed ? "lib/net10.0/a.dll" : "lib/net10.0/_._"] = new JsonObject() },
    };

    private SbomFolder Describe(string key, string? metadata)
    {
        var (id, version) = (key.Split('/')[0], key.Split('/')[1]);
        var path = key.ToLowerInvariant();
        _libraries[key] = new JsonObject
        {
            ["type"] = "package",
            ["path"] = path,
            ["sha512"] = Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(key))),
            ["files"] = new JsonArray(),
        };
        if (metadata is not null)
        {
            Directory.CreateDirectory(Path.Combine(Packages, path));
            File.WriteAllText(
                Path.Combine(Packages, path, $"{id.ToLowerInvariant()}.nuspec"),
                metadata.Length == 0 ? "" : $"<package><metadata><id>{id}</id><version>{version}</version>{metadata}</metadata></package>");
        }

        return this;
    }
}
