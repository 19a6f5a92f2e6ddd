using System.Text;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Text;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Packages;

public class AssetsFileReaderTests
{
    private const string Small = """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "Npgsql/10.0.0": { "type": "package", "dependencies": { "Microsoft.Extensions.Logging.Abstractions": "10.0.0" }, "runtime": { "lib/net10.0/Npgsql.dll": {} } },
              "Analyzers/1.0.0": { "type": "package", "runtime": { "lib/net10.0/_._": {} } },
              "Orders.Domain/1.0.0": { "type": "project", "framework": ".NETCoreApp,Version=v10.0", "runtime": { "bin/placeholder/Orders.Domain.dll": {} } }
            },
            "net10.0/linux-x64": { }
          },
          "libraries": {
            "Npgsql/10.0.0": { "sha512": "AAAA", "type": "package", "path": "npgsql/10.0.0", "files": [ "npgsql.nuspec" ] },
            "Orders.Domain/1.0.0": { "type": "project", "path": "../Orders.Domain/Orders.Domain.csproj", "msbuildProject": "../Orders.Domain/Orders.Domain.csproj" }
          },
          "packageFolders": { "/packages/": {} },
          "project": {
            "version": "1.2.0",
            "restore": { "projectName": "Orders.Api" },
            "frameworks": {
              "net10.0": {
                "targetAlias": "net10.0",
                "dependencies": {
                  "Npgsql": { "target": "Package", "version": "[10.0.0, )" },
                  "Analyzers": { "suppressParent": "All", "target": "Package", "version": "[1.0.0, )", "autoReferenced": true }
                },
                "frameworkReferences": { "Microsoft.NETCore.App": { "privateAssets": "all" } }
              }
            }
          }
        }
        """;

    [Fact]
    public void Graph_and_project_are_read()
    {
        var assets = Read(Small);

        Assert.Equal(["net10.0|", "net10.0|linux-x64"], assets.Targets.Select(t => $"{t.Framework}|{t.Runtime}"));
        Assert.Equal(
            ["Npgsql 10.0.0 False True Microsoft.Extensions.Logging.Abstractions", "Analyzers 1.0.0 False False ", "Orders.Domain 1.0.0 True True "],
            assets.Targets[0].Libraries.Select(l => $"{l.Id} {l.Version} {l.IsProject} {l.HasRuntimeAssets} {string.Join(',', l.Dependencies)}"));
        Assert.Equal(["/packages/"], assets.PackageFolders);
        var library = assets.Libraries[AssetsFile.LibraryKey("npgsql", "10.0.0")];
        Assert.Equal(("AAAA", "npgsql/10.0.0"), (library.Sha512, library.Path));
        Assert.Equal(["npgsql.nuspec"], library.Files);
        Assert.Equal(("Orders.Api", "1.2.0"), (assets.Project.Name, assets.Project.Version));
        var framework = Assert.Single(assets.Project.Frameworks);
        Assert.Equal(
            [new DirectDependency("Npgsql", "[10.0.0, )", false, false), new DirectDependency("Analyzers", "[1.0.0, )", true, true)], framework.Dependencies);
        Assert.Equal(["Microsoft.NETCore.App"], framework.FrameworkReferences);
    }

    [Fact]
    public void A_file_that_restore_wrote_is_read()
    {
        var assets = AssetsFileReader.Read(File.ReadAllBytes(RepositoryRoot.Combine("tests/Standards.Checks.Tests/obj/project.assets.json")));

        var folder = new PackageFolder(assets.PackageFolders);
        var packages = assets.Libraries.Values.Where(l => !l.IsProject).ToArray();
        Assert.Contains(packages, p => p.Id == "YamlDotNet");
        Assert.All(packages, p => Assert.Equal(64, Convert.FromBase64String(p.Sha512).Length));
        Assert.All(packages, p => Assert.Equal(p.Id, folder.ReadNuspec(p)?.Id, ignoreCase: true));
        Assert.All(assets.Targets[0].Libraries, l => Assert.Contains(AssetsFile.LibraryKey(l.Id, l.Version), assets.Libraries));
        Assert.Contains(assets.Project.Frameworks[0].Dependencies, d => d is { Id: "xunit", IsPrivate: true });
    }

    [Theory]
    [InlineData("", "is not valid JSON, or is cut off", 1, 1)]
    [InlineData("""{"größe 😀": x}""", "is not valid JSON, or is cut off", 1, 14)]
    [InlineData("[]", "has something else than an object as 'the file'", 0, 0)]
    [InlineData("{}", "has no version 3 or 4", 0, 0)]
    [InlineData("""{"version":"3"}""", "is not what restore writes", 0, 0)]
    [InlineData("""{"version":9}""", "has no version 3 or 4", 0, 0)]
    [InlineData("""{"version":3}""", "has no 'targets'", 0, 0)]
    [InlineData("""{"version":3,"targets":[]}""", "has something else than an object as 'targets'", 0, 0)]
    [InlineData("""{"version":3,"targets":{"net10.0":{"Npgsql":{}}}}""", "names a library without a version", 0, 0)]
    [InlineData("""{"version":3,"targets":{},"libraries":{"A/1":{"type":"package"},"a/1":{"type":"package"}}}""", "is not what restore writes", 0, 0)]
    [InlineData("""{"version":3,"targets":{},"libraries":{"A/1":{"type":7}}}""", "is not what restore writes", 0, 0)]
    public void What_restore_does_not_write_is_refused(string text, string reason, int line, int column)
    {
        var error = Assert.Throws<PackageDataException>(() => Read(text));

        Assert.Equal((reason, new Position(line, column)), (error.Message, error.Position));
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        for (var length = 0; length < bytes.Length - 1; length++)
        {
            var cut = bytes.AsMemory(0, length);
            Assert.Throws<PackageDataException>(() => AssetsFileReader.Read(cut));
        }
    }

    private static AssetsFile Read(string text) => AssetsFileReader.Read(Encoding.UTF8.GetBytes(text));
}
