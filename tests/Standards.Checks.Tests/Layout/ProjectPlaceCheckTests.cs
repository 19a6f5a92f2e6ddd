using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Layout;

public sealed class ProjectPlaceCheckTests
{
    [Fact]
    public void Executable_outside_cmd_is_found_with_the_command()
    {
        var finding = Assert.Single(Run(Project("src/Orders.Api/Orders.Api.csproj", "Exe")));

        Assert.Equal(("STD2001", "src/Orders.Api/Orders.Api.csproj", 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("executable 'Orders.Api' is in 'src/Orders.Api', outside 'cmd'", finding.Message);
        Assert.Equal(
            "Run 'git mv src/Orders.Api cmd/Orders.Api' and correct the solution, or add the folder to layout.executables in standards.yml",
            finding.Fix);
    }

    [Fact]
    public void Library_outside_src_is_found_with_the_command()
    {
        var finding = Assert.Single(Run(Project("cmd/Orders.Core/Orders.Core.csproj", "Library")));

        Assert.Equal(("STD2002", 1, 1), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("library 'Orders.Core' is in 'cmd/Orders.Core', outside 'src'", finding.Message);
        Assert.Equal(
            "Run 'git mv cmd/Orders.Core src/Orders.Core' and correct the solution, or add the folder to layout.libraries in standards.yml",
            finding.Fix);
    }

    [Fact]
    public void Test_project_outside_tests_is_found_with_the_command()
    {
        var finding = Assert.Single(Run(Project("src/Orders.Tests/Orders.Tests.csproj", "Exe", isTest: true)));

        Assert.Equal(("STD2003", 1, 1), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("test project 'Orders.Tests' is in 'src/Orders.Tests', outside 'tests'", finding.Message);
        Assert.Equal(
            "Run 'git mv src/Orders.Tests tests/Orders.Tests' and correct the solution, or add the folder to layout.tests in standards.yml",
            finding.Fix);
    }

    [Theory]
    [InlineData("cmd/Orders.Api/Orders.Api.csproj", "Exe", false)]
    [InlineData("cmd/Orders.Api.csproj", "WinExe", false)]
    [InlineData("cmd/a/b/Orders.Api.csproj", "exe", false)]
    [InlineData("src/Orders/Orders.csproj", "Library", false)]
    [InlineData("tests/Orders.Tests/Orders.Tests.csproj", "Exe", true)]
    [InlineData("tests/Orders.Tests/Orders.Tests.csproj", "Library", true)]
    [InlineData("elsewhere/Orders/Orders.csproj", "Module", false)]
    public void Project_in_its_place_is_silent(string path, string outputType, bool isTest) =>
        Assert.Empty(Run(Project(path, outputType, isTest)));

    [Theory]
    [InlineData("cmdline/Orders.Api/Orders.Api.csproj")]
    [InlineData("src/cmd/Orders.Api/Orders.Api.csproj")]
    [InlineData("Orders.Api/Orders.Api.csproj")]
    public void Executable_in_a_similar_folder_is_found(string path) =>
        Assert.Equal("STD2001", Assert.Single(Run(Project(path, "WinExe"))).Rule.Id);

    [Fact]
    public void Wrong_case_gets_the_rename()
    {
        var finding = Assert.Single(Run(Project("Cmd/Orders.Api/Orders.Api.csproj", "Exe")));

        Assert.Equal("executable 'Orders.Api' is in 'Cmd/Orders.Api', outside 'cmd'", finding.Message);
        Assert.Equal("Rename 'Cmd' to 'cmd': run 'git mv Cmd cmd.new', then 'git mv cmd.new cmd', and correct the solution", finding.Fix);
    }

    [Fact]
    public void Project_at_the_root_is_outside()
    {
        var finding = Assert.Single(Run(Project("Orders.csproj", "Library")));

        Assert.Equal("library 'Orders' is at the repository root, outside 'src'", finding.Message);
        Assert.Equal(
            "Move 'Orders.csproj' and its files to 'src/Orders' and correct the solution, or add the folder to layout.libraries in standards.yml",
            finding.Fix);
    }

    [Fact]
    public void Project_directly_in_a_folder_of_the_layout_is_not_moved_with_it() =>
        Assert.StartsWith(
            "Move 'src/Orders.csproj' and its files to 'cmd/Orders'", Assert.Single(Run(Project("src/Orders.csproj", "Exe"))).Fix, StringComparison.Ordinal);

    [Fact]
    public void Dot_means_the_root()
    {
        var layout = new LayoutPolicy { Libraries = ["."] };

        Assert.Empty(Run(Project("Orders.csproj", "Library"), layout));
        Assert.Empty(Run(Project("Orders/Orders.csproj", "Library"), layout));
    }

    [Theory]
    [InlineData("sdk/")]
    [InlineData("./sdk")]
    [InlineData("sdk\\")]
    public void Folder_may_be_written_in_other_ways(string folder) =>
        Assert.Empty(Run(Project("sdk/Orders/Orders.csproj", "Library"), new LayoutPolicy { Libraries = ["src", folder] }));

    [Fact]
    public void Several_folders_are_named() =>
        Assert.Equal(
            "library 'Orders' is in 'x/Orders', outside 'src' and 'sdk/lib'",
            Assert.Single(Run(Project("x/Orders/Orders.csproj", "Library"), new LayoutPolicy { Libraries = ["src", "sdk/lib"] })).Message);

    [Fact]
    public void Empty_list_allows_no_folder()
    {
        var finding = Assert.Single(Run(Project("cmd/Orders/Orders.csproj", "Exe"), new LayoutPolicy { Executables = [] }));

        Assert.Equal("executable 'Orders' is in 'cmd/Orders', outside of every folder, as layout.executables is empty", finding.Message);
        Assert.Equal("Add the folder to layout.executables in standards.yml", finding.Fix);
    }

    [Fact]
    public void Command_quotes_paths_with_spaces() =>
        Assert.StartsWith(
            """Run 'git mv "my src/Orders Api" "cmd/Orders Api"'""",
            Assert.Single(Run(Project("my src/Orders Api/Orders Api.csproj", "Exe"))).Fix,
            StringComparison.Ordinal);

    [Fact]
    public void Second_framework_is_silent() =>
        Assert.Empty(Run(Project("x/Orders/Orders.csproj", "Library") with { IsPrimaryFramework = false }));

    private static ProjectFacts Project(string path, string outputType, bool isTest = false) =>
        new() { Path = path, Name = Path.GetFileNameWithoutExtension(path), OutputType = outputType, IsTestProject = isTest };

    private static Finding[] Run(ProjectFacts project, LayoutPolicy? layout = null)
    {
        var policy = new Policy().With(layout ?? new LayoutPolicy());
        return [.. new ProjectPlaceCheck().Check(project, new CheckContext(new RepositorySnapshot("/r", []), policy, default, default))];
    }
}
