using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>Git is asked on CI and in Release only, by the providers of Source Link that the .NET SDK brings.</summary>
public class SourceLinkTests
{
    private const string Project = "src/Orders/Orders.csproj";

    [Theory]
    [InlineData("Debug", "false", true, false)]
    [InlineData("Debug", "true", true, true)]
    [InlineData("Release", "false", true, true)]
    [InlineData("Release", "false", false, true)]
    [InlineData("Debug", "true", false, true)]
    public void Git_is_asked_where_the_answer_is_used(string configuration, string ci, bool remote, bool expected)
    {
        using var repository = Repository(remote);

        AssertAsked(expected, EvaluatedProject.Of(repository, Project, ("Configuration", configuration), ("ContinuousIntegrationBuild", ci)));
    }

    [Fact]
    public void Work_tree_and_submodule_are_repositories()
    {
        using var repository = Repository(remote: true);
        repository.Commit();
        repository.Git("worktree", "add", "-q", "tree");
        repository.Write("inner/.git", "gitdir: ../.git/modules/inner\n");
        repository.Write(".git/modules/inner/HEAD", "ref: refs/heads/main\n");
        repository.Write("inner/" + Project, ProjectText.Of(ProjectText.Whole));

        AssertAsked(true, EvaluatedProject.Of(repository, "tree/" + Project, ("Configuration", "Release")));
        AssertAsked(true, EvaluatedProject.Of(repository, "inner/" + Project, ("Configuration", "Release")));
        AssertAsked(false, EvaluatedProject.Of(repository, "inner/" + Project, ("Configuration", "Debug")));
    }

    [Fact]
    public void Only_providers_of_the_net_sdk_are_imported()
    {
        using var repository = Repository(remote: true);
        foreach (var form in ProjectText.Forms)
        {
            repository.Write(Project, ProjectText.Of(form));
            var project = EvaluatedProject.Of(repository, Project, ("Configuration", "Release"));

            Assert.Equal(
                ["bitbucket.org", "dev.azure.com", "github.com", "gitlab.com", "visualstudio.com", "vsts.me"], Hosts(project).Order(StringComparer.Ordinal));
            Assert.DoesNotContain(project.Includes("PackageReference"), p => p.StartsWith("Microsoft.SourceLink.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_git_ci_maps_paths_from_the_repository()
    {
        using var repository = new ScratchRepository(git: false);
        repository.Write(Project, ProjectText.Of(ProjectText.Whole));

        // The root is the project's own folder where nothing says otherwise.
        Assert.Contains(
            EvaluatedProject.Of(repository, Project, ("ContinuousIntegrationBuild", "true")).Includes("SourceRoot"),
            r => r.StartsWith(repository.Root, StringComparison.Ordinal));
        Assert.DoesNotContain(EvaluatedProject.Of(repository, Project).Includes("SourceRoot"), r => r.StartsWith(repository.Root, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("portable", "", "", "true", "snupkg")]
    [InlineData("embedded", "", "", "", "symbols.nupkg")]
    [InlineData("portable", "false", "", "false", "symbols.nupkg")]
    public void Symbols_beside_the_assembly_are_packed_for_symbol_servers(
        string debugType, string include, string format, string expected, string expectedFormat)
    {
        using var repository = Repository(remote: false);
        repository.Write(
            Project,
            ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("DebugType", debugType), ("IncludeSymbols", include), ("SymbolPackageFormat", format))));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal((expected, expectedFormat), (project["IncludeSymbols"], project["SymbolPackageFormat"]));
    }

    [Fact]
    public void Outside_git_nothing_is_asked()
    {
        using var repository = new ScratchRepository(git: false);
        repository.Write(Project, ProjectText.Of(ProjectText.Whole));

        AssertAsked(false, EvaluatedProject.Of(repository, Project, ("Configuration", "Release")));
    }

    [Fact]
    public void Without_our_source_link_the_sdk_is_as_it_was()
    {
        using var repository = Repository(remote: true);

        AssertAsked(true, EvaluatedProject.Of(repository, Project, ("StandardsSourceLink", "false")));
    }

    private static ScratchRepository Repository(bool remote)
    {
        var repository = new ScratchRepository().Write(Project, ProjectText.Of(ProjectText.Whole));
        if (!remote)
        {
            repository.Git("remote", "remove", "origin");
        }

        return repository;
    }

    private static IEnumerable<string> Hosts(EvaluatedProject project) =>
        ((string[])["SourceLinkGitHubHost", "SourceLinkGitLabHost", "SourceLinkAzureReposGitHost", "SourceLinkBitbucketGitHost"]).SelectMany(project.Includes);

    private static void AssertAsked(bool expected, EvaluatedProject project)
    {
        Assert.Equal(expected ? "true" : "false", project["EnableSourceLink"]);
        Assert.Equal(expected ? "true" : "false", project["EnableSourceControlManagerQueries"]);
    }
}
