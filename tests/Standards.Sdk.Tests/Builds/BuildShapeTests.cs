using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>However ten projects are built, the repository is checked once and the same findings stand everywhere.</summary>
public sealed class BuildShapeTests(BuildShapeTests.TenProjects tree) : IClassFixture<BuildShapeTests.TenProjects>
{
    private static readonly string[] OfRepository =
    [
        "STD0005 error standards.yml(2,1)",
        "STD3103 error docs/adr/0001-use-it.md(7,1)",
    ];

    private static readonly string[] OfAll =
    [
        .. OfRepository,
        "STD2001 error src/Tool/Tool.csproj(1,1)",
        "STD2005 warning src/Orders.Shared/Orders.Shared.csproj(1,1)",
        "STD2005 warning tests/Orders.Shared.Tests/Orders.Shared.Tests.csproj(1,1)",
    ];

    [Theory]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    [InlineData("All.sln", "-graph")]
    [InlineData("All.slnx", "-m:2")]
    [InlineData("All.slnx", "-graph", "-isolate")]
    [InlineData("All.slnx", "-graph", "-m:2")]
    [InlineData("All.slnx", "--no-incremental", "-m:2")]
    public void Solution_of_ten_projects(string solution, params string[] options)
    {
        var result = tree.Repository.Build([solution, "--no-restore", .. options]).Failed();

        Assert.Equal(1, result.Executions("CheckRepository"));
        Assert.Equal(OfAll.Order(StringComparer.Ordinal), Places(result));
        result.Reported(tree.Repository.Reports);
    }

    [Theory]
    [InlineData]
    [InlineData("-graph")]
    [InlineData("-graph", "-isolate")]
    [InlineData("-m:2")]
    public void One_project_of_ten(params string[] options)
    {
        var result = tree.Repository.Build(["tests/Orders.Core.Tests/Orders.Core.Tests.csproj", "--no-restore", .. options]).Failed();

        Assert.Equal(1, result.Executions("CheckRepository"));
        Assert.Equal(OfRepository.Order(StringComparer.Ordinal), Places(result));
        result.Reported(tree.Repository.Reports);
    }

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal);

    public sealed class TenProjects : IDisposable
    {
        public TenProjects()
        {
            Repository = new ScratchRepository()
                .Library("Orders.Core").Library("Orders.Data").Library("Orders.Shared").Library("Orders.Web")
                .Executable("cmd/Orders.Job")
                .Executable("src/Tool")
                .Record(status: "Done")
                .Write("standards.yml", "version: 1\nrulez: { }\n")
                .Solution("All.sln").Solution("All.slnx");
            Repository.Run("restore", "All.slnx").Succeeded();
        }

        internal ScratchRepository Repository { get; }

        public void Dispose() => Repository.Dispose();
    }
}
