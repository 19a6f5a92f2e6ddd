using System.IO.Compression;
using System.Security.Cryptography;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Signing;

/// <summary>Signatures of real packages, made with a certificate of the test, and what becomes of its password.</summary>
public sealed class PackageSigningTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Package = "artifacts/packages/Orders.Core.1.0.0.nupkg";

    [Fact]
    public void Release_is_signed_once_and_verified_and_no_secret_is_anywhere()
    {
        var certificate = new TestCertificate();
        using var repository = ScratchRepository.WithLibrary()
            .Commit()
            .Set("SIGNING_PFX", certificate.Content)
            .Set("STANDARDS_SIGNING_PASSWORD", certificate.Password);
        string[] pack = ["pack", Project, "-o", "artifacts/packages", "-p:StandardsRelease=true", "-p:StandardsSigningCertificateVariable=SIGNING_PFX"];
        string[] verify = ["build", Project, "-t:StandardsVerifyPackages", "--no-restore"];
        var trusted = $"-p:StandardsSigningFingerprint={certificate.Fingerprint}";

        var first = repository.Run([.. pack, "-v:diag"]).Succeeded();
        Assert.Equal([$"STD4412 warning {Project}(0,0)"], first.Diagnostics().Select(d => d.Place));
        foreach (var secret in (string[])[certificate.Password, certificate.Content, certificate.Content[40..80]])
        {
            first.HoldsNot(secret);
            Assert.All(
                Directory.EnumerateFiles(repository.Root, "*", SearchOption.AllDirectories),
                f => Assert.True(File.ReadAllBytes(f).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) < 0, f));
        }

        Assert.Contains($"Orders.Core.1.0.0.nupkg is signed with the certificate {certificate.Fingerprint}.", first.Output, StringComparison.Ordinal);
        var signed = File.ReadAllBytes(repository.PathOf(Package));
        using (var zip = ZipFile.OpenRead(repository.PathOf(Package)))
        {
            Assert.NotNull(zip.GetEntry(".signature.p7s"));
        }

        // Of the signed file, not of the one before.
        Assert.Equal($"{Convert.ToHexStringLower(SHA256.HashData(signed))}  Orders.Core.1.0.0.nupkg\n", repository.Read($"{Package}.sha256"));

        // Lock files hold on CI. Another commit is another package, which is signed anew.
        repository.Commit().Run(pack).Succeeded();
        signed = File.ReadAllBytes(repository.PathOf(Package));

        // A second pack signs nothing again; a release on CI needs the time stamp.
        Assert.DoesNotContain("is signed with", repository.Run(pack).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(signed, File.ReadAllBytes(repository.PathOf(Package)));
        Assert.Equal(
            [$"STD4412 error {Project}(0,0)"], repository.Run([.. pack, "-p:ContinuousIntegrationBuild=true"]).Failed().Diagnostics().Select(d => d.Place));

        Assert.Empty(repository.Run([.. verify, trusted]).Succeeded().Diagnostics());
        var stranger = repository.Run([.. verify, $"-p:StandardsSigningFingerprint={new string('A', 64)}"]).Failed();
        Assert.Equal([$"STD4414 error {Package}(0,0)"], stranger.Diagnostics().Select(d => d.Place));
        Assert.Equal([$"STD4414 error {Package}(0,0)"], repository.Run(verify).Failed().Diagnostics().Select(d => d.Place));

        // One bit of the assembly: NuGet sees it. One bit of the nuspec: NuGet 7 says so and ends with 0.
        foreach (var (entry, reason) in (ReadOnlySpan<(string, string)>)[
            ("lib/net10.0/Orders.Core.dll", "NU3008"),
            ("Orders.Core.nuspec", "is not a valid package file"),
        ])
        {
            var content = File.ReadAllBytes(repository.PathOf(Package));
            content[content.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(entry)) + entry.Length + 24] ^= 1;
            File.WriteAllBytes(repository.PathOf(Package), content);
            var changed = repository.Run([.. verify, trusted]).Failed();
            Assert.Equal([$"STD4413 error {Package}(0,0)"], changed.Diagnostics().Select(d => d.Place));
            Assert.Contains(reason, changed.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Certificate_that_cannot_sign_fails_the_release_and_says_why()
    {
        var certificate = new TestCertificate();
        var old = new TestCertificate(days: -1);
        using var repository = ScratchRepository.WithLibrary();
        string[] pack = ["pack", Project, "-o", "artifacts/packages", "-p:StandardsSigningCertificateVariable=SIGNING_PFX", "-p:NoWarn=STD4411"];

        // A branch needs no secret.
        Assert.Empty(repository.Run(pack).Succeeded().Diagnostics());

        // The tag does, and GitHub says that it is one. Lock files hold on CI.
        repository.Commit().Set("CI", "true").Set("GITHUB_REF_TYPE", "tag").Set("GITHUB_REF_NAME", "v1.0.0");
        Fails("the environment variable 'SIGNING_PFX', which is to hold the certificate, is empty");
        repository.Set("SIGNING_PFX", "%%%");
        Fails("holds no Base64");
        repository
            .Set("SIGNING_PFX", certificate.Content)
            .Set("STANDARDS_SIGNING_PASSWORD", "x" + certificate.Password)
            .Set("GITHUB_REF_TYPE", null)
            .Set("CI_COMMIT_TAG", "v1.0.0");
        Fails("or the password is another one").HoldsNot(certificate.Password);
        repository
            .Set("SIGNING_PFX", old.Content)
            .Set("STANDARDS_SIGNING_PASSWORD", old.Password)
            .Set("CI_COMMIT_TAG", null)
            .Set("BUILD_SOURCEBRANCH", "refs/tags/v1.0.0");
        Fails("the certificate ended on");

        // Nobody answers there.
        pack = [.. pack, "-p:StandardsTimestampServer=http://127.0.0.1:9/"];
        repository.Set("SIGNING_PFX", certificate.Content).Set("STANDARDS_SIGNING_PASSWORD", certificate.Password);
        Fails("the package 'Orders.Core.1.0.0.nupkg' was not signed");

        BuildResult Fails(string reason)
        {
            var result = repository.Run(pack).Failed();
            Assert.Equal([$"STD4411 error {Project}(0,0)"], result.Diagnostics().Select(d => d.Place));
            Assert.Contains(reason, result.Output, StringComparison.Ordinal);
            return result;
        }
    }

    [Fact]
    public void Release_without_a_certificate_is_a_suggestion_until_the_repository_asks_for_more()
    {
        using var repository = ScratchRepository.WithLibrary();
        string[] pack = ["pack", Project, "-o", "artifacts/packages", "-p:StandardsRelease=true"];

        Assert.Empty(repository.Run(pack).Succeeded().Diagnostics());
        var suggestion = Assert.Single(repository.Reports.Findings(), f => f.Rule == "STD4410");
        Assert.Equal($"STD4410 suggestion {Project}(0,0)", suggestion.Place);

        repository.Write("standards.yml", "version: 1\nrules: { STD4410: error }\n");
        Assert.Equal([$"STD4410 error {Project}(0,0)"], repository.Run(pack).Failed().Diagnostics().Select(d => d.Place));
        // A job after the build signs; the secret that this one names is not here.
        Assert.Empty(repository.Run([.. pack, "-p:StandardsSign=later", "-p:StandardsSigningCertificateVariable=SIGNING_PFX"]).Succeeded().Diagnostics());
        repository.Write("standards.waivers.yml", $"""
            version: 1
            waivers:
              - rule: STD4410
                path: {Project}
                reason: The certificate is ordered
                owner: orders
                approved_by: jane.doe
                expires: 2027-01-31

            """);
        Assert.Empty(repository.Run([.. pack, "-p:StandardsDate=2027-01-01"]).Succeeded().Diagnostics());
        repository.Delete("standards.waivers.yml").Write("standards.yml", "version: 1\nrules: { STD4410: none }\n");
        Assert.Empty(repository.Run(pack).Succeeded().Diagnostics());
    }
}
