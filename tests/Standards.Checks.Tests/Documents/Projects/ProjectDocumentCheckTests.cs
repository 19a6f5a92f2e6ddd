using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Projects;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Projects;

public class ProjectDocumentCheckTests
{
    private const string Project = "src/Orders/Orders.csproj";
    private const string Readme = "src/Orders/README.md";
    private const string GoodProject = "<Project><PropertyGroup><Description>The rules of orders.</Description></PropertyGroup></Project>";
    private const string GoodReadme = """
        # Orders

        The rules of orders.

        ## Dependencies

        None.

        ## Usage

        Reference it.

        """;

    [Fact]
    public void Good_project_is_silent()
    {
        Assert.Empty(Run((Project, GoodProject), (Readme, GoodReadme)));
        Assert.Empty(Run(
            (Project, "<Project />"),
            ("Directory.Build.props", GoodProject),
            ("src/Orders/Readme.md", "# O\n\n## Purpose\n\n## Requirements\n\n## Getting started\n")));
        Assert.Empty(Run((Project, "<Project />"), ("src/Directory.Build.props", GoodProject), (Readme, GoodReadme)));
    }

    [Fact]
    public void Projects_elsewhere_and_other_classes_are_silent()
    {
        Assert.Empty(Run(("cmd/Orders.Api/Orders.Api.csproj", "<Project />"), ("tests/Orders.Tests/Orders.Tests.csproj", "<Project />")));
        Assert.Empty(Check(new ProjectDocumentCheck(), ServiceClass.Repository, (Project, "<Project />")));
    }

    [Fact]
    public void Missing_readme_is_found() => Assert.Equal(
        [$"STD3851 {Project}(0,0): the project 'Orders' has no README. Add 'src/Orders/README.md' with the headings Purpose, Dependencies and Usage."],
        Run((Project, GoodProject), ("src/README.md", GoodReadme)));

    [Fact]
    public void Missing_sections_are_found() => Assert.Equal(
        [
            $"STD3852 {Readme}(0,0): the README of 'Orders' has no section 'Purpose'. Add the heading '## Purpose' and write below it.",
            $"STD3852 {Readme}(0,0): the README of 'Orders' has no section 'Usage'. Add the heading '## Usage' and write below it.",
        ],
        Run((Project, GoodProject), (Readme, "# Orders\n\n## Dependencies\n")));

    [Theory]
    [InlineData("<Project />")]
    [InlineData("<Project><PropertyGroup><Description> </Description><Title>x</Title></PropertyGroup></Project>")]
    [InlineData("<Project><PropertyGroup><Description/></PropertyGroup><!-- <Description>x</Description> --></Project>")]
    public void Missing_description_is_found(string project) => Assert.Equal(
        [$"STD3853 {Project}(0,0): the project 'Orders' has no Description. Write '<Description>What the project is for.</Description>' into a PropertyGroup."],
        Run((Project, project), (Readme, GoodReadme), ("test/Directory.Build.props", GoodProject)));

    [Theory]
    [InlineData("src/Orders.UnitTests/TestAssets/A/A.csproj", "<Project />")]
    [InlineData("src/Templates/starter/A/A.csproj", "<Project />")]
    [InlineData("src/Orders/Orders.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")]
    [InlineData("src/Orders/Orders.csproj", "<Project><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>")]
    [InlineData("src/Orders/Orders.csproj", """<Project><ItemGroup><PackageReference Include="xunit" /></ItemGroup></Project>""")]
    public void What_is_no_library_of_the_product_is_silent(string path, string project)
    {
        Assert.Empty(Run((path, project), ("src/Templates/starter/.template.config/template.json", "{}")));
        Assert.Equal(["STD3851", "STD3853"], Ids(Run((path, project), ("src/A/A.csproj", "<Project />"))).Distinct().Order());
    }

    [Theory]
    [InlineData("<Project>")]
    [InlineData("")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "c">]><Project>&b;</Project>""")]
    public void Malformed_project_is_left_to_the_build(string project) => Assert.Empty(Run((Project, project), (Readme, GoodReadme)));

    private static string[] Run(params (string Path, string Text)[] files) => Check(new ProjectDocumentCheck(), ServiceClass.Library, files);
}
