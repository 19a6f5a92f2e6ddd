using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Registry;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Registry;

public class TypedFrontMatterCheckTests
{
    private const string Path = "docs/standards/logging.md";
    private const string Good = """
        ---
        version: 1.2
        audience: engineers
        classification: internal use
        approver: '@architecture'
        ---
        # Logging

        """;

    [Fact]
    public void Good_front_matter_is_silent() => Assert.Empty(Run(Path, Good));

    [Fact]
    public void Missing_keys_are_found_in_typed_folders()
    {
        Assert.Equal(
            [
                $"STD3841 {Path}(1,1): the front matter is not complete. Add the lines 'audience: engineers' and 'approver: '@team'' to it.",
            ],
            Run(Path, "---\nversion: 1\nclassification: Public\n---\n"));
        Assert.Equal(
            ["STD3841 docs/runbooks/a.md(0,0): the front matter is not complete. Write the lines 'version: 1.0', 'audience: engineers', 'classification: "
                + "Internal Use' and 'approver: '@team'' between two lines '---' at the top of the file."],
            Run("docs/runbooks/a.md", "# A\n"));
        Assert.Empty(Run("docs/guides/a.md", "# A\n"));
    }

    [Fact]
    public void Unknown_classification_is_found() => Assert.Equal(
        ["STD3842 docs/guides/a.md(2,17): classification 'Confidental' is not one of Public, Internal, Internal Use, Confidential, Restricted. Write "
            + "'classification: Confidential'."],
        Run("docs/guides/a.md", "---\nclassification: Confidental\n---\n"));

    [Fact]
    public void Classification_that_is_like_none_is_left_to_the_author() => Assert.Equal(
        ["STD3842 docs/guides/a.md(2,17): classification 'secret' is not one of Public, Internal, Internal Use, Confidential, Restricted. "
            + "Write the one that fits."],
        Run("docs/guides/a.md", "---\nclassification: secret\n---\n"));

    [Fact]
    public void Documents_that_the_policy_does_not_name_are_silent() =>
        Assert.Empty(Check(new TypedFrontMatterCheck(), Path, "---\nclassification: odd\n---\n"));

    [Theory]
    [InlineData("---\na: [\n---\n")]
    [InlineData("a\0")]
    public void Unreadable_front_matter_is_left_to_others(string text) => Assert.Empty(Run(Path, text));

    private static string[] Run(string path, string text)
    {
        using var repository = new TestRepository().With(path, text);
        return Lines(repository.Run(new TypedFrontMatterCheck(), Policy.Default.With(new DocumentPolicy { FrontMatter = Pages.Globs("docs/**") })));
    }
}
