using Standards.Checks.Engine.Packages;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Packages;

public class RestoredPackagesTests
{
    private const string Project = "src/Orders Domain/Orders.csproj";

    [Fact]
    public void File_of_a_restore_is_read()
    {
        var (packages, problem) = RestoredPackages.Read(RepositoryRoot.Combine("tests/Standards.Checks.Tests/obj/project.assets.json"), Project);

        Assert.Null(problem);
        Assert.NotEmpty(packages!.Assets.Libraries);
    }

    [Theory]
    [InlineData("{\n  \"version\": 3,\n  \"targets\": {\n", "project.assets.json is not valid JSON, or is cut off (line 4, column 1)")]
    [InlineData("{}", "project.assets.json has no version 3 or 4")]
    [InlineData(null, "project.assets.json cannot be read (it was removed)")]
    public void File_that_says_nothing_is_STD4004(string? text, string message)
    {
        using var repository = new TestRepository().With("src/obj/other.txt", "");
        if (text is not null)
        {
            _ = repository.With("src/obj/project.assets.json", text);
        }

        var (packages, problem) = RestoredPackages.Read(
            Path.Combine(Path.GetDirectoryName(repository.Find("src/obj/other.txt")!.FullPath)!, "project.assets.json"), Project);

        Assert.Null(packages);
        Assert.Equal(("STD4004", Project, 0, message), (problem!.Rule.Id, problem.Path, problem.Line, problem.Message));
        Assert.Equal("""Run 'dotnet restore "src/Orders Domain/Orders.csproj" --force'; no package of the project was checked""", problem.Fix);
    }
}
