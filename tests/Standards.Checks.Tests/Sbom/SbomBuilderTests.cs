using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Artifacts.Sbom;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Tests.Sbom;

/// <summary>STD4510 and STD4511, and what stands in a document.</summary>
public class SbomBuilderTests
{
    private const string Path = "src/Orders.Core/Orders.Core.csproj";
    private const string Restore = "Run 'dotnet restore src/Orders.Core/Orders.Core.csproj --force'";

    [Fact]
    public void Graph_hashes_and_licences_come_from_what_was_restored()
    {
        using var folder = new SbomFolder()
            .Framework("net10.0", "Npgsql")
            .Package(
                "Npgsql/10.0.0",
                """<authors>Npgsql Team</authors><copyright>(c) them</copyright><license """
                    + """type="expression">PostgreSQL</license><projectUrl>https://www.npgsql.org</projectUrl><repository """
                    + """url="https://github.com/npgsql/npgsql" />""",
                dependencies: "Logging")
            .Package("Logging/9.0.1");

        var (document, findings) = folder.Build();

        Assert.Empty(findings);
        Assert.Equal(
            ["framework/Microsoft.NETCore.App@10.0.0", "pkg:nuget/Logging@9.0.1", "pkg:nuget/Npgsql@10.0.0"], document!.Components.Select(c => c.Reference));
        var npgsql = document.Components[^1];
        Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes("Npgsql/10.0.0"))), npgsql.Sha512);
        Assert.Equal(
            (
                new SbomLicence(SbomLicenceKind.Expression, "PostgreSQL"),
                "Npgsql Team",
                "(c) them",
                "https://www.npgsql.org",
                "https://github.com/npgsql/npgsql"),
            (npgsql.Licence, npgsql.Publisher, npgsql.Copyright, npgsql.Website, npgsql.Repository));
        Assert.Equal(["pkg:nuget/Logging@9.0.1"], document.Dependencies["pkg:nuget/Npgsql@10.0.0"]);
        Assert.Equal(["framework/Microsoft.NETCore.App@10.0.0", "pkg:nuget/Npgsql@10.0.0"], document.Dependencies[$"project/{Path}"]);
        Assert.Empty(document.Dependencies["pkg:nuget/Logging@9.0.1"]);
        Assert.Equal(($"project/{Path}", "pkg:nuget/Orders.Core@2.1.0", "Orders team"), (document.Root.Reference, document.Root.Purl, document.Root.Publisher));
        Assert.Equal([".NET SDK 10.0.401 True", "Standards.Sdk 1.2.3 False"], document.Tools.Select(t => $"{t.Name} {t.Version} {t.IsBuildTool}"));
    }

    [Fact]
    public void Development_packages_are_those_of_which_nothing_is_delivered()
    {
        using var folder = new SbomFolder()
            .Framework("net10.0", "Meta", "Analyzer!", "Merged!")
            .Package("Meta/1.0.0", isUsed: false, dependencies: "Used")
            .Package("Used/1.0.0")
            .Package("Analyzer/1.0.0", isUsed: false, dependencies: "Analyzer.Common")
            .Package("Analyzer.Common/1.0.0", isUsed: false)
            .Package("Merged/1.0.0");

        Assert.Equal(["Analyzer.Common", "Analyzer", "Merged"], Development(folder.Build()));

        // Nobody keeps private what an application needs to run.
        Assert.Equal(["Analyzer.Common", "Analyzer"], Development(folder.Build(folder.Facts() with { IsApplication = true })));
    }

    [Fact]
    public void Project_that_is_referenced_is_a_component_with_its_place_in_the_repository()
    {
        using var folder = new SbomFolder()
            .Framework("net10.0")
            .Package("Npgsql/10.0.0")
            .Reference("Orders.Shared", "../Orders.Shared/Orders.Shared.csproj", "Npgsql");

        var document =
            folder.Build(folder.Facts() with
            {
                References =
                [
                    System.IO.Path.Combine(folder.Root, "src", "Orders.Shared", "Orders.Shared.csproj"),
                    System.IO.Path.Combine(folder.Root, "eng", "Tool.csproj"),
                ],
            }).Document!;

        Assert.Contains(
            document.Components,
            c => c is { Reference: "project/src/Orders.Shared/Orders.Shared.csproj", Kind: SbomKind.Library, Name: "Orders.Shared", IsDevelopment: false });
        Assert.Equal(
            ["framework/Microsoft.NETCore.App@10.0.0", "project/src/Orders.Shared/Orders.Shared.csproj"], document.Dependencies[document.Root.Reference]);
        Assert.Equal(["pkg:nuget/Npgsql@10.0.0"], document.Dependencies["project/src/Orders.Shared/Orders.Shared.csproj"]);
    }

    [Fact]
    public void Frameworks_of_a_project_are_one_document()
    {
        using var folder = new SbomFolder()
            .Framework("net8.0", "Npgsql")
            .Framework("net10.0", "Npgsql")
            .Package("Npgsql/10.0.0")
            .PackageIn("net8.0", "Polyfill/1.0.0");

        var document = folder.Build(folder.Facts("net10.0"), folder.Facts("net8.0") with { Frameworks = [] }).Document!;

        Assert.Equal(["net10.0", "net8.0"], document.Frameworks);
        Assert.Equal(["net10.0", "net8.0"], document.Root.Frameworks);
        Assert.Equal(["net8.0"], document.Components.Single(c => c.Name == "Polyfill").Frameworks);
        Assert.Equal(["net10.0", "net8.0"], document.Components.Single(c => c.Name == "Npgsql").Frameworks);
    }

    [Fact]
    public void Shared_frameworks_are_those_that_the_project_or_a_package_needs()
    {
        using var folder = new SbomFolder().Framework("net10.0", "Web").Package("Web/1.0.0").Needs("Web/1.0.0", "Microsoft.AspNetCore.App");

        var document =
            folder.Build(folder.Facts() with
            {
                Frameworks = [("Microsoft.NETCore.App", "10.0.0"), ("Microsoft.AspNetCore.App", "10.0.0"), ("Microsoft.WindowsDesktop.App", "10.0.0")],
            }).Document!;

        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.NETCore.App"], document.Components.Where(c => c.Kind == SbomKind.Framework).Select(c => c.Name));
    }

    [Fact]
    public void Self_contained_output_holds_the_runtime()
    {
        using var folder = new SbomFolder().Framework("net10.0");

        var document =
            folder.Build(folder.Facts() with
            {
                Frameworks = [],
                RuntimePacks =
                [
                    ("Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App.Runtime.linux-x64", "10.0.4"),
                    ("Microsoft.NETCore.App", "Microsoft.NETCore.App.Runtime.linux-x64", "10.0.4"),
                ],
                Runtime = "linux-x64",
            }).Document!;

        Assert.Equal(["pkg:nuget/Microsoft.NETCore.App.Runtime.linux-x64@10.0.4"], document.Components.Select(c => c.Purl));
        Assert.Equal(["linux-x64"], document.Runtimes);
    }

    [Theory]
    [InlineData(
        """<license type="expression">MIT OR Apache-2.0 WITH LLVM-exception</license>""", SbomLicenceKind.Expression, "MIT OR Apache-2.0 WITH LLVM-exception")]
    [InlineData("""<license type="expression">MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>""", SbomLicenceKind.Expression, "MIT")]
    [InlineData("""<license type="expression">MIT", "x</license>""", SbomLicenceKind.None, "")]
    [InlineData(
        """<license type="file">docs\LICENSE.txt</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>""",
        SbomLicenceKind.File,
        "docs/LICENSE.txt")]
    [InlineData("<licenseUrl>https://example.org/licence</licenseUrl>", SbomLicenceKind.Url, "https://example.org/licence")]
    [InlineData("<licenseUrl>javascript:alert(1)</licenseUrl>", SbomLicenceKind.None, "")]
    [InlineData("<description>none</description>", SbomLicenceKind.None, "")]
    public void Licence_is_told_as_the_package_tells_it(string metadata, SbomLicenceKind kind, string text)
    {
        using var folder = new SbomFolder().Framework("net10.0", "A").Package("A/1.0.0", metadata);

        Assert.Equal(new SbomLicence(kind, text), folder.Build().Document!.Components[^1].Licence);
    }

    [Theory]
    [InlineData("Npgsql", "10.0.0", "pkg:nuget/Npgsql@10.0.0")]
    [InlineData("A_b-c.D", "1.0.0-beta.1+build.5", "pkg:nuget/A_b-c.D@1.0.0-beta.1%2Bbuild.5")]
    [InlineData("Größe", "1.0.0", "pkg:nuget/Gr%C3%B6%C3%9Fe@1.0.0")]
    [InlineData("a b@c?d#e%f", "1/2", "pkg:nuget/a%20b%40c%3Fd%23e%25f@1%2F2")]
    [InlineData("A", "", "pkg:nuget/A")]
    public void Package_url_is_encoded(string id, string version, string url) => Assert.Equal(url, PackageUrl.NuGet(id, version));

    [Theory]
    [InlineData(null, "not in the package folder")]
    [InlineData("", "nuspec is not well-formed XML")]
    [InlineData("<id>Other</id>", "nuspec of another package")]
    public void Package_that_nobody_could_look_at_is_STD4510_and_marked(string? metadata, string reason)
    {
        using var folder = new SbomFolder().Framework("net10.0", "Npgsql", "Sound").Package("Npgsql/10.0.0", metadata).Package("Sound/1.0.0");

        var (document, findings) = folder.Build();

        var finding = Assert.Single(findings);
        Assert.Equal(("STD4510", Path, 0, 0, $"the SBOM holds 1 package that could not be looked at: Npgsql 10.0.0 ({reason})"), Place(finding));
        Assert.Equal($"{Restore} with a package folder that can be read, and build again; the SBOM has no licence and no author of them", finding.Fix);
        var npgsql = document!.Components.Single(c => c.Name == "Npgsql");
        Assert.Equal((reason, SbomLicence.None, "pkg:nuget/Npgsql@10.0.0", 128), (npgsql.Unverified, npgsql.Licence, npgsql.Purl, npgsql.Sha512.Length));
        Assert.Contains($"\"value\": \"{reason}\"", Encoding.UTF8.GetString(CycloneDxWriter.Write(document)), StringComparison.Ordinal);
        Assert.Contains($"\"comment\": \"Not verified: {reason}.\"", Encoding.UTF8.GetString(SpdxWriter.Write(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nuspec_that_is_missing_and_many_packages_are_one_STD4510()
    {
        using var folder = new SbomFolder().Framework("net10.0");
        foreach (var i in Enumerable.Range(1, 5))
        {
            folder.Package(string.Create(CultureInfo.InvariantCulture, $"P{i}/1.0.0"), metadata: null);
        }

        _ = folder.Package("P0/1.0.0");
        File.Delete(System.IO.Path.Combine(folder.Packages, "p0/1.0.0/p0.nuspec"));

        Assert.Equal(
            "the SBOM holds 6 packages that could not be looked at: P0 1.0.0 (nuspec is missing), P1 1.0.0 (not in the package folder), P2 1.0.0 (not in the "
                + "package folder) and 3 more",
            Assert.Single(folder.Build().Findings).Message);
    }

    public static TheoryData<string, string> Graphs() => new()
    {
        {
            """{"version":3,"targets":{"net10.0":{"A/1.0.0":{"type":"package"},"a/2.0.0":{"type":"package"}}},"libraries":{"A/1.0.0":{"type":"package"},"a/2."""
                + """0.0":{"type":"package"}},"packageFolders":{},"project":{"restore":{},"frameworks":{}}}""",
            "project.assets.json has two versions of 'a' for net10.0"
        },
        {
            """{"version":3,"targets":{"net10.0":{"A/1.0.0":{"type":"package","dependencies":{"B":"1.0.0"}}}},"libraries":{"A/1.0."""
                + """0":{"type":"package"}},"packageFolders":{},"project":{"restore":{},"frameworks":{}}}""",
            "project.assets.json lacks 'B', which 'A' depends on in net10.0"
        },
        {
            """{"version":3,"targets":{"net10.0":{}},"libraries":{},"packageFolders":{},"project":{"restore":{},"frameworks":{"net10."""
                + """0":{"targetAlias":"net10.0","dependencies":{"A":{"target":"Package","version":"[1.0.0, )"}}}}}}""",
            "project.assets.json lacks 'A', which the project references in net10.0"
        },
        {
            """{"version":3,"targets":{"net10.0":{"A/1.0."""
                + """0":{"type":"package"}}},"libraries":{},"packageFolders":{},"project":{"restore":{},"frameworks":{}}}""",
            "project.assets.json says nothing of 'A' 1.0.0"
        },
        {
            """{"version":3,"targets":{"net8.0":{}},"libraries":{},"packageFolders":{},"project":{"restore":{},"frameworks":{}}}""",
            "project.assets.json has no graph for net10.0"
        },
        { "{\n  \"version\": 3,\n  \"targets\": {\n", "project.assets.json is not valid JSON, or is cut off (line 4, column 1)" },
        { "", "project.assets.json is not valid JSON, or is cut off (line 1, column 1)" },
    };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Graph_that_is_not_whole_is_STD4511_and_no_document(string assets, string reason)
    {
        using var folder = new SbomFolder();
        folder.Write(assets);

        var (document, findings) = folder.Read();

        Assert.Null(document);
        var finding = Assert.Single(findings);
        Assert.Equal(("STD4511", Path, 0, 0, $"no SBOM was written: {reason}"), Place(finding));
        Assert.Equal($"{Restore} and build again", finding.Fix);
    }

    [Fact]
    public void One_project_without_a_whole_graph_leaves_a_solution_without_a_document()
    {
        using var folder = new SbomFolder().Framework("net10.0");
        var other = folder.Facts() with
        {
            Project = System.IO.Path.Combine(folder.Root, "src", "B", "B.csproj"),
            Assets = System.IO.Path.Combine(folder.Root, "gone", "project.assets.json"),
        };
        _ = folder.Build();

        var result = new SbomBuilder(folder.Root, new SbomSources()).Build([folder.Facts(), other], SbomTime.None, "Orders");

        Assert.Null(result.Document);
        Assert.Equal(
            ("STD4511", "src/B/B.csproj", 0, 0, "no SBOM was written: project.assets.json cannot be read (it was removed)"),
            Place(Assert.Single(result.Findings)));
    }

    [Fact]
    public void Solution_is_described_by_its_projects()
    {
        using var folder = new SbomFolder().Framework("net10.0").Reference("Orders.Shared", "../Orders.Shared/Orders.Shared.csproj");
        _ = folder.Build();
        using var shared = new SbomFolder().Framework("net10.0");
        _ = shared.Build();
        var facts = folder.Facts() with
        {
            Project = System.IO.Path.Combine(folder.Root, "src", "Orders.Shared", "Orders.Shared.csproj"),
            Assets = shared.Assets,
            Name = "Orders.Shared",
            Version = "3.0.0",
        };

        var document = new SbomBuilder(folder.Root, new SbomSources()).Build([folder.Facts(), facts], SbomTime.None, "Orders").Document!;

        Assert.Equal(("solution", SbomKind.Solution, "Orders"), (document.Root.Reference, document.Root.Kind, document.Root.Name));
        Assert.Equal(["project/src/Orders.Core/Orders.Core.csproj", "project/src/Orders.Shared/Orders.Shared.csproj"], document.Dependencies["solution"]);

        // Restore knows another version of it than the project itself.
        Assert.Equal("3.0.0", document.Components.Single(c => c.Name == "Orders.Shared").Version);
    }

    [Theory]
    [InlineData("1767182400", "1", "2025-12-31T12:00:00Z", "SOURCE_DATE_EPOCH")]
    [InlineData("", "1767182400\n", "2025-12-31T12:00:00Z", "commit")]
    [InlineData("yesterday", "1767182400", "2025-12-31T12:00:00Z", "commit")]
    [InlineData("-5", "", "", "none")]
    [InlineData("99999999999999999", "", "", "none")]
    public void Time_is_that_of_the_epoch_or_the_commit(string epoch, string commit, string time, string source)
    {
        var value = SbomTime.Of(epoch, commit);

        Assert.Equal((time, source), (value.ToString(), value.Source));
    }

    [Fact]
    public void Facts_are_lines()
    {
        var facts = SbomFacts.Parse([
            "nonsense",
            "project=/r/a.csproj",
            "assets=/r/obj/project.assets.json",
            "name=A=B",
            "outputType=WinExe",
            "package=True",
            "framework=net10.0",
            "sharedFramework=Microsoft.NETCore.App/10.0.0",
            "sharedFramework=Microsoft.NETCore.App/10.0.0",
            "runtimePack=Microsoft.NETCore.App|Microsoft.NETCore.App.Runtime.linux-x64/10.0.4",
            "reference=/r/b.csproj",
        ]);

        Assert.Equal(("A=B", true, true), (facts.Name, facts.IsApplication, facts.IsPackage));
        Assert.Equal([("Microsoft.NETCore.App", "10.0.0")], facts.Frameworks);
        Assert.Equal([("Microsoft.NETCore.App", "Microsoft.NETCore.App.Runtime.linux-x64", "10.0.4")], facts.RuntimePacks);
        Assert.Equal(["/r/b.csproj"], facts.References);
        Assert.Throws<PackageDataException>(() => SbomFacts.Parse(["name=A"]));
    }

    private static (string, string, int, int, string) Place(Finding f) => (f.Rule.Id, f.Path, f.Line, f.Column, f.Message);

    private static IEnumerable<string> Development(SbomResult result) => result.Document!.Components.Where(c => c.IsDevelopment).Select(c => c.Name);
}
