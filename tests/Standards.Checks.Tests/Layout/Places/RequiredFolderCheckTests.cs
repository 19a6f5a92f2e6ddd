using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout.Places;

namespace Standards.Checks.Tests.Layout.Places;

public sealed class RequiredFolderCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ServiceClass.Service, "folders of a service are missing. Add 'cmd', 'src', 'tests' and 'docs'")]
    [InlineData(ServiceClass.Worker, "folders of a worker are missing. Add 'cmd', 'src', 'tests' and 'docs'")]
    [InlineData(ServiceClass.Library, "folders of a library are missing. Add 'src' and 'tests'")]
    [InlineData(ServiceClass.Repository, "")]
    public void Class_decides_what_STD2006_asks_for(ServiceClass serviceClass, string missing)
    {
        _repository.With("README.md", "").With("srcs/a.cs", "");

        Assert.Equal(missing, string.Join("; ", Run("STD2006", LayoutFindings.Of(serviceClass)).Select(f => $"""{f.Message}. {f.Fix.Split(", or say")[0]}""")));
    }

    [Fact]
    public void Folders_are_those_of_the_policy_and_one_of_a_list_is_enough()
    {
        _repository.With("tools/a.cs", "").With("lib/a.cs", "").With("docs/a.md", "");

        FindingAssert.Only(
            Run("STD2006", LayoutFindings.Policy("service: { class: service }\nlayout: { executables: [apps, tools], libraries: lib, tests: [unit, ./e2e] }")),
            "STD2006",
            "(0,0)",
            "folders of a service are missing",
            "Add 'unit' or 'e2e', or say in standards.yml what this repository has: 'layout: { required: [...] }'");
    }

    [Fact]
    public void List_of_the_policy_takes_the_place_of_the_default()
    {
        _repository.With("ops/service.yml", "").With("api/v1/a.proto", "");

        var findings = Run("STD2006", LayoutFindings.Policy("layout: { required: [ops/service.yml, ops, api/, 'api/**/*.proto', ops/slo.yml, 'docs/*.md'] }"));

        Assert.Equal(["'ops/slo.yml' is missing", "no file matches 'docs/*.md'"], findings.Select(f => f.Message));
        Assert.Equal("Add it, or say in standards.yml what this repository has: 'layout: { required: [...] }'", findings[0].Fix);
    }

    [Fact]
    public void Empty_repository_is_silent() => Assert.Empty(_repository.Run(new RequiredFolderCheck(), LayoutFindings.Service));

    [Fact]
    public void Missing_folders_of_documents_are_STD2007()
    {
        _repository.With("docs/adr/0001-a.md", "").With("docs/runbooks/README.md", "").With("docs/api.md", "");

        FindingAssert.Only(
            Run("STD2007", LayoutFindings.Of(ServiceClass.Worker)), "STD2007", "(0,0)",
            "kinds of documents have no folder",
            "Add 'docs/architecture/README.md' for diagrams and what they show, 'docs/api/README.md' for how the contracts are used and "
                + "'docs/design/README.md' for designs of what is to be built");
        Assert.DoesNotContain("docs/api", Assert.Single(Run("STD2007", LayoutFindings.Service)).Fix, StringComparison.Ordinal);
        Assert.Empty(Run("STD2007", LayoutFindings.Of(ServiceClass.Library)));
        Assert.Empty(Run("STD2007", LayoutFindings.Of(ServiceClass.Repository)));
    }

    [Fact]
    public void Terraform_without_modules_and_environments_is_STD2043()
    {
        _repository.With("deploy/terraform/main.tf", "").With("deploy/terraform/environments/dev/main.tf", "").With("deploy/terraform/modules/README.md", "");

        var findings = Run("STD2043", LayoutFindings.Service);

        Assert.Equal(
            ["deploy/terraform/modules", "deploy/terraform/environments/staging", "deploy/terraform/environments/production"],
            findings.Select(f => f.Message.Split('\'')[1]));
        FindingAssert.Is(
            findings[1],
            "STD2043",
            "deploy/terraform/environments/dev/main.tf(0,0)",
            "'deploy/terraform/environments/staging' holds no Terraform file",
            "Add 'deploy/terraform/environments/staging/main.tf'");
        Assert.Empty(Run("STD2043", Policy.Default));
    }

    [Fact]
    public void Service_without_Terraform_needs_no_folders_for_it() => Assert.DoesNotContain(
        _repository.With("deploy/terraform/README.md", "").Run(new RequiredFolderCheck(), LayoutFindings.Service), f => f.Rule.Id == "STD2043");

    private Standards.Checks.Findings.Finding[] Run(string rule, Policy policy) =>
        [.. _repository.Run(new RequiredFolderCheck(), policy).Where(f => f.Rule.Id == rule)];
}
