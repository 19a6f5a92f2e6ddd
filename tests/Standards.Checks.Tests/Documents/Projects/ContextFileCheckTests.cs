using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Projects;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Projects;

public class ContextFileCheckTests
{
    [Theory]
    [InlineData("AGENTS.md", "# For agents\n\nRun `dotnet build` and `dotnet test`.\n")]
    [InlineData("CLAUDE.md", "@AGENTS.md\n")]
    [InlineData(".github/copilot-instructions.md", "Building: make. Testing: make check.\n")]
    [InlineData("docs/AGENTS.md", "Be careful.\n")]
    public void Files_that_say_it_are_silent(string path, string text) => Assert.Empty(Check(new ContextFileCheck(), path, text));

    [Fact]
    public void File_without_commands_is_found()
    {
        Assert.Equal(
            [
                "STD3858 AGENTS.md(0,0): AGENTS.md does not say how to build. Write the command: '`dotnet build`'.",
                "STD3858 AGENTS.md(0,0): AGENTS.md does not say how to test. Write the command: '`dotnet test`'.",
            ],
            Check(new ContextFileCheck(), "AGENTS.md", "# For agents\n\nBe careful.\n"));
        Assert.Empty(Check(new ContextFileCheck(), "AGENTS.md", "Be careful.\n", ServiceClass.Repository));
        Assert.Empty(Check(new ContextFileCheck(), "AGENTS.md", "a\0"));
    }
}
