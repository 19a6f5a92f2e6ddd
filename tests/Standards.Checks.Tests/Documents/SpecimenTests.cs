using Standards.Checks.Engine.Running;
using Standards.Checks.Rules.Documents;
using Standards.Checks.Rules.Documents.Links;

namespace Standards.Checks.Tests.Documents;

/// <summary>Documents that tests and benchmarks read are no documents of the repository.</summary>
public sealed class SpecimenTests
{
    [Theory]
    [InlineData("tests/Specs/CommonMark.md")]
    [InlineData("src/Markdown.Tests/Specs/Tables.md")]
    [InlineData("src/Markdown.Benchmarks/spec.md")]
    [InlineData("benchmark/big.md")]
    public void Document_that_a_test_reads_is_silent(string path) => Assert.Empty(Run(path));

    [Theory]
    [InlineData("tests/README.md")]
    [InlineData("tests/CONTRIBUTING.md")]
    [InlineData("docs/tests/strategy.md")]
    [InlineData("src/Latest/notes.md")]
    [InlineData("contest/rules.md")]
    public void Document_that_people_read_is_judged(string path) => Assert.Equal(["STD3301", "STD3302", "STD3305"], Run(path));

    [Theory]
    [InlineData("src/Markdown.Tests/broken.md", false)]
    [InlineData("docs/broken.md", true)]
    public void Document_that_none_can_read_is_a_mistake_outside_of_tests_only(string path, bool isFound)
    {
        using var repository = new TestRepository().With(path, "# A\n\0\0\0\n");

        var findings = new CheckRunner([new DocumentCheck()], []).Run(repository.Context(), new ResultCache(""));

        Assert.Equal(isFound, findings.Any(finding => finding.Rule.Id == "STD0010"));
    }

    private static string[] Run(string path)
    {
        using var repository = new TestRepository().With(path, "# A\n\n[x](gone.md), [y](#nothing) and [z][unknown].\n");
        return [.. repository.Run(new LinkCheck()).Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)];
    }
}
