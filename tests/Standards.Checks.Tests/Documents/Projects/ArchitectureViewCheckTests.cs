using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Projects;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Projects;

public class ArchitectureViewCheckTests
{
    private const string Folder = "docs/architecture/";

    [Fact]
    public void All_views_are_silent()
    {
        Assert.Empty(Run(
            ("01-system-context.md", "# C\n\nx\n"),
            ("containers.md", "x\n"),
            ("components.md", "```mermaid\ngraph\n```\n"),
            ("sequence.md", "x"),
            ("data-flow.md", "x"),
            ("deployment.md", "x")));
        Assert.Empty(Run(("README.md", """
            # A

            ## Context

            x

            ## Containers

            x

            ## Components

            x

            ## Sequence

            x

            ## Data flow

            x

            ## Deployment

            x

            """)));
    }

    [Fact]
    public void Missing_and_empty_views_are_found() => Assert.Equal(
        [
            "STD3854 (0,0): the service lacks views of its architecture. Write 'docs/architecture/containers.md', 'docs/architecture/components.md', "
                + "'docs/architecture/sequence.md' and 'docs/architecture/data-flow.md', each with a diagram and what a reader should see in it.",
            "STD3854 docs/architecture/deployment.md(0,0): the view 'Deployment' has no content. Add a diagram and what a reader should see in it.",
        ],
        Run(("context.md", "x"), ("deployment.md", "# Deployment\n\n<!-- later -->\n"), ("containers.md", "a\0")));

    [Theory]
    [InlineData(ServiceClass.Worker)]
    [InlineData(ServiceClass.Library)]
    [InlineData(ServiceClass.Repository)]
    public void Other_classes_are_not_asked(ServiceClass serviceClass) => Assert.Empty(Names(new ArchitectureViewCheck(), serviceClass, "README.md"));

    private static string[] Run(params (string Name, string Text)[] files) =>
        Check(new ArchitectureViewCheck(), ServiceClass.Service, [.. files.Select(file => (Folder + file.Name, file.Text))]);
}
