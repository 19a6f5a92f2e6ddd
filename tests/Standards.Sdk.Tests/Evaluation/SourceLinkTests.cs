using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>Git is asked on CI and in Release only, and only where there is a remote to link to.</summary>
public class SourceLinkTests
{
    private const string Project = "src/Orders/Orders.csproj";

    [Theory]
    [InlineData("Debug", "false", true, false)]
    [InlineData("Debug", "true", true, true)]
    [InlineData("Release", "false", true, true)]
    [InlineData("Release", "false", false, false)]
    [InlineData("Debug", "true", false, false)]
    public void Git_is_asked_where_the_answer_is_used(string configuration, string ci, bool remote, bool expected)
    {
        using var repository = Repository(remote);

        AssertAsked(expected, EvaluatedProject.Of(repository, Project, ("Configuration", configuration), ("ContinuousIntegrationBuild", ci)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Work_tree_has_the_remotes_of_its_repository(bool remote)
    {
        using var repository = Repository(remote);
        repository.Commit();
        repository.Git("worktree", "add", "-q", "tree");

        AssertAsked(remote, EvaluatedProject.Of(repository, "tree/" + Project, ("Configuration", "Release")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Submodule_has_remotes_of_its_own(bool remote)
    {
        using var repository = Repository(remote: !remote);
        repository.Write("inner/.git", "gitdir: ../.git/modules/inner\n");
        repository.Write(".git/modules/inner/config", remote ? "[core]\n[remote \"origin\"]\n\turl = https://github.com/example/inner.git\n" : "[core]\n");
        repository.Write("inner/" + Project, ProjectText.Of(ProjectText.Whole));

        AssertAsked(remote, EvaluatedProject.Of(repository, "inner/" + Project, ("Configuration", "Release")));
    }

    [Theory]
    [InlineData("git@github.com:example/orders.git", true)]
    [InlineData("ssh://git@gitlab.example.org/example/orders.git", true)]
    [InlineData("https://dev.azure.com/example/_git/orders", true)]
    [InlineData("https://bitbucket.org/example/orders.git", true)]
    [InlineData("/srv/git/orders.git", false)]
    [InlineData("file:///srv/git/orders.git", false)]
    [InlineData("http://127.0.0.1:8080/orders.git", false)]
    public void Remote_counts_when_a_provider_knows_its_host(string url, bool expected)
    {
        using var repository = Repository(remote: false);
        repository.Git("remote", "add", "origin", url);

        AssertAsked(expected, EvaluatedProject.Of(repository, Project, ("Configuration", "Release")));
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
        if (remote)
        {
            repository.Git("remote", "add", "origin", "https://github.com/example/orders.git");
        }

        return repository;
    }

    private static void AssertAsked(bool expected, EvaluatedProject project)
    {
        Assert.Equal(expected ? "true" : "false", project["EnableSourceLink"]);
        Assert.Equal(expected ? "true" : "false", project["EnableSourceControlManagerQueries"]);
    }
}
