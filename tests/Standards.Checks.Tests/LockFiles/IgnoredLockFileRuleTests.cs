using Standards.Checks.Rules.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>Lock files that git is told to ignore: STD4003.</summary>
public sealed class IgnoredLockFileRuleTests : IDisposable
{
    private const string Package = """{ "dependencies": { "left-pad": "1.3.0" } }""";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(".gitignore", "bin/\npackages.lock.json\n", 2)]
    [InlineData(".gitignore", "*.lock.json\n", 1)]
    [InlineData(".gitignore", "/src/**/packages.lock.json\r\n", 1)]
    [InlineData(".gitignore", "!packages.lock.json\npackages.*.json\n", 2)]
    [InlineData("src/.gitignore", "packages.lock.json\n", 1)]
    [InlineData("src/Orders/.gitignore", "/packages.lock.json\n", 1)]
    [InlineData(".gitignore", "[Pp]ackages.[Ll]ock.[Jj]son\n", 1)]
    [InlineData(".gitignore", "*\n!*/\n!*.cs\n!*.csproj\n", 1)]
    [InlineData(".gitignore", "packages.lock.*\n", 1)]
    public void Line_that_hides_the_lock_file_of_a_project_fires(string path, string lines, int line)
    {
        _repository.With("src/Orders/Orders.csproj", "<Project />").With(path, lines);

        var finding = Assert.Single(_repository.Run(new CommittedLockFileCheck()));

        Assert.Equal(
            ("STD4003", path, line, "git ignores the lock file 'src/Orders/packages.lock.json', so that each restore chooses the versions anew"),
            (finding.Rule.Id, finding.Path, finding.Line, finding.Message));
        Assert.Equal("Remove the line, or write '!packages.lock.json' below it; then restore, and commit the lock file", finding.Fix);
    }

    [Theory]
    [InlineData(".gitignore", "packages.lock.json\n!packages.lock.json\n")]
    [InlineData(".gitignore", "# packages.lock.json\nproject.lock.json\npackage-lock.json\nobj/\n")]
    [InlineData("web/.gitignore", "packages.lock.json\n")]
    [InlineData(".gitignore", "/packages.lock.json\n")]
    public void Line_about_something_else_is_silent(string path, string lines) =>
        Assert.Empty(_repository.With("src/Orders/Orders.csproj", "<Project />").With(path, lines).Run(new CommittedLockFileCheck()));

    /// <summary>Git keeps what was added in spite of the line.</summary>
    [Fact]
    public void Lock_file_that_is_committed_is_silent() => Assert.Empty(
        _repository
            .With("src/Orders/Orders.csproj", "<Project />")
            .With("src/Orders/packages.lock.json", "{}")
            .With(".gitignore", "packages.lock.json\n")
            .Run(new CommittedLockFileCheck()));

    [Theory]
    [InlineData("pnpm@9.7.0", "pnpm-*.y?ml", "pnpm-lock.yaml")]
    [InlineData("yarn@4.0.0", "yarn.lock", "yarn.lock")]
    [InlineData("npm@10.0.0", "package-lock.json", "package-lock.json")]
    public void Lock_file_of_the_manager_that_the_package_names_fires(string manager, string line, string name)
    {
        _repository
            .With("web/package.json", $$"""{ "packageManager": "{{manager}}", "dependencies": { "left-pad": "1.3.0" } }""")
            .With(".gitignore", $"{line}\n");

        Assert.Equal(
            $"git ignores the lock file 'web/{name}', so that each restore chooses the versions anew",
            Assert.Single(_repository.Run(new CommittedLockFileCheck())).Message);
    }

    [Fact]
    public void Lock_file_of_npm_that_is_hidden_fires()
    {
        _repository.With("web/package.json", Package).With(".gitignore", "package-lock.json\n");

        Assert.Equal(
            "git ignores the lock file 'web/package-lock.json', so that each restore chooses the versions anew",
            Assert.Single(_repository.Run(new CommittedLockFileCheck())).Message);
    }

    [Theory]
    [InlineData("web/yarn.lock", Package)]
    [InlineData("package-lock.json", Package)]
    [InlineData("web/readme.md", "{}")]
    public void Other_package_managers_workspaces_and_packages_without_dependencies_are_silent(string other, string package) => Assert.Empty(
        _repository.With("web/package.json", package).With(other, "").With(".gitignore", "package-lock.json\n").Run(new CommittedLockFileCheck()));
}
