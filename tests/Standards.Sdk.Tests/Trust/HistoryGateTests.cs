using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>The search of the history fails on a server, whatever the environment says.</summary>
[Trait("Subject", "Trust")]
public sealed class HistoryGateTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private static readonly string[] Scan = ["build", SoundRepository.Project, "-t:StandardsScanHistory"];

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Secret_of_an_earlier_commit_fails_whatever_the_environment_gives(string given)
    {
        var repository = WithSecret().Set("GITHUB_ACTIONS", "true").Set("StandardsFailOnSecrets", given);

        var result = repository.Run([.. Scan, $"-p:StandardsFailOnSecrets={given}"]).Failed();

        repository.Set("StandardsFailOnSecrets", null);
        Assert.Equal([("STD5007", "error")], result.Diagnostics().Select(d => (d.Rule, d.Severity)));
    }

    [Fact]
    public void Commits_that_a_shallow_clone_lacks_are_an_error()
    {
        var repository = WithSecret();
        var clone = repository.Sibling(Path.GetRandomFileName());
        repository.Git("clone", "-q", "--depth", "1", "file://" + repository.Root.Replace('\\', '/'), clone.Root);
        clone.Set("GITHUB_ACTIONS", "true");

        var result = clone.Run(Scan).Failed();

        Assert.Contains(result.Diagnostics(), d => d is { Severity: "error" } && d.Text.Contains("shallow", StringComparison.Ordinal));
    }

    private ScratchRepository WithSecret() => sound.Fresh()
        .Write("deploy/app.env", $"KEY={SecretSamples.Token("Stripe key", 1)}\n").Commit()
        .Write("deploy/app.env", "KEY=\n").Commit();
}
