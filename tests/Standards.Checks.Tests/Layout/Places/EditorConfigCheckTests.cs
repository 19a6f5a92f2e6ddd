using Standards.Checks.Rules.Layout.Places;

namespace Standards.Checks.Tests.Layout.Places;

public sealed class EditorConfigCheckTests : IDisposable
{
    private const string Project = "src/Orders/Orders.csproj";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Repository_without_the_file_is_STD2048()
    {
        _repository.With(Project, "<Project />").With("src/.editorconfig", "root = true\n");

        FindingAssert.Only(
            _repository.Run(new EditorConfigCheck()),
            "STD2048",
            "",
            0,
            0,
            "the repository has no .editorconfig at its root",
            "Run 'dotnet new editorconfig' there");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[*.cs]\nroot = true\n")]
    [InlineData("root = false\n")]
    [InlineData("# root = true\n")]
    [InlineData("indent_size = 4\n[*]\n")]
    public void File_that_is_no_root_is_STD2048(string text)
    {
        _repository.With(Project, "<Project />").With(".editorconfig", text);

        FindingAssert.Only(
            _repository.Run(new EditorConfigCheck()),
            "STD2048",
            ".editorconfig",
            1,
            1,
            "the file does not say that it is the root, so files of folders above the clone decide too",
            "Write 'root = true' before the first section");
    }

    [Theory]
    [InlineData(Project, "root = true\n")]
    [InlineData(Project, "\uFEFF# top\r\n\r\nRoot=TRUE\r\n[*.cs]\r\n")]
    [InlineData("web/package.json", "")]
    public void Root_and_other_languages_are_silent(string path, string text)
    {
        _repository.With(path, "{ }").With(".editorconfig", text);

        Assert.Empty(_repository.Run(new EditorConfigCheck()));
    }
}
