using Standards.Checks.Findings;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents;

namespace Standards.Checks.Tests.Documents;

public class ReadmeCheckTests
{
    [Fact]
    public void Repository_without_readme_fires()
    {
        using var repository = new TestRepository().With("src/README.md", "# A\n").With(".github/workflows/README.md", "# A\n");
        FindingAssert.Only(
            repository.Run(new ReadmeCheck()),
            "STD3201",
            "",
            0,
            0,
            "the repository has no README",
            "Add 'README.md' at the root with '# Name' and what the repository is for");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("readme.markdown")]
    [InlineData("README.rst")]
    [InlineData("README")]
    [InlineData(".github/README.md")]
    [InlineData("docs/README.md")]
    public void Any_readme_that_the_forge_shows_counts(string name)
    {
        using var repository = new TestRepository().With(name, "text");
        Assert.Empty(repository.Run(new ReadmeCheck()));
    }

    [Fact]
    public void Empty_repository_is_silent()
    {
        using var repository = new TestRepository();
        Assert.Empty(repository.Run(new ReadmeCheck()));
    }

    [Theory]
    [InlineData(ServiceClass.Service)]
    [InlineData(ServiceClass.Worker)]
    [InlineData(ServiceClass.Library)]
    public void Products_need_the_sections(ServiceClass serviceClass) => Assert.Equal(
        [
            "STD3202 README.md 0 README.md has no section 'Build': Add the heading '## Build' and write below it",
            "STD3202 README.md 0 README.md has no section 'Purpose': Add the heading '## Purpose' and write below it",
            "STD3202 README.md 0 README.md has no section 'Quick start': Add the heading '## Quick start' and write below it",
            "STD3202 README.md 0 README.md has no section 'Test': Add the heading '## Test' and write below it",
        ],
        Check("# Orders\n", serviceClass).Select(f => $"{f.Rule.Id} {f.Path} {f.Line} {f.Message}: {f.Fix}").Order(StringComparer.Ordinal));

    [Fact]
    public void Other_repositories_need_no_sections() => Assert.Empty(Check("", ServiceClass.Repository));

    [Theory]
    [InlineData("# O\n\n## Purpose\n\n## Quick start\n\n## Build\n\n## Test\n")]
    [InlineData("# O\n\nTakes orders.\n\n## 1. Getting started\n\n## Build and test\n")]
    [InlineData("# O\n\n* Takes orders\n\n## Usage\n\n### Development\n")]
    [InlineData("O\n=\n\n> Takes orders\n\n## ⚡ Quick Start\n\n## How to build it\n\n## Running the tests\n")]
    [InlineData("<h1>O</h1>\n\n## About O\n\n<h2 align=\"center\">Installation</h2>\n\n## Building from source\n\n## Testing\n")]
    public void Common_names_of_sections_count(string text) => Assert.Empty(Check(text, ServiceClass.Service));

    [Fact]
    public void Policy_names_the_sections() => Assert.Equal(
        ["README.md has no section 'Licence'"],
        Check("# O\n\n## Contact us\n\n## Licences\n", ServiceClass.Service, new DocumentPolicy { Readme = ["Contact", "Licence"] }).Select(f => f.Message));

    [Fact]
    public void Excluded_or_unreadable_readme_is_silent()
    {
        Assert.Empty(Check("", ServiceClass.Service, new DocumentPolicy { Exclude = Pages.Globs("*.md") }));
        Assert.Empty(Check(new string('>', 100_000), ServiceClass.Service));
    }

    private static IReadOnlyList<Finding> Check(string text, ServiceClass serviceClass, DocumentPolicy? documents = null)
    {
        using var repository = new TestRepository().With("README.md", text);
        return repository.Run(new ReadmeCheck(), new Policy { Service = new ServicePolicy { Class = serviceClass } }.With(documents ?? new DocumentPolicy()));
    }
}
