using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Trust;

/// <summary>Exceptions that a change grants to itself.</summary>
[Trait("Subject", "Trust")]
public sealed class ExceptionTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string Record = "docs/adr/0001-use-it.md";
    private const string Waivers = "standards.waivers.yml";
    private const string Approvers = "version: 1\nexemptions: { approvers: [acme/platform] }\n";

    [Fact]
    public void New_waiver_is_shown_by_the_verdict()
    {
        var repository = sound.Fresh();
        var before = SoundRepository.Head(repository);
        Waived(repository, "version: 1\n");

        var verdict = SoundRepository.Verify(repository, "--base", before, "--date", TestDay.Text);

        Assert.True(verdict.ExitCode == 0, verdict.Output);
        Assert.Contains("New or wider exceptions in this change:", verdict.Output, StringComparison.Ordinal);
        Assert.Contains($"{Waivers}(3,5): STD3103 for '{Record}', owner payments, approved by jane", verdict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiver_that_nobody_of_the_base_commit_approved_holds_nothing()
    {
        var repository = sound.Fresh().Write("standards.yml", Approvers).Commit();
        var before = SoundRepository.Head(repository);
        // The change makes its author an approver as well, so its own build takes his word.
        Waived(repository, Approvers.Replace("acme/platform", "acme/platform, jane", StringComparison.Ordinal));

        var verdict = SoundRepository.Verify(repository, "--base", before, "--date", TestDay.Text);

        Assert.True(verdict.ExitCode == 1, verdict.Output);
        Assert.Contains($"{Record}(7,1): error STD3103: ", verdict.Output, StringComparison.Ordinal);
        Assert.Contains("no approver of the base commit approved it, so it holds nothing", verdict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiver_holds_no_result_of_a_verification()
    {
        var list = "artifacts/packages/SHA256SUMS";
        var repository = sound.Fresh().Write(Waivers, Waiver("STD4420", list)).Commit();
        repository.Write("artifacts/packages/Orders.1.0.0.nupkg", "tampered").Write(list, $"{new string('0', 64)}  Orders.1.0.0.nupkg\n");

        var result = repository.Build(
            SoundRepository.Project, "-t:StandardsVerifyChecksums", "-p:StandardsArtifacts=artifacts/packages", ScratchRepository.Today).Failed();

        Assert.Contains($"STD4420 error {list}(1,1)", result.Diagnostics().Select(d => d.Place));
    }

    // A finding and the waiver of it, in one change; the build is green.
    private static void Waived(ScratchRepository repository, string policy)
    {
        repository.Write("standards.yml", policy).Record(status: "Done").Write(Waivers, Waiver("STD3103", Record)).Commit();
        Assert.Empty(repository.Check(SoundRepository.Project, ScratchRepository.Today).Succeeded().Diagnostics());
    }

    private static string Waiver(string rule, string path) => $"""
        version: 1
        waivers:
          - rule: {rule}
            path: {path}
            reason: It is what it is
            owner: payments
            approved_by: jane
            expires: 2027-01-31

        """;
}
