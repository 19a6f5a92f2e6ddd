using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>A change of the policy is judged by the policy that it changes.</summary>
[Trait("Subject", "Trust")]
public sealed class PolicyAnchorTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string Layer = "eng/acme.yml";
    private const string Policy = $"version: 1\nextends: {Layer}\n";
    private const string Record = "docs/adr/0001-use-it.md";

    [Fact]
    public void Policy_under_another_name_is_an_error_of_the_build()
    {
        var repository = Governed();
        repository.Git("mv", "standards.yml", "Standards.yml");
        repository.Commit();

        Assert.Contains("STD0003 error Standards.yml(0,0)", repository.Check(SoundRepository.Project).Failed().Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Layer_that_a_change_drops_counts_for_the_verdict()
    {
        var repository = Governed();
        var before = SoundRepository.Head(repository);
        repository.Write("standards.yml", "version: 1\nrules: { STD3103: none }\n").Delete(Layer).Record(status: "Done").Commit();

        Assert.Empty(repository.Check(SoundRepository.Project).Succeeded().Diagnostics());
        var weaker = SoundRepository.Verify(repository, "--base", before);
        var required = SoundRepository.Verify(repository, "--base", before, "--accept-policy-change", "--require-layer", Layer);

        Assert.Equal([1, 1], [weaker.ExitCode, required.ExitCode]);
        Assert.Contains($"{Record}(7,1): error STD3103: ", weaker.Output, StringComparison.Ordinal);
        Assert.Contains("The policy of the base commit says so; this change weakens it.", weaker.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("STD3103", required.Output, StringComparison.Ordinal);
        Assert.Contains(Layer, required.Output, StringComparison.Ordinal);
    }

    private ScratchRepository Governed() =>
        sound.Fresh().Write(Layer, "version: 1\nrules: { STD3103: error }\n").Write("standards.yml", Policy).Commit();
}
