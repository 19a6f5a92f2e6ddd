using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;

namespace Standards.Checks.Tests.Layout;

public sealed class UntestedProjectCheckTests : IDisposable
{
    private const string Library = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";
    private const string Web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />";
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Library_without_tests_is_found_at_its_project_element()
    {
        _repository.With("src/Orders.Core/Orders.Core.csproj", "<?xml version=\"1.0\"?>\r\n<!-- core -->\r\n  <Project Sdk=\"Microsoft.NET.Sdk\" />");

        var finding = Assert.Single(Run());

        Assert.Equal(("STD2004", "src/Orders.Core/Orders.Core.csproj", 3, 3), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("library 'Orders.Core' has no test project", finding.Message);
        Assert.Equal(
            "Add 'tests/Orders.Core.Tests/Orders.Core.Tests.csproj' with '<ProjectReference Include=\"../../src/Orders.Core/Orders.Core.csproj\" />', "
            + "or reference the library from an existing test project",
            finding.Fix);
    }

    [Theory]
    [InlineData("../../src/A/A.csproj")]
    [InlineData("..\\..\\src\\A\\A.csproj")]
    [InlineData("$(MSBuildThisFileDirectory)../../src/A/A.csproj")]
    [InlineData("$(MSBuildThisFileDirectory)\\..\\..\\src\\A\\A.csproj")]
    [InlineData("../../src/A/*.csproj")]
    [InlineData("..\\..\\src\\A\\A.*proj")]
    [InlineData("../Other/Other.csproj; ../../src/./A/A.csproj ;")]
    [InlineData("../../src/%41/A.csproj")]
    [InlineData("../../src/a/a.csproj")]
    [InlineData("$(Root)/src/A/A.csproj")]
    [InlineData("$(RepoRoot)\\src\\A\\A.csproj")]
    [InlineData("$(SourceRoot)A/A.csproj")]
    public void Library_referenced_by_a_test_project_is_silent(string include)
    {
        _repository.With("src/A/A.csproj", Library).With("tests/Behaviour/Behaviour.csproj", References(include));

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("$(ProjectA)")]
    [InlineData("$(Folder)/A.csproj")]
    [InlineData("$(Root)/$(Folder)/A/A.csproj")]
    [InlineData("$(Root)/../src/A/A.csproj")]
    [InlineData("$(Root)/other/A/A.csproj")]
    [InlineData("@(Libraries)")]
    [InlineData("../../src/*/A.csproj")]
    [InlineData("../../src/**/*.csproj")]
    [InlineData("../../src/*.csproj")]
    [InlineData("../../src/A/B*.csproj")]
    [InlineData("../../../src/A/A.csproj")]
    [InlineData("/src/A/A.csproj")]
    [InlineData("C:\\src\\A\\A.csproj")]
    [InlineData("../src/A/A.csproj")]
    [InlineData("")]
    public void Include_that_needs_evaluation_or_leads_elsewhere_is_ignored(string include)
    {
        _repository.With("src/A/A.csproj", Library).With("tests/Behaviour/Behaviour.csproj", References(include));

        Assert.Equal("STD2004", Assert.Single(Run()).Rule.Id);
    }

    [Theory]
    [InlineData("A.Tests")]
    [InlineData("A.Test")]
    [InlineData("A.UnitTests")]
    [InlineData("A.IntegrationTests")]
    public void Library_with_a_test_project_of_its_name_is_silent(string name)
    {
        _repository.With("src/A/A.fsproj", Library).With($"elsewhere/{name}.vbproj", Library);

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("ATests")]
    [InlineData("A.B.Tests")]
    [InlineData("A.Testing")]
    [InlineData("B.Tests")]
    public void Test_project_of_a_similar_name_does_not_count(string name)
    {
        _repository.With("src/A/A.csproj", Library).With($"tests/{name}/{name}.csproj", Library);

        Assert.Equal("src/A/A.csproj", Assert.Single(Run()).Path);
    }

    [Fact]
    public void Library_referenced_through_a_test_helper_is_silent()
    {
        _repository
            .With("src/A/A.csproj", Library)
            .With("testing/Fixtures/Fixtures.csproj", References("../../src/A/A.csproj"))
            .With("tests/T/T.csproj", References("../../testing/Fixtures/Fixtures.csproj"));

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("src/B/B.csproj")]
    [InlineData("cmd/B/B.csproj")]
    public void Library_used_by_a_tested_production_project_only_is_found(string production)
    {
        _repository
            .With("src/A/A.csproj", Library)
            .With(production, References("../../src/A/A.csproj"))
            .With("tests/T/T.csproj", References("../../" + production));

        Assert.Equal("src/A/A.csproj", Assert.Single(Run()).Path);
    }

    [Fact]
    public void Library_referenced_by_a_helper_that_no_test_uses_is_found()
    {
        _repository.With("src/A/A.csproj", Library).With("testing/Fixtures/Fixtures.csproj", References("../../src/A/A.csproj"));

        Assert.Single(Run());
    }

    [Fact]
    public void Tests_and_executables_and_others_need_no_tests()
    {
        _repository
            .With("src/A.Tests/A.Tests.csproj", Library)
            .With("cmd/Api/Api.csproj", Library)
            .With("tools/Tool/Tool.csproj", Library)
            .With("src/cmd/Nested/Nested.csproj", Library)
            .With("src/readme.md", "text");

        Assert.Empty(Run(new LayoutPolicy { Executables = ["cmd", "src/cmd"] }));
    }

    [Fact]
    public void Folder_in_a_property_of_two_projects_is_not_guessed()
    {
        _repository
            .With("src/x/A/A.csproj", Library)
            .With("src/y/A/A.csproj", Library)
            .With("tests/T/T.csproj", References("$(Root)/A/A.csproj"));

        Assert.Equal(2, Run().Length);
    }

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web" />""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Worker" />""")]
    [InlineData("""<Project Sdk="Aspire.AppHost.Sdk/13.1.0" />""")]
    [InlineData("""<Project><Sdk Name="Microsoft.NET.Sdk.Web" /></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType> Exe </OutputType></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>WinExe</OutputType></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PackageType>Template</PackageType></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="MSBuild.Sdk.SqlProj/2.6.1" />""")]
    public void Project_that_makes_no_library_is_silent(string project)
    {
        _repository.With("src/A/A.csproj", project);

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType Condition="'$(X)' == ''">Exe</OutputType></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><Title>Exe</Title></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Razor" />""")]
    public void Project_that_may_make_a_library_is_found(string project)
    {
        _repository.With("src/A/A.csproj", project);

        Assert.Single(Run());
    }

    [Theory]
    [InlineData("""<ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><PackageReference Include="xunit.v3" Version="3.0.0" /></ItemGroup>""")]
    [InlineData("""<ItemGroup><PackageReference Include="xunit.v3.mtp-v2" Version="3.2.2" /></ItemGroup>""")]
    [InlineData("<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>")]
    public void Project_with_a_test_framework_is_a_test_project_wherever_it_is(string mark)
    {
        var tests = References("../A/A.csproj").Replace("</Project>", mark + "</Project>", StringComparison.Ordinal);
        _repository.With("src/A/A.csproj", Library).With("src/A.Tests.Unit/A.Tests.Unit.csproj", tests);
        Assert.Empty(Run());

        _repository.With("src/B/B.csproj", Library).With("test/B.Specs/B.Specs.csproj", tests.Replace("../A/A", "../../src/B/B", StringComparison.Ordinal));
        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("""<ItemGroup><PackageReference Include="Moq" /></ItemGroup>""")]
    [InlineData("<PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup>")]
    public void Project_without_a_test_framework_is_none(string mark)
    {
        _repository
            .With("src/A/A.csproj", Library)
            .With("test/A.Specs/A.Specs.csproj", References("../../src/A/A.csproj").Replace("</Project>", mark + "</Project>", StringComparison.Ordinal));

        Assert.Single(Run());
    }

    [Fact]
    public void Projects_that_are_data_of_tests_or_templates_are_silent()
    {
        _repository
            .With("src/B.UnitTests/TestAssets/A/A.csproj", Library)
            .With("src/Templates/starter/.template.config/template.json", "{}")
            .With("src/Templates/starter/A/A.csproj", Library)
            .With("src/Templates/other/B/B.csproj", Library);

        Assert.Equal("src/Templates/other/B/B.csproj", Assert.Single(Run()).Path);
    }

    [Fact]
    public void Reference_cycle_ends()
    {
        _repository
            .With("tests/T/T.csproj", References("../../h/H1.csproj"))
            .With("h/H1.csproj", References("H2.csproj"))
            .With("h/H2.csproj", References("H1.csproj;../src/A/A.csproj"))
            .With("src/A/A.csproj", Library);

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("""<Project><ItemGroup><ProjectReference Include="../../src/A/A.csproj" /></ItemGroup>""")]
    [InlineData("""<!DOCTYPE Project [<!ENTITY a "x">]><Project><ProjectReference Include="../../src/A/A.csproj" /></Project>""")]
    [InlineData("")]
    [InlineData("no xml")]
    public void Malformed_test_project_references_nothing(string content)
    {
        _repository.With("src/A/A.csproj", Library).With("tests/T/T.csproj", content);

        Assert.Equal("STD2004", Assert.Single(Run()).Rule.Id);
    }

    [Fact]
    public void Malformed_library_is_found_at_its_first_line()
    {
        _repository.With("src/A/A.csproj", "<<<");

        Assert.Equal(("STD2004", 1, 1), Assert.Single(Run()) is var f ? (f.Rule.Id, f.Line, f.Column) : default);
    }

    [Fact]
    public void Deep_nesting_references_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + """<ProjectReference Include="../../src/A/A.csproj" />""";
        _repository.With("src/A/A.csproj", Library).With("tests/T/T.csproj", deep);

        Assert.Single(Run());
    }

    [Fact]
    public void Encodings_are_those_of_XML()
    {
        var utf16 = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(References("../../src/A/A.csproj"))).ToArray();
        _repository
            .With("src/A/A.csproj", Library)
            .With("src/B/B.csproj", Library)
            .With("tests/T/T.csproj", utf16)
            .With("tests/U/U.csproj", "\uFEFF" + References("../../src/B/B.csproj"));

        Assert.Empty(Run());
    }

    [Fact]
    public void Unreadable_projects_do_not_hide_the_others()
    {
        _repository.With("src/A/A.csproj", Library).With("tests/Big/Big.csproj", new byte[5 * 1024 * 1024]).WithVanished("tests/Gone/Gone.csproj");

        var findings = Run();

        Assert.Equal(
            ["STD0010 tests/Big/Big.csproj", "STD0010 tests/Gone/Gone.csproj", "STD2004 src/A/A.csproj"], findings.Select(f => $"{f.Rule.Id} {f.Path}"));
        Assert.Equal("tests/Gone/Gone.csproj cannot be read (it was removed)", findings[1].Message);
    }

    [Fact]
    public void Executable_of_several_files_without_tests_is_STD2016()
    {
        With("cmd/Shop.Api", Web)
            .With("cmd/Shop.Api/Endpoints.cs", "")
            .With("src/A/A.csproj", Library)
            .With("tests/T/T.csproj", References("../../src/A/A.csproj"));

        FindingAssert.Only(
            Run(),
            "STD2016",
            "cmd/Shop.Api/Shop.Api.csproj",
            1,
            1,
            "executable 'Shop.Api' has no test project",
            "Add 'tests/Shop.Api.Tests/Shop.Api.Tests.csproj' with '<ProjectReference Include=\"../../cmd/Shop.Api/Shop.Api.csproj\" />', or reference the "
                + "executable from an existing test project");
    }

    [Fact]
    public void Second_executable_beside_a_tested_one_is_STD2016()
    {
        With("cmd/Api", Web).With("cmd/Api/B.cs", "").With("tests/T/T.csproj", References("../../cmd/Api/Api.csproj"));
        With("cmd/Sweeper", Web).With("cmd/Sweeper/Jobs/B.cs", "");

        Assert.Equal("cmd/Sweeper/Sweeper.csproj", Assert.Single(Run()).Path);
    }

    [Theory]
    [InlineData("cmd/Shop.Api/Notes.md", Web, "../../src/A/A.csproj")]
    [InlineData("cmd/Shop.Api/B.cs", Web, "../../cmd/Shop.Api/Shop.Api.csproj")]
    [InlineData("cmd/Shop.Api/B.cs", Web, "../Helper/Helper.csproj")]
    [InlineData("cmd/Shop.Api/B.cs", "<Project Sdk=\"Aspire.AppHost.Sdk/13.0.0\" />", "../../src/A/A.csproj")]
    [InlineData("cmd/Shop.Api/B.cs", "<Project Sdk=\"Microsoft.Build.NoTargets\" />", "../../src/A/A.csproj")]
    [InlineData("cmd/Shop.Api/B.cs", "<Project><ItemGroup><PackageReference Include=\"BenchmarkDotNet\" /></ItemGroup></Project>", "../../src/A/A.csproj")]
    public void Executable_that_is_tested_or_small_is_silent(string file, string project, string reference)
    {
        With("cmd/Shop.Api", project).With(file, "").With("src/A/A.csproj", Library).With("tests/A.Tests/A.Tests.csproj", References("../../src/A/A.csproj"));
        _repository.With("tests/T/T.csproj", References(reference)).With("tests/Helper/Helper.csproj", References("../../cmd/Shop.Api/Shop.Api.csproj"));

        Assert.Empty(Run());
    }

    [Fact]
    public void Tests_that_refer_to_nothing_may_test_what_runs()
    {
        With("cmd/Shop.Api", Web).With("cmd/Shop.Api/B.cs", "").With("tests/Smoke/Smoke.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");

        Assert.Empty(Run());
    }

    private TestRepository With(string folder, string project) =>
        _repository.With($"{folder}/{folder.Split('/')[^1]}.csproj", project).With($"{folder}/Program.cs", "");

    private Finding[] Run(LayoutPolicy? layout = null)
    {
        var context = _repository.Context(new Policy().With(layout ?? new LayoutPolicy()));
        var check = new UntestedProjectCheck();
        return [.. check.Check([.. context.Snapshot.Files.Where(file => check.DependsOn(file, context))], context)];
    }

    private static string References(string include) =>
        $"""
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
            <ItemGroup><ProjectReference Include="{include}" /></ItemGroup>
            </Project>

            """;
}
