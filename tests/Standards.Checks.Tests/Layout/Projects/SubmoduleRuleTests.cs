using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Layout.Projects;

public sealed class SubmoduleRuleTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _other = new("payments");

    public SubmoduleRuleTests()
    {
        _other.Init().Write("src/Pay/Pay.csproj", "<Project />").Write("src/Pay.Core/Pay.Core.csproj", "<Project />").Commit();
        _folder.Init().Write("src/Orders/Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        _folder.Git("submodule", "--quiet", "add", _other.Root, "external/payments");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Solution_with_projects_of_a_submodule_is_STD2047()
    {
        Solution("src/Orders/Orders.csproj", "external/payments/src/Pay/Pay.csproj", "external/payments/src/Pay.Core/Pay.Core.csproj");

        var (finding, severity) = Assert.Single(Verdicts());

        Assert.Equal(Severity.Warning, severity);
        FindingAssert.Only(
            [finding],
            "STD2047",
            "Orders.slnx(0,0)",
            "2 projects lie in the submodule 'external/payments' and are not checked, such as 'external/payments/src/Pay.Core/Pay.Core.…'",
            "Reference the package that the other repository publishes, or move the sources into this repository");
    }

    [Fact]
    public void Submodule_without_a_project_of_a_solution_is_data()
    {
        Solution("src/Orders/Orders.csproj", "external/payments-client/Client.csproj");

        Assert.Empty(Verdicts());
    }

    [Fact]
    public void Solution_that_has_only_projects_of_a_submodule_is_found_too()
    {
        Directory.Delete(Path.Combine(_folder.Root, "src"), recursive: true);
        Solution("external/payments/src/Pay/Pay.csproj");

        Assert.Contains("1 project lies in the submodule", Assert.Single(Verdicts()).Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("none", null)]
    public void Policy_changes_its_severity(string severity, Severity? expected)
    {
        _folder.Write("standards.yml", $"version: 1\nrules: {{ STD2047: {severity} }}\n");
        Solution("external/payments/src/Pay/Pay.csproj");

        Assert.Equal(expected, Verdicts().FirstOrDefault()?.Severity);
    }

    private void Solution(params string[] projects) =>
        _folder.Write("Orders.slnx", $"<Solution>\n{string.Concat(projects.Select(p => $"  <Project Path=\"{p}\" />\n"))}</Solution>\n").Commit();

    private Engine.Verdicts.Verdict[] Verdicts() =>
    [
        .. new RepositoryRun(
            new RepositoryRunOptions(_folder.Root, Path.Combine(_folder.Root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.2.3")
            {
                Environment = _folder.Environment,
            }).Execute(CancellationToken.None).Verdicts.Where(v => v.Finding.Rule.Id == "STD2047"),
    ];
}
