using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>What a run leaves for the next one and for readers: no secret, and nothing that decides on a server.</summary>
[Trait("Subject", "Trust")]
public sealed class LeftBehindTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string Settings = "deploy/app.env";
    private const string Broker = "src/Orders.Core/broker.yml";
    private const string State = "artifacts/standards/state/untracked.bin";

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

    /// <summary>Configuration in variables is how a host gives git a token.</summary>
    [Fact]
    public void Credentials_of_git_stand_in_no_file()
    {
        const string Token = "AUTHORIZATION: basic aG9yc2UtYmF0dGVyeS1zdGFwbGU=";
        var repository = sound.Fresh()
            .Set("GIT_CONFIG_COUNT", "1").Set("GIT_CONFIG_KEY_0", "http.https://git.acme.example/.extraheader").Set("GIT_CONFIG_VALUE_0", Token);

        // Files that are younger than two seconds could change unseen: of those nothing is remembered.
        for (var run = 0; run < 20 && !repository.Exists(State); run++)
        {
            repository.Check(SoundRepository.Project).Succeeded();
        }

        repository.Set("GIT_CONFIG_COUNT", null).Set("GIT_CONFIG_KEY_0", null).Set("GIT_CONFIG_VALUE_0", null);
        Assert.True(repository.Exists(State));
        AssertNoFileHolds(repository, Token);
    }

    [Fact]
    public void Password_is_known_by_no_character_and_by_no_plain_hash()
    {
        var password = SecretSamples.Password(2);
        var repository = sound.Fresh().Write(Broker, $"broker: amqps://orders:{password}@rabbit.contoso.com/prod\n").Commit();

        var finding = Assert.Single(repository.Check(SoundRepository.Project).Failed().Diagnostics());

        Assert.Equal($"STD5017 error {Broker}(1,24)", finding.Place);
        Assert.DoesNotContain(password[..4], finding.Text, StringComparison.Ordinal);
        AssertNoFileHolds(repository, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)))[..16]);
    }

    private static void AssertNoFileHolds(ScratchRepository repository, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        string[] folders = ["artifacts", "src/Orders.Core/obj"];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(repository.PathOf(f), "*", SearchOption.AllDirectories)).ToList();

        Assert.Contains(files, file => file.EndsWith("standards.sarif", StringComparison.Ordinal));
        Assert.All(files, file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(bytes) < 0, $"{file} holds it"));
    }
}
