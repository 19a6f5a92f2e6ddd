using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Layout.Projects;

public sealed class SolutionRuleTests : IDisposable
{
    private readonly ProjectRepository _repository = new();

    public SolutionRuleTests()
    {
        _repository.Project("cmd", "Api").Project("src", "Core").Project("tests", "Core.Tests").Project("tools", "Gen");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Project_in_no_solution_is_STD2044()
    {
        _repository.With("Orders.slnx", Slnx("cmd/Api/Api.csproj", "tests\\Core.Tests\\core.tests.csproj"));

        FindingAssert.Only(
            _repository.Run("STD2044", LayoutFindings.Service),
            "STD2044",
            "src/Core/Core.csproj(1,1)",
            "'Core' is in no solution",
            "Run 'dotnet sln Orders.slnx add src/Core/Core.csproj'");
        Assert.Empty(_repository.Run("STD2044", Policy.Default));
    }

    [Fact]
    public void Old_format_and_nested_solutions_are_read()
    {
        _repository
            .With(
                "cmd/Api/Api.sln",
                "\uFEFF\r\nMicrosoft Visual Studio Solution File, Format Version 12.00\r\n"
                    + "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"Api\", \"Api.csproj\", \"{1}\"\r\nEndProject\r\n"
                    + "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"Core\", \"..\\..\\src\\Core\\Core.csproj\", \"{2}\"\r\nEndProject\r\n")
            .With("Tests.slnx", Slnx("tests/Core.Tests/Core.Tests.csproj"));

        Assert.DoesNotContain(_repository.Run(LayoutFindings.Service), f => f.Rule.Id is "STD2044" or "STD2045");
    }

    [Fact]
    public void Several_solutions_of_which_none_is_whole_are_STD2045()
    {
        _repository.With("Orders.slnx", Slnx("cmd/Api/Api.csproj", "src/Core/Core.csproj")).With("Tests.slnx", Slnx("tests/Core.Tests/Core.Tests.csproj"));

        FindingAssert.Only(
            _repository.Run("STD2045", LayoutFindings.Service), "STD2045", "Orders.slnx(0,0)",
            "no solution at the root has every project; 'Orders.slnx' lacks 1 project that other solutions have",
            "Run 'dotnet sln Orders.slnx add tests/Core.Tests/Core.Tests.csproj' and make the other solutions filters of it (.slnf)");
        Assert.Empty(_repository.Run("STD2045", Policy.Default));
    }

    [Theory]
    [InlineData("Tests.slnx", "Orders.slnx")]
    [InlineData("Orders.slnx", "Orders.sln")]
    public void One_that_has_all_and_two_formats_of_one_are_silent(string first, string second)
    {
        _repository
            .With(first, Slnx("tests/Core.Tests/Core.Tests.csproj"))
            .With(second, second.EndsWith('x') ? Slnx("cmd/Api/Api.csproj", "src/Core/Core.csproj", "tests/Core.Tests/Core.Tests.csproj") : "");

        Assert.Empty(_repository.Run("STD2045", LayoutFindings.Service));
    }

    [Fact]
    public void Content_of_tests_and_templates_belongs_in_no_solution()
    {
        _repository
            .With("Orders.slnx", Slnx("cmd/Api/Api.csproj", "src/Core/Core.csproj", "tests/Core.Tests/Core.Tests.csproj"))
            .With("src/Core.UnitTests/TestAssets/A/A.csproj", "<Project />")
            .With("src/Templates/starter/.template.config/template.json", "{}")
            .With("src/Templates/starter/B/B.csproj", "<Project />");
        Assert.Empty(_repository.Run("STD2044", LayoutFindings.Service));

        _repository.With("src/Templates/other/C/C.csproj", "<Project />");
        Assert.Equal("src/Templates/other/C/C.csproj", Assert.Single(_repository.Run("STD2044", LayoutFindings.Service)).Path);
    }

    [Fact]
    public void Repository_without_a_solution_is_silent() => Assert.Empty(_repository.Run("STD2044", LayoutFindings.Service));

    [Theory]
    [InlineData("<Solution>")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "c">]><Solution />""")]
    [InlineData("")]
    public void Malformed_solution_is_left_to_the_build(string text)
    {
        _repository.With("Orders.slnx", text);

        Assert.Empty(_repository.Run("STD2044", LayoutFindings.Service));
    }

    private static string Slnx(params string[] projects) =>
        $"<Solution>\n  <Folder Name=\"/a/\">\n{string.Concat(projects.Select(p => $"    <Project Path=\"{p}\" />\n"))}  </Folder>\n</Solution>\n";
}
