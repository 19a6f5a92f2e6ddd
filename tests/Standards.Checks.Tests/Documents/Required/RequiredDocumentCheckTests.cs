using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Required;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Required;

public class RequiredDocumentCheckTests
{
    private static readonly string[] Complete =
    [
        "docs/adr/0001-a.md", "docs/security/threat-model-orders.md", "docs/glossary.md", "ops/docs.yml", ".config/dotnet-tools.json", "AGENTS.md",
        "docs/api/README.md",
        "docs/design/0001-a.md", "docs/design/TEMPLATE.md", ".github/workflows/ci.yml", ".github/pull_request_template.md",
    ];

    [Theory]
    [InlineData(ServiceClass.Service)]
    [InlineData(ServiceClass.Worker)]
    [InlineData(ServiceClass.Library)]
    public void Complete_repository_is_silent(ServiceClass serviceClass) => Assert.Empty(Names(new RequiredDocumentCheck(), serviceClass, Complete));

    [Fact]
    public void Service_needs_its_documents() => Assert.Equal(
        [
            "STD3123 (0,0): the service has no decision record. Write 'docs/adr/0001-record-architecture-decisions.md'.",
            "STD3607 (0,0): the service has no threat model. Write 'docs/security/threat-model.md' with scope, assets, entry points, trust boundaries, "
                + "threats, risks and mitigations.",
            "STD3805 (0,0): the service has no glossary. Write 'docs/glossary.md' with one heading of the third level for each term.",
            "STD3836 (0,0): the service has no document registry. Write 'ops/docs.yml' with the key 'documentation_ownership' and an entry for 'docs/'.",
            "STD3856 (0,0): the service has no tool manifest. Run `dotnet new tool-manifest`, then `dotnet tool install <name>` for each tool.",
            "STD3857 (0,0): the service has no context file for assistants. Write 'AGENTS.md' at the root with the commands that build, test and check.",
            "STD3859 (0,0): the service has no API documentation in docs/api. Add 'docs/api/README.md' that says where the contract is and how to try it.",
        ],
        Names(new RequiredDocumentCheck(), ServiceClass.Service, "README.md"));

    [Theory]
    [InlineData(ServiceClass.Worker, "STD3123 STD3607 STD3805 STD3836 STD3856 STD3857")]
    [InlineData(ServiceClass.Library, "STD3857")]
    [InlineData(ServiceClass.Repository, "")]
    public void Other_classes_need_less(ServiceClass serviceClass, string ids) =>
        Assert.Equal(ids, string.Join(' ', Ids(Names(new RequiredDocumentCheck(), serviceClass, "README.md"))));

    [Theory]
    [InlineData("docs/decisions", "docs/decisions/0001-record-architecture-decisions.md")]
    [InlineData("", "0001-record-architecture-decisions.md")]
    public void First_record_goes_where_the_policy_has_them(string folder, string path)
    {
        using var repository = new TestRepository().With("docs/adr/0001-a.md", "");

        var findings = repository.Run(new RequiredDocumentCheck(), Of(ServiceClass.Worker).With(new AdrPolicy { Folder = folder }));

        Assert.Equal($"Write '{path}'", Assert.Single(findings, f => f.Rule.Id == "STD3123").Fix);
    }

    [Fact]
    public void Folder_of_the_forge_asks_for_a_template() => Assert.Equal(
        ["STD3823 (0,0): the library has a folder of its forge and no pull request template. Write '.github/pull_request_template.md' with the headings What, "
            + "Why, How, Testing and a checklist."],
        Names(new RequiredDocumentCheck(), ServiceClass.Library, "CLAUDE.md", ".gitlab/ci/build.yml"));

    [Fact]
    public void Designs_ask_for_a_template()
    {
        Assert.Equal(
            ["STD3716 (0,0): the library has design documents and no template for them. Write 'docs/design/TEMPLATE.md' with the nine "
                + "headings of a design document."],
            Names(new RequiredDocumentCheck(), ServiceClass.Library, "CLAUDE.md", "docs/design/0001-a.md"));
        Assert.Empty(Names(new RequiredDocumentCheck(), ServiceClass.Library, "CLAUDE.md", "docs/design/palette.md"));
    }

    [Fact]
    public void Empty_repository_is_silent() => Assert.Empty(Names(new RequiredDocumentCheck(), ServiceClass.Service));
}
