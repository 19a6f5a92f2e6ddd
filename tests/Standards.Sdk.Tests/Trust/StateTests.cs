using Standards.Checks.Tests.Secrets;

namespace Standards.Sdk.Tests.Trust;

/// <summary>What a run left for the next one decides nothing on a server.</summary>
[Trait("Subject", "Trust")]
public sealed class StateTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string Settings = "deploy/app.env";

    [Fact]
    public void File_of_the_same_size_and_time_is_read_again_on_CI()
    {
        var key = SecretSamples.Token("Stripe key", 1);
        var repository = sound.Fresh().Write(Settings, $"KEY={new string('x', key.Length)}\n").Commit().Set("GITHUB_ACTIONS", "true");
        var written = File.GetLastWriteTimeUtc(repository.PathOf(Settings));
        Assert.Empty(repository.Check(SoundRepository.Project).Succeeded().Diagnostics());

        repository.Write(Settings, $"KEY={key}\n");
        File.SetLastWriteTimeUtc(repository.PathOf(Settings), written);

        Assert.Equal([$"STD5007 error {Settings}(1,5)"], repository.Check(SoundRepository.Project).Failed().Diagnostics().Select(d => d.Place));
    }
}
