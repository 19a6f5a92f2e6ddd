using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Dependencies;

namespace Standards.Checks.Tests.Dependencies;

/// <summary>STD4036 over the product's own assembly, which refers to YamlDotNet and Markdig, and packages that are made of assemblies beside it.</summary>
public sealed class UnusedReferenceCheckTests : IDisposable
{
    private const string Project = "src/A/A.csproj";
    private static readonly string Compiled = typeof(PackageHygieneCheck).Assembly.Location;
    private readonly TestRepository _repository = new();
    private readonly List<ResolvedLibrary> _libraries = [];
    private readonly Dictionary<string, AssetsLibrary> _known = new(StringComparer.OrdinalIgnoreCase);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Package_that_nothing_refers_to_is_found_at_its_line()
    {
        Package("Xunit.Assert", "xunit.assert.dll");
        Package("YamlDotNet", "YamlDotNet.dll");

        var finding = Assert.Single(Run("""
            <Project>
              <ItemGroup>
                <PackageReference Include="YamlDotNet" />
                <PackageReference Include="xunit.assert" />
              </ItemGroup>
            </Project>
            """));

        Assert.Equal(("STD4036", Project, 4, 5), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("nothing that was compiled refers to package 'Xunit.Assert' 1.0.0", finding.Message);
        Assert.Equal(
            """Remove the PackageReference; when the package is loaded at run time only, or only a constant of it is used, write """
                + """StandardsUse="runtime" on it""",
            finding.Fix);
    }

    [Fact]
    public void Package_that_brings_one_that_is_used_is_used()
    {
        Package("Meta", "xunit.assert.dll", dependencies: "Inner");
        Package("Inner", "", dependencies: "YamlDotNet");
        Package("YamlDotNet", "YamlDotNet.dll");

        Assert.Empty(Run(Item("Meta")));

        // The project names the other itself, so this one can go.
        Assert.Single(Run(Item("Meta") + Item("YamlDotNet")));
    }

    [Fact]
    public void File_of_another_name_than_its_assembly_and_packages_that_refer_in_circles()
    {
        Package("Renamed", "YamlDotNet.dll", "lib/net10.0/other.dll", "Renamed.Core");
        Package("Renamed.Core", "xunit.assert.dll", dependencies: "Renamed");

        Assert.Empty(Run(Item("Renamed")));
    }

    [Theory]
    [InlineData("StandardsUse")]
    [InlineData("Imported")]
    [InlineData("Implicit")]
    [InlineData("Build files")]
    [InlineData("Analyzers")]
    [InlineData("Nothing to compile against")]
    [InlineData("Configuration")]
    [InlineData("Condition")]
    [InlineData("Package folder gone")]
    [InlineData("Assembly gone")]
    [InlineData("Assembly broken")]
    [InlineData("Not restored")]
    public void In_doubt_a_package_is_used(string doubt)
    {
        Package("Acme", doubt is "Nothing to compile against" or "Package folder gone" ? "" : "xunit.assert.dll");
        Assert.Equal(doubt is "Nothing to compile against" or "Package folder gone" ? 0 : 1, Run(Item("Acme")).Length);
        var reference = Reference("Acme");
        var item = Item("Acme");
        var assembly = Compiled;
        switch (doubt)
        {
            case "StandardsUse":
                reference = reference with { IsUsedAtRunTime = true };
                break;
            case "Imported":
                reference = reference with { IsOfProject = false };
                break;
            case "Implicit":
                reference = reference with { IsImplicit = true };
                break;
            case "Build files":
                _libraries[0] = _libraries[0] with { HasOtherAssets = true };
                break;
            case "Analyzers":
                _known["Acme/1.0.0"] = _known["Acme/1.0.0"] with { Files = ["analyzers/dotnet/cs/a.dll"] };
                break;
            case "Configuration":
                _repository.With("src/A/appsettings.json", """{ "Using": [ "acme" ] }""");
                break;
            case "Condition":
                item = item.Replace(" />", """ Condition="'$(X)' == ''" />""", StringComparison.Ordinal);
                break;
            case "Package folder gone":
                _libraries[0] = _libraries[0] with { CompileAssets = ["lib/net10.0/acme.dll"] };
                break;
            case "Assembly gone":
                assembly += ".none";
                break;
            case "Assembly broken":
                assembly = _repository.With("a.dll", "MZ").Context().Snapshot.Find("a.dll")!.FullPath;
                break;
            case "Not restored":
                _libraries.Clear();
                break;
        }

        Assert.Empty(Run(item, assembly, reference));
    }

    [Fact]
    public void Without_what_restore_wrote_nothing_is_said() => Assert.Empty(new UnusedReferenceCheck().Check(Facts(Compiled, []), _repository.Context()));

    private static string Item(string id) => $"""<PackageReference Include="{id}" />""";

    private static PackageReferenceFact Reference(string id) => new(id, "1.0.0", false) { IsOfProject = true };

    private void Package(string id, string assembly, string path = "", params string[] dependencies)
    {
        path = path.Length > 0 ? path : $"lib/net10.0/{assembly}";
        _libraries.Add(new ResolvedLibrary(id, "1.0.0", false, dependencies, true) { CompileAssets = assembly.Length == 0 ? [] : [path] });
        _known[$"{id}/1.0.0"] = new AssetsLibrary(id, "1.0.0", false, "", $"{id}/1.0.0", [path]);
        if (assembly.Length > 0)
        {
            _repository.With($"packages/{id}/1.0.0/{path}", File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Compiled)!, assembly)));
        }
    }

    private Finding[] Run(string project, string? assembly = null, params PackageReferenceFact[] references)
    {
        _repository.With(Project, project.StartsWith("<Project", StringComparison.Ordinal) ? project : $"<Project>{project}</Project>");
        var named = PackageFileReader.Read(_repository.Context().Snapshot.Find(Project)!).Items.Select(i => Reference(i.Id));
        return [.. new UnusedReferenceCheck().Check(Facts(assembly ?? Compiled, references.Length > 0 ? references : [.. named]) with
        {
            Packages = new RestoredPackages(
                new AssetsFile([new AssetsTarget("net10.0", "", _libraries)], _known, [], new AssetsProject("A", "1.0.0", [])),
                new PackageFolder([Path.Combine(_repository.Root, "packages")])),
        }, _repository.Context())];
    }

    private static ProjectFacts Facts(string assembly, PackageReferenceFact[] references) => new()
    {
        Path = Project,
        Name = "A",
        OutputType = "Library",
        TargetFramework = "net10.0",
        AssemblyPath = assembly,
        PackageReferences = references,
    };
}
