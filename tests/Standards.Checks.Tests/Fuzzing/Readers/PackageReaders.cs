using System.Text;
using Standards.Checks.Commands.Restoring;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Tests.Advisories;
using Standards.Checks.Tests.Sbom;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>What NuGet writes: the result of a restore, notes and descriptions of packages, advisories, and the SBOM that is made of them.</summary>
internal static class PackageReaders
{
    private const string Assets = """
        {
          "version": 3,
          "targets": { "net10.0": {
            "Npgsql/10.0.0": { "type": "package", "dependencies": { "Logging": "10.0.0" }, "compile": { "lib/net10.0/Npgsql.dll": {} },
              "runtime": { "lib/net10.0/Npgsql.dll": {} } },
            "Logging/10.0.0": { "type": "package", "runtime": { "lib/net10.0/_._": {} }, "frameworkReferences": [ "Microsoft.AspNetCore.App" ] },
            "Orders.Domain/1.0.0": { "type": "project", "framework": ".NETCoreApp,Version=v10.0" } } },
          "libraries": {
            "Npgsql/10.0.0": { "sha512": "AAAA", "type": "package", "path": "npgsql/10.0.0", "files": [ "npgsql.nuspec" ] },
            "Logging/10.0.0": { "sha512": "AAAA", "type": "package", "path": "logging/10.0.0", "files": [] },
            "Orders.Domain/1.0.0": { "type": "project", "path": "../Orders.Domain/Orders.Domain.csproj",
              "msbuildProject": "../Orders.Domain/Orders.Domain.csproj" } },
          "packageFolders": { "/packages/": {} },
          "project": { "version": "1.2.0", "restore": { "projectName": "Orders.Api", "restoreAuditProperties": { "enableAudit": "true", "auditLevel": "low" } },
            "frameworks": { "net10.0": { "targetAlias": "net10.0", "dependencies": { "Npgsql": { "target": "Package", "version": "[10.0.0, )" } },
              "frameworkReferences": { "Microsoft.NETCore.App": { "privateAssets": "all" } } } } },
          "logs": [ { "code": "NU1603", "level": "Warning", "message": "Orders depends on Npgsql", "libraryId": "Npgsql" } ]
        }
        """;

    private const string Nuspec = """
        <?xml version="1.0"?>
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata minClientVersion="2.12">
          <id>Npgsql</id><version>10.0.0</version><authors>A, B</authors><license type="expression">MIT</license>
          <description>Access to &lt;PostgreSQL&gt;</description><repository type="git" url="https://example.org/npgsql" commit="abc" />
          <dependencies><group targetFramework="net10.0"><dependency id="X" version="1.0.0" /></group></dependencies>
        </metadata></package>
        """;

    private const string Listed = """
        { "version": 1, "parameters": "--vulnerable --include-transitive", "projects": [ { "path": "A.csproj", "frameworks": [ { "framework": "net10.0",
          "topLevelPackages": [ { "id": "Acme.Other", "requestedVersion": "1.0.0", "resolvedVersion": "1.0.0", "vulnerabilities": [ { "severity": "High",
            "advisoryurl": "https://github.com/advisories/GHSA-aaaa-bbbb-cccc" } ] } ] } ] } ] }
        """;

    private const string Facts = """
        project=/r/src/Orders.Core/Orders.Core.csproj
        assets=/r/src/Orders.Core/obj/project.assets.json
        name=Orders.Core
        version=2.1.0
        outputType=Library
        package=true
        framework=net10.0
        supplier=Orders team
        licence=Apache-2.0
        dotnet=10.0.401
        standards=1.2.3
        epoch=1767182400
        sharedFramework=Microsoft.NETCore.App/10.0.0
        runtimePack=Microsoft.NETCore.App|Microsoft.NETCore.App.Runtime.linux-x64/10.0.0
        """;

