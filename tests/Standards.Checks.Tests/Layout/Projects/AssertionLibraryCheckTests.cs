using Standards.Checks.Rules.Layout.Projects;

namespace Standards.Checks.Tests.Layout.Projects;

public sealed class AssertionLibraryCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Library_that_fewer_projects_refer_to_is_STD2018()
    {
        With("tests/A.Tests", "Shouldly");
        With("tests/B.Tests", "Shouldly");
        With("tests/C.Tests", "xunit.v3", "awesomeassertions");

        FindingAssert.Only(
            _repository.Run(new AssertionLibraryCheck()),
            "STD2018",
            "tests/C.Tests/C.Tests.csproj",
            3,
            2,
            "the project asserts with AwesomeAssertions, where others assert with Shouldly",
            "Write its assertions with Shouldly and remove the reference");
    }

    [Fact]
    public void Two_in_one_project_are_STD2018_at_the_later_one()
    {
        With("tests/A.Tests", "Shouldly", "FluentAssertions");

        Assert.Equal(2, Assert.Single(_repository.Run(new AssertionLibraryCheck())).Line);
    }

    [Theory]
    [InlineData("Shouldly", "Shouldly")]
    [InlineData("Shouldly", "Verify.XunitV3")]
    [InlineData("xunit.v3", "NUnit")]
    [InlineData("FluentAssertions.Analyzers", "Shouldly")]
    public void One_library_is_silent(string first, string second)
    {
        With("tests/A.Tests", first);
        With("tests/B.Tests", second);
        With("src/A", "FluentAssertions");
        _repository.With("tests/C.Tests/C.Tests.csproj", "<Project").WithVanished("tests/D.Tests/D.Tests.csproj");

        Assert.Empty(_repository.Run(new AssertionLibraryCheck()));
    }

    // Each package in a line of its own, from the second on.
    private void With(string folder, params string[] packages) => _repository.With(
        $"{folder}/{folder.Split('/')[^1]}.csproj",
        $"<Project><ItemGroup>{string.Concat(packages.Select(name => $"\n <PackageReference Include=\"{name}\" />"))}\n</ItemGroup></Project>\n");
}
