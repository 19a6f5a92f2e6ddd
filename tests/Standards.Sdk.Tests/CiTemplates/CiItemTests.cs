using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Templates;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>What <c>dotnet new std-ci</c> writes, from the packed templates.</summary>
public sealed class CiItemTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    private static readonly string[] All = ["std-ci", "--ci", "github", "--ci", "azure", "--ci", "gitlab"];

    [Fact]
    public void Pipeline_is_written_as_it_is_tested()
    {
        using var folder = new ScratchRepository();
        templates.Create(folder, All);

        Assert.Equal(CiTemplate.Text(CiTemplate.GitHub), folder.Read(".github/workflows/standards.yml"));
        Assert.Equal(CiTemplate.Text(CiTemplate.GitHubDeploy), folder.Read(".github/workflows/standards-deploy.yml"));
        Assert.Equal(CiTemplate.Text(CiTemplate.GitHubDue), folder.Read(".github/workflows/standards-due.yml"));
        Assert.Equal(CiTemplate.Text(CiTemplate.AzureDue), folder.Read(".azuredevops/standards-due.yml"));
        Assert.Equal(CiTemplate.Text(CiTemplate.GitLabDue), folder.Read(".gitlab/standards-due.yml"));
        Assert.Contains("  template: /.azuredevops/standards-due.yml\n", folder.Read(".azuredevops/due.yml"), StringComparison.Ordinal);
        Assert.Equal(CiTemplate.Text(CiTemplate.Azure), folder.Read(".azuredevops/standards.yml"));
        Assert.Equal(CiTemplate.Text(CiTemplate.GitLab), folder.Read(".gitlab/standards.yml"));
        Assert.Contains("    uses: ./.github/workflows/standards.yml\n", folder.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);
        Assert.False(folder.Exists(".github/dependabot.yml"));

        // What is there stays.
        var again = templates.TryCreate(folder, All);
        Assert.Equal(73, again.ExitCode);
    }

    [Fact]
    public void Pipeline_of_another_repository_is_called_by_its_commit()
    {
        const string Commit = "0123456789abcdef0123456789abcdef01234567";
        using var folder = new ScratchRepository();
        var before = Directory.GetFiles(folder.Root).Length;

        templates.Create(folder, [.. All, "--source", $"acme/pipelines@{Commit}"]);

        Assert.Equal(before + 2, Directory.GetFiles(folder.Root).Length);
        Assert.Equal(
            ["ci.yml", "due.yml"],
            Directory.GetFiles(folder.PathOf(".github"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains(
            $"    uses: acme/pipelines/.github/workflows/standards-due.yml@{Commit}\n", folder.Read(".github/workflows/due.yml"), StringComparison.Ordinal);
        Assert.Contains(
            $"    uses: acme/pipelines/.github/workflows/standards.yml@{Commit}\n", folder.Read(".github/workflows/ci.yml"), StringComparison.Ordinal);
        Assert.Contains($"name: acme/pipelines, ref: '{Commit}' }}", folder.Read("azure-pipelines.yml"), StringComparison.Ordinal);
        Assert.Contains($"  - project: acme/pipelines\n    ref: '{Commit}'\n", folder.Read(".gitlab-ci.yml"), StringComparison.Ordinal);
    }
}
