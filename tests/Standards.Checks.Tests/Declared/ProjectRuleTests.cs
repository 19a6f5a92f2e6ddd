namespace Standards.Checks.Tests.Declared;

public sealed class ProjectRuleTests : IDisposable
{
    private readonly TestRepository _repository = new TestRepository()
        .With("cmd/Orders.Api/Orders.Api.csproj", "<Project />")
        .With("src/Orders.Core/Orders.Core.csproj", "<Project />")
        .With("src/Orders.Core/README.md", "# Orders.Core\n")
        .With("src/Fast/Fast.fsproj", "<Project />")
        .With("tests/Orders.Core.Tests/Orders.Core.Tests.csproj", "<Project />")
        .With("eng/Tool.vbproj", "<Project />");

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("executables", "cmd/Orders.Api/Orders.Api.csproj")]
    [InlineData("libraries", "src/Fast/Fast.fsproj")]
    [InlineData("tests", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj")]
    [InlineData("projects", "cmd/Orders.Api/Orders.Api.csproj eng/Tool.vbproj src/Fast/Fast.fsproj tests/Orders.Core.Tests/Orders.Core.Tests.csproj")]
    public void Rule_is_asked_of_each_project_of_the_kind(string scope, string paths)
    {
        var findings = _repository.Run(Declarations.Rule("exists: '{folder}/README.md'", $"for: {scope}"));

        Assert.Equal(paths.Split(' '), findings.Select(f => f.Path));
    }

    [Fact]
    public void Finding_names_the_project_and_stands_in_it()
    {
        var rule =
            "declare:\n- { id: ACME1001, title: T, fix: 'Write {folder}/{project}.md', for: libraries, exists: ['{folder}/README.md', 'docs/{project}.md'] }\n";

        Assert.Equal(
            ["src/Fast/Fast.fsproj(1,1): ACME1001: for project 'Fast' no file matches 'src/Fast/README.md' or 'docs/Fast.md' (T). Write src/Fast/Fast.md."],
            _repository.Run(rule).Select(Declarations.Line));
    }

    [Theory]
    [InlineData(
        "absent: '{folder}/*.md'",
        "src/Orders.Core/README.md(0,0): ACME1001: the file matches 'src/Orders.Core/*.md', which no file may (Things are right). Do it.")]
    [InlineData(
        "path: { files: '{folder}/*.md', matches: '/{project}\\.md$' }",
        "src/Orders.Core/README.md(0,0): ACME1001: path 'src/Orders.Core/README.md' does not match '/Orders\\.Core\\.md$' (Things are right). Do it.")]
    [InlineData(
        "text: { files: '{folder}/*.md', notMatches: 'Orders.Core' }",
        "src/Orders.Core/README.md(1,3): ACME1001: 'Orders.Core' must not stand here (Things are right). Do it.")]
    [InlineData(
        "heading: { files: '{folder}/*.md', headings: '{project} {folder}' }",
        "src/Orders.Core/README.md(0,0): ACME1001: the document has no heading 'Orders.Core src/Orders.Core' (Things are right). Do it.")]
    [InlineData(
        "value: { files: '{folder}/{project}.csproj', at: /Project/@Name, equals: '{project}' }",
        "src/Orders.Core/Orders.Core.csproj(0,0): ACME1001: the file has no value at '/Project/@Name' (Things are right). Do it.")]
    public void Every_demand_can_be_asked_of_projects(string demand, string line) =>
        Assert.Equal([line], _repository.Run(Declarations.Rule(demand, "for: libraries")).Select(Declarations.Line));

    [Theory]
    [InlineData("heading: { files: '{folder}/README.md', headings: '{project}' }")]
    [InlineData("text: { files: '{folder}/README.md', matches: '^# {project}$' }")]
    [InlineData("exists: ['{folder}/*.fsproj', 'src/{project}/README.md']")]
    public void Demand_that_each_project_meets_is_silent(string demand) =>
        Assert.Empty(_repository.Run(Declarations.Rule(demand, "for: libraries")));

    [Fact]
    public void Project_at_the_root_has_an_empty_folder()
    {
        _repository.With("App.csproj", "<Project />").With("App.md", "x");

        Assert.DoesNotContain(_repository.Run(Declarations.Rule("exists: '{folder}/{project}.md'", "for: projects")), f => f.Path == "App.csproj");
    }

    [Fact]
    public void Folder_with_characters_of_a_glob_is_meant_as_it_is()
    {
        _repository.With("src/a{b,c}/A.csproj", "<Project />").With("src/a{b,c}/README.md", "x").With("src/[x]/B.csproj", "<Project />");

        Assert.Equal(
            ["src/Fast/Fast.fsproj", "src/[x]/B.csproj"],
            _repository.Run(Declarations.Rule("exists: '{folder}/README.md'", "for: libraries")).Select(f => f.Path));
    }
}
