using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Adr;

public class TechnologyCheckTests
{
    private const string Project = "src/Orders/Orders.csproj";
    private const string Uses = """
        <Project>
          <ItemGroup>
            <PackageReference Include="MongoDB.Driver" />
            <PackageReference Include="Serilog" />
          </ItemGroup>
        </Project>

        """;

    [Theory]
    [InlineData(ServiceClass.Service)]
    [InlineData(ServiceClass.Worker)]
    public void Store_without_a_record_is_found(ServiceClass serviceClass) => Assert.Equal(
        [$"STD3124 {Project}(3,5): 'MongoDB.Driver' is used, and no decision record names MongoDB. Write a record in docs/adr/ that says why MongoDB, and "
            + $"which others were looked at."],
        Check(new TechnologyCheck(), serviceClass, (Project, Uses), ("docs/adr/0001-a.md", "# 1. Use Kafka\n")));

    [Theory]
    [InlineData("# 4. Keep orders in MongoDB\n")]
    [InlineData("# 4. Document store\n\nmongodb it is.\n")]
    public void Store_with_a_record_is_silent(string record) =>
        Assert.Empty(Check(new TechnologyCheck(), ServiceClass.Service, (Project, Uses), ("docs/adr/0001-a.md", record)));

    [Fact]
    public void Each_technology_is_found_once() => Assert.Single(
        Check(new TechnologyCheck(), ServiceClass.Service, (Project, Uses), ("cmd/Orders.Api/Orders.Api.csproj", Uses), ("docs/adr/0001-a.md", "a\0mongo")));

    [Theory]
    [InlineData(ServiceClass.Library, Project, Uses)]
    [InlineData(ServiceClass.Repository, Project, Uses)]
    [InlineData(ServiceClass.Service, "tests/Orders.Tests/Orders.Tests.csproj", Uses)]
    [InlineData(ServiceClass.Service, Project, "<Project>")]
    [InlineData(ServiceClass.Service, Project, """<Project><ItemGroup><PackageReference Include="NpgsqlLike" /></ItemGroup></Project>""")]
    public void Others_and_tests_are_silent(ServiceClass serviceClass, string path, string text) =>
        Assert.Empty(Check(new TechnologyCheck(), serviceClass, (path, text)));
}
