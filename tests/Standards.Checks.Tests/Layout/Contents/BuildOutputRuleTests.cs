using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;

namespace Standards.Checks.Tests.Layout.Contents;

public sealed class BuildOutputRuleTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(
        "src/A/obj/project.assets.json",
        "the folder 'src/A/obj' holds what a build writes",
        "Add 'obj/' to .gitignore, and run 'git rm -r --cached src/A/obj' if it was committed")]
    [InlineData(
        "src/A/bin/Debug/net10.0/A.deps.json",
        "the folder 'src/A/bin' holds what a build writes",
        "Add 'bin/' to .gitignore, and run 'git rm -r --cached src/A/bin' if it was committed")]
    [InlineData(
        "web/node_modules/x/index.js",
        "the folder 'web/node_modules' holds what a package manager writes",
        "Add 'node_modules/' to .gitignore, and run 'git rm -r --cached web/node_modules' if it was committed")]
    [InlineData(
        "tests/T/TestResults/a.trx",
        "the folder 'tests/T/TestResults' holds what a test run writes",
        "Add 'TestResults/' to .gitignore, and run 'git rm -r --cached tests/T/TestResults' if it was committed")]
    [InlineData(
        ".vs/A/v17/.wsuo",
        "the folder '.vs' holds what Visual Studio writes",
        "Add '.vs/' to .gitignore, and run 'git rm -r --cached .vs' if it was committed")]
    [InlineData(
        ".idea/.idea.A/.idea/workspace.xml",
        "'.idea/workspace.xml' is an editor's state of one machine",
        "Add '.idea/**/workspace.xml' to .gitignore, and run 'git rm -r --cached .idea/.idea.A/.idea/workspace.xml' if it was committed")]
    [InlineData(
        "src/A/A.csproj.user",
        "'A.csproj.user' is an editor's state of one machine",
        "Add '*.user' to .gitignore, and run 'git rm -r --cached src/A/A.csproj.user' if it was committed")]
    [InlineData("A.suo", "'A.suo' is an editor's state of one machine", "Add '*.suo' to .gitignore, and run 'git rm -r --cached A.suo' if it was committed")]
    [InlineData(
        "docs/.DS_Store",
        "'.DS_Store' is written by a file manager",
        "Add '.DS_Store' to .gitignore, and run 'git rm -r --cached docs/.DS_Store' if it was committed")]
    [InlineData(
        "my docs/Thumbs.db",
        "'Thumbs.db' is written by a file manager",
        """Add 'Thumbs.db' to .gitignore, and run 'git rm -r --cached "my docs/Thumbs.db"' if it was committed""")]
    public void State_of_a_machine_is_STD2010(string path, string message, string fix)
    {
        _repository.With("src/A/A.csproj", "<Project />");

        FindingAssert.Only(Run(path), "STD2010", $"{path}(0,0)", message, fix);
    }

    [Theory]
    [InlineData("bin/setup")]
    [InlineData("tools/bin/run.sh")]
    [InlineData("src/A/Objects/obj.cs")]
    [InlineData("src/A/cabin/a.cs")]
    [InlineData(".idea/codeStyles/Project.xml")]
    [InlineData("src/Orders.user/a.cs")]
    [InlineData("docs/workspace.xml")]
    [InlineData("src/TestResults.cs")]
    public void Other_files_are_silent(string path)
    {
        _repository.With("src/A/A.csproj", "<Project />");

        Assert.Empty(Run(path));
    }

    [Fact]
    public void Folder_is_found_once_and_a_project_at_the_root_has_one()
    {
        _repository.With("A.csproj", "<Project />").With("obj/a.json", "").With("obj/b.json", "").With("obj/Debug/c.json", "");

        Assert.Equal(["obj/Debug/c.json(0,0) STD2010"], _repository.Run(new LayoutPathCheck()).Places());
    }

    [Fact]
    public void Allowed_paths_are_silent() => Assert.Empty(Run("tests/Data/node_modules/a.js", LayoutFindings.Policy("layout: { allowed: tests/Data/ }")));

    [Fact]
    public void Forbidden_paths_are_STD2011()
    {
        _repository.With("src/A/keep.bak", "").With("a.cs", "");

        FindingAssert.Only(
            Run("src/A/Order.cs.bak", LayoutFindings.Policy("layout: { forbidden: ['*.tmp', '**/*.bak'], allowed: '**/keep.bak' }")),
            "STD2011",
            "src/A/Order.cs.bak(0,0)",
            "the policy forbids '**/*.bak'",
            "Run 'git rm src/A/Order.cs.bak', or add the path to layout.allowed in standards.yml");
    }

    private IReadOnlyList<Finding> Run(string path, Policy? policy = null) => _repository.With(path, "").Run(new LayoutPathCheck(), policy);
}