    public static IEnumerable<(string Name, Func<ReaderCase> Make)> All =>
    [
        ("assets file", () => new(Utf8(Assets), Restored) { Form = ReaderForm.Json, IsWhole = OwnParser.TakesJson }),
        ("projects of an assets file", () => new(Utf8(Assets), References) { Form = ReaderForm.Json, IsWhole = OwnParser.TakesJson }),
        ("note of a package", () => new(Utf8("""{ "version": 2, "contentHash": "AAAA", "source": "https://example.org/v3/index.json" }"""), Note)
        {
            Form = ReaderForm.Json,
            IsWhole = OwnParser.TakesJson,
        }),
        ("nuspec", () => new(Utf8(Nuspec), NuspecOf) { Form = ReaderForm.Xml, IsWhole = OwnParser.TakesXml }),
        ("advisories of OSV", () => new(
            Utf8(AdvisoryFixture.Osv("GHSA-1", "Acme.Http", """{ "introduced": "0" }, { "fixed": "1.0.1" }""")), Advisories)
        {
            Form = ReaderForm.Json,
            IsWhole = OwnParser.TakesJson,
        }),
        ("advisories of 'dotnet list package'", () => new(Utf8(Listed), Advisories) { Form = ReaderForm.Json, IsWhole = OwnParser.TakesJson }),
        ("facts of an SBOM", () => new(Utf8(Facts), SbomOfFacts)),
        ("assets file of an SBOM", SbomOfAssets),
        ("nuspec of an SBOM", () => new(Utf8(Nuspec), SbomOfNuspec) { Form = ReaderForm.Xml }),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Restored(byte[] bytes)
    {
        using var repository = new TestRepository().With("obj/project.assets.json", bytes);
        return [.. Answers.Of(RestoredPackages.Read(Path.Combine(repository.Root, "obj/project.assets.json"), "src/A/A.csproj").Problem)];
    }

    // Without an answer a restore is never left out.
    private static IEnumerable<string> References(byte[] bytes)
    {
        using var repository = new TestRepository().With("obj/project.assets.json", bytes);
        return ProjectReferences.Of(Path.Combine(repository.Root, "obj/project.assets.json")) is null ? ["malformed"] : [];
    }

    private static IEnumerable<string> Note(byte[] bytes)
    {
        using var repository = new TestRepository().With(PackageNote.FileName, bytes);
        return PackageNote.Read(repository.Root) is null ? ["no note"] : [];
    }

    private static IEnumerable<string> NuspecOf(byte[] bytes) => Answers.Unless<PackageDataException>(() => NuspecReader.Read(new MemoryStream(bytes)));

    private static IEnumerable<string> Advisories(byte[] bytes)
    {
        using var fixture = new AdvisoryFixture().Direct("Acme.Http", "2.0.0").Save(bytes);
        return [.. Answers.Of(fixture.Check()), .. Answers.Of(fixture.CheckFile())];
    }

    private static IEnumerable<string> SbomOfFacts(byte[] bytes)
    {
        using var folder = new SbomFolder().Framework("net10.0", "Npgsql").Package("Npgsql/10.0.0");
        _ = folder.Build();
        var text = Encoding.UTF8.GetString(bytes).Replace("/r/", $"{folder.Root}/", StringComparison.Ordinal);
        IReadOnlyList<string> found = [];
        var refused = Answers.Unless<PackageDataException>(
            () => found = [.. Answers.Of(folder.Read(Artifacts.Sbom.SbomFacts.Parse(text.Split('\n'))).Findings)]);
        return [.. refused, .. found];
    }

    private static ReaderCase SbomOfAssets()
    {
        using var sound = Sbom();
        var root = sound.Root;
        return new(Utf8(File.ReadAllText(sound.Assets).Replace(root, "/r", StringComparison.Ordinal)), bytes =>
        {
            using var folder = Sbom();
            File.WriteAllBytes(folder.Assets, WithRoot(bytes, folder.Root));
            return [.. Answers.Of(folder.Read().Findings)];
        })
        {
            Form = ReaderForm.Json,
            IsWhole = OwnParser.TakesJson,
        };
    }

    private static SbomFolder Sbom()
    {
        var folder = new SbomFolder().Framework("net10.0", "Npgsql").Package("Npgsql/10.0.0", dependencies: "Logging").Package("Logging/9.0.1");
        _ = folder.Build();
        return folder;
    }

    // Byte for byte, so that what is no UTF-8 stays that.
    private static byte[] WithRoot(byte[] bytes, string root) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("/r/packages", $"{root}/packages", StringComparison.Ordinal));

    private static IEnumerable<string> SbomOfNuspec(byte[] bytes)
    {
        using var folder = new SbomFolder().Framework("net10.0", "Npgsql").Package("Npgsql/10.0.0");
        _ = folder.Build();
        File.WriteAllBytes(Path.Combine(folder.Packages, "npgsql/10.0.0/npgsql.nuspec"), bytes);
        return [.. Answers.Of(folder.Read().Findings)];
    }
}
