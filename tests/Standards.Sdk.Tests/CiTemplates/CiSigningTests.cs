using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Signing;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>The jobs of the CI templates between a build and a registry: what is signed, what is pushed, and what stops them.</summary>
public sealed class CiSigningTests
{
    /// <summary>Template, the job that signs, the job that pushes.</summary>
    public static TheoryData<string, string, string> Jobs => new()
    {
        { CiTemplate.GitHub, "sign", "publish-packages" },
        { CiTemplate.Azure, "sign/sign", "publish/publish" },
        { CiTemplate.GitLab, "sign", "publish" },
    };

    [UnixTheory]
    [MemberData(nameof(Jobs))]
    public void Packages_are_signed_and_listed_and_pushed(string file, string sign, string publish)
    {
        var certificate = new TestCertificate();
        using var release = new CiRelease(file);
        var before = release.Listed;

        var job = release.WithHostileCheckout().Run(sign, sign: true, certificate);

        AssertPassed(job);
        Assert.DoesNotContain(certificate.Password, Output(job), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(release.Temporary, "*.pfx", SearchOption.AllDirectories));
        var after = release.Listed;
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(after, line => Assert.Equal(release.Hash($"{CiRelease.Folder}/{line.Key}"), line.Value));
        // The signature is the only difference, and of packages only.
        Assert.Equal(
            ["Orders.Client.1.0.0.nupkg", "Orders.Core.1.0.0.nupkg"], after.Where(line => line.Value != before[line.Key]).Select(line => line.Key));
        AssertVerified(release, certificate);
        Assert.Contains(release.Hash(CiRelease.List), job.Outputs.Values);

        Assert.NotEqual(release.Digest, release.Hash(CiRelease.List));
        release.Digest = release.Hash(CiRelease.List);
        AssertPassed(release.WithoutCheckout().Run(publish));
        Assert.Equal(["orders.client.1.0.0.nupkg", "orders.core.1.0.0.nupkg"], release.Pushed.Select(name => name!.ToLowerInvariant()));
    }

    [UnixTheory]
    [MemberData(nameof(Jobs))]
    public void Release_without_signatures_goes_on_as_it_is(string file, string sign, string publish)
    {
        using var release = new CiRelease(file);

        var job = release.Run(sign, sign: false, new TestCertificate());

        AssertPassed(job);
        Assert.False(release.IsSigned(CiRelease.Package));
        Assert.Equal(release.Digest, release.Hash(CiRelease.List));
        Assert.Contains(release.Digest, job.Outputs.Values);
        AssertPassed(release.Run(publish));
        Assert.Equal(2, release.Pushed.Count());
    }

    [UnixTheory]
    [MemberData(nameof(Jobs))]
    public void Nothing_is_signed_or_pushed_that_is_not_what_was_built(string file, string sign, string publish)
    {
        foreach (var (tamper, reason) in ((Action<CiRelease>, string)[])[
            (release => File.Copy(release.Repository.PathOf(CiRelease.Other), release.Repository.PathOf(CiRelease.Package), overwrite: true), "FAILED"),
            (release => release.Repository.Delete(CiRelease.Other), "FAILED"),
            // A list that fits what was put there is not the list of the build.
            (release => release.Write("Evil.1.0.0.nupkg").WriteList(), "FAILED"),
            (release => release.Write("Evil.1.0.0.nupkg"), "> f Evil.1.0.0.nupkg"),
            (release => release.Write("deep/SHA256SUMS"), "> f deep/SHA256SUMS"),
            (release => File.CreateSymbolicLink(release.Repository.PathOf($"{CiRelease.Folder}/Evil.nupkg"), "Orders.Core.1.0.0.nupkg"), "> l Evil.nupkg"),
            (release => release.MoveBehindLink(CiRelease.Package), "> l Orders.Core.1.0.0.nupkg"),
        ])
        {
            using var release = new CiRelease(file);
            tamper(release);

            var signed = release.Run(sign, sign: true, new TestCertificate());
            var pushed = release.Run(publish);

            Assert.All([signed, pushed], job => Assert.True(job.IsFailed));
            Assert.All([signed, pushed], job => Assert.Contains(reason, Output(job), StringComparison.Ordinal));
            Assert.False(release.IsSigned(CiRelease.Package));
            Assert.Empty(release.Pushed);
            Assert.Empty(signed.Outputs);
        }
    }

    [UnixTheory]
    [MemberData(nameof(Jobs))]
    public void Signing_that_was_asked_for_and_cannot_be_done_stops_the_release(string file, string sign, string publish)
    {
        var certificate = new TestCertificate();
        foreach (var (given, reason) in ((TestCertificate?, string)[])[
            (null, "the signing environment holds no certificate"),
            (new TestCertificate(days: -1), "NU3"),
            (certificate.WithPassword("another"), "password"),
        ])
        {
            using var release = new CiRelease(file);

            var job = release.Run(sign, sign: true, given);

            Assert.True(job.IsFailed);
            Assert.Contains(reason, Output(job), StringComparison.OrdinalIgnoreCase);
            Assert.Empty(job.Outputs);
            Assert.False(release.IsSigned(CiRelease.Package));
            // The host does not start it; if it did, there is no hash to compare with.
            release.Digest = "";
            Assert.True(release.Run(publish).IsFailed);
            Assert.Empty(release.Pushed);
        }
    }

    // NuGet says whether the signature is of this certificate and holds.
    private static void AssertVerified(CiRelease release, TestCertificate certificate)
    {
        var empty = release.Repository.Sibling("verification").Write("trust.config", TrustedSignersConfig.Write([certificate.Fingerprint]));
        var result = empty.Dotnet(
            "nuget",
            "verify",
            "--all",
            release.Repository.PathOf(CiRelease.Package),
            "--certificate-fingerprint",
            certificate.Fingerprint,
            "--configfile",
            empty.PathOf("trust.config"));
        Assert.True(release.IsSigned(CiRelease.Package));
        Assert.True(NugetAnswer.Parse(result.ExitCode, result.Output.Split('\n')).IsGood, result.Output);
    }

    private static string Output(CiJobState job) => string.Concat(job.Steps.Select(step => step.Output));

    private static void AssertPassed(CiJobState job) => Assert.True(!job.IsFailed, Output(job));
}
