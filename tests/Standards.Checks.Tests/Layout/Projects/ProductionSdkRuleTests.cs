namespace Standards.Checks.Tests.Layout.Projects;

public sealed class ProductionSdkRuleTests : IDisposable
{
    private const string Plain = """<Project Sdk="Microsoft.NET.Sdk" />""";

    private readonly ProjectRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Project_with_another_sdk_is_STD2046()
    {
        _repository
            .With("src/A/A.csproj", """<Project Sdk="Standards.Sdk" />""")
            .With("src/B/B.csproj", "\n" + Plain)
            .With("tests/T/T.csproj", Plain)
            .With("tools/U/U.csproj", Plain);

        FindingAssert.Only(
            _repository.Run("STD2046"), "STD2046", "src/B/B.csproj(2,1)",
            "'B' is not built with Standards.Sdk",
            """Write '<Project Sdk="Standards.Sdk">', or add '<Sdk Name="Standards.Sdk" />' as the first element of the project""");
    }

    [Theory]
    [InlineData("BenchmarkDotNet", "", true)]
    [InlineData("BenchmarkDotNet", " Condition=\"'$(OS)' == 'Unix'\"", false)]
    [InlineData("BenchmarkDotNet.Annotations", "", false)]
    public void Benchmarks_are_no_production_code(string package, string condition, bool isSilent)
    {
        _repository
            .With("src/A/A.csproj", """<Project Sdk="Standards.Sdk" />""")
            .With(
                "src/A.Benchmarks/A.Benchmarks.csproj",
                $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup{condition}><PackageReference Include="{package}" /></ItemGroup></Project>""");

        Assert.Equal(isSilent, _repository.Run("STD2046").Length == 0);
    }

    [Theory]
    [InlineData("global.json", """{ /* pinned */ "msbuild-sdks": { "Standards.Sdk": "1.0.0", } }""")]
    [InlineData("eng/Unused.props", """<Project><Import Project="Sdk.props" Sdk="Standards.Sdk/1.0.0" /></Project>""")]
    public void Any_file_that_names_it_makes_the_rule_ask(string path, string text)
    {
        _repository.With("cmd/A/A.csproj", Plain).With(path, text);

        Assert.Equal(["cmd/A/A.csproj(1,1) STD2046"], _repository.Run("STD2046").Places());
    }

    [Theory]
    [InlineData("global.json", """{ "sdk": { "version": "10.0.100" } }""")]
    [InlineData("global.json", "[ \"Standards.Sdk\"")]
    [InlineData("global.json", """{ "msbuild-sdks": [] }""")]
    [InlineData("src/B/B.csproj", """<Project Sdk="Standards.Sdk.Other" />""")]
    [InlineData("README.md", "Standards.Sdk")]
    public void Repository_that_does_not_use_it_is_silent(string path, string text)
    {
        _repository.With("src/A/A.csproj", Plain).With(path, text);

        Assert.Empty(_repository.Run("STD2046"));
    }

    [Theory]
    [InlineData("""<Project Sdk="Standards.Sdk/1.2.3" />""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web; standards.sdk" />""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Standards.Sdk" Version="1.0.0" /></Project>""")]
    [InlineData("""<Project><Import Project="Sdk.props" Sdk="Standards.Sdk" /></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><Import Project="../../eng/standards.props" /></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><Import Project="$(MSBuildThisFileDirectory)..\..\eng\standards.props" /></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><Import Project="$(RepoRoot)/eng/unknown.props" /></Project>""")]
    [InlineData("<Project")]
    public void Every_form_of_use_is_silent(string project)
    {
        _repository
            .With("src/A/A.csproj", project)
            .With("eng/standards.props", """<Project><Import Project="more.props" /></Project>""")
            .With("eng/more.props", """<Project><Import Project="Sdk.props" Sdk="Standards.Sdk" /></Project>""")
            .With("global.json", """{ "msbuild-sdks": { "Standards.Sdk": "1.0.0" } }""");

        Assert.Empty(_repository.Run("STD2046"));
    }

    [Theory]
    [InlineData("Directory.Build.props", """<Project><Sdk Name="Standards.Sdk" /></Project>""", true)]
    [InlineData("src/Directory.Build.targets", """<Project><Import Project="Sdk.targets" Sdk="Standards.Sdk" /></Project>""", true)]
    [InlineData("src/B/Directory.Build.props", """<Project><Sdk Name="Standards.Sdk" /></Project>""", false)]
    public void Central_import_counts_for_what_lies_below(string path, string text, bool isSilent)
    {
        _repository.With("src/A/A.csproj", Plain).With(path, text);

        Assert.Equal(isSilent, _repository.Run("STD2046").Length == 0);
    }

    [Theory]
    [InlineData("<Project />", false)]
    [InlineData(
        """<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" /></Project>""", true)]
    [InlineData("""<Project><Import Project="../Directory.Build.props" /></Project>""", true)]
    public void Nearest_Directory_Build_props_hides_those_above_it(string nearest, bool isSilent)
    {
        _repository
            .With("src/A/A.csproj", Plain)
            .With("src/Directory.Build.props", nearest)
            .With("Directory.Build.props", """<Project><Sdk Name="Standards.Sdk" /></Project>""");

        Assert.Equal(isSilent, _repository.Run("STD2046").Length == 0);
    }

    [Fact]
    public void Imports_in_a_circle_end()
    {
        _repository
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><Import Project="a.props" /></Project>""")
            .With("src/A/a.props", """<Project><Import Project="b.props" /></Project>""")
            .With("src/A/b.props", """<Project><Import Project="a.props" /></Project>""")
            .With("global.json", """{ "msbuild-sdks": { "Standards.Sdk": "1.0.0" } }""");

        Assert.Single(_repository.Run("STD2046"));
    }
}
