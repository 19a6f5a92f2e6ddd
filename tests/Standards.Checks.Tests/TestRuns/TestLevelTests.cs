using Standards.Checks.Gates.TestRuns;

namespace Standards.Checks.Tests.TestRuns;

/// <summary>The level of a test follows from its place and from what its source says.</summary>
public sealed class TestLevelTests
{
    private const string Project = "tests/Orders.Tests/Orders.Tests.csproj";
    private const string Source = "tests/Orders.Tests/OrderTests.cs";

    [Theory]
    [InlineData("tests/Orders.Tests/Orders.Tests.csproj", TestLevel.Unit)]
    [InlineData("tests/Orders.IntegrationTests/Orders.IntegrationTests.csproj", TestLevel.Integration)]
    [InlineData("tests/integration/Orders/Orders.csproj", TestLevel.Integration)]
    [InlineData("tests/Orders.Integration.Tests/Orders.Integration.Tests.csproj", TestLevel.Integration)]
    [InlineData("tests/Orders.E2E.Tests/Orders.E2E.Tests.csproj", TestLevel.EndToEnd)]
    [InlineData("tests/e2e/unit/Orders.csproj", TestLevel.EndToEnd)]
    [InlineData("", TestLevel.Unit)]
    public void Level_follows_from_the_place(string project, TestLevel expected) => Assert.Equal(expected, TestLevels.OfProject(project));

    [Theory]
    [InlineData("""[Trait("Category", "Integration")] class OrderTests { void A() { } }""", TestLevel.Integration)]
    [InlineData("""class OrderTests { [TestCategory("EndToEnd")] void A() { } }""", TestLevel.EndToEnd)]
    [InlineData("""class OrderTests { [NUnit.Framework.Category("integration")] void A() { } }""", TestLevel.Integration)]
    [InlineData("[assembly: AssemblyTrait(\"Category\", \"Integration\")]\nclass OrderTests { void A() { } }", TestLevel.Integration)]
    [InlineData("""class OrderTests { [Trait("Category", "Slow")] void A() { } }""", TestLevel.Unit)]
    [InlineData("""class OrderTests { [Trait("Layer", "Integration")] void A() { } }""", TestLevel.Unit)]
    [InlineData("""class OrderTests { void A() { } [Trait("Category", "Integration")] void B() { } }""", TestLevel.Unit)]
    public void Category_of_the_source_says_the_level(string code, TestLevel expected)
    {
        var (file, space) = code.StartsWith("[assembly", StringComparison.Ordinal) ? (code.Split('\n')[0], code.Split('\n')[1]) : ("", code);
        using var scratch = new TestRunScratch()
            .With(Project, "<Project />")
            .With(Source, $"using Xunit;\n{file}\nnamespace Orders.Tests;\n{space}")
            .Tests(Project, "A");

        Assert.Equal(expected, Assert.Single(scratch.Run().Tests).Level);
    }

    [Fact]
    public void Declarations_of_any_text_are_read_in_bounded_time()
    {
        var random = new Random(6000);
        string[] parts =
        [
            "class", " ", "{", "}", "[", "]", "(", ")", "\"", "'", "//", "/*", "*/", "namespace", ";", "=", "=>", "<", ">", "A", "\n", "@", "$\"",
            "record struct", ":", ",", "Category", "Skip",
        ];
        for (var i = 0; i < 3000; i++)
        {
            _ = TestDeclarations.Read(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => parts[random.Next(parts.Length)])));
        }

        // Nothing is thrown, and each read ends.
        _ = TestDeclarations.Read(string.Concat(Enumerable.Repeat("class A { [Fact] void B() { } ", 20_000)));
        _ = TestDeclarations.Read(new string('[', 200_000));
        _ = TestDeclarations.Read(string.Concat(Enumerable.Repeat("A<", 50_000)));
    }
}
