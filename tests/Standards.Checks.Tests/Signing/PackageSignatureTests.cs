using System.IO.Compression;
using Standards.Checks.Artifacts.Signing;

namespace Standards.Checks.Tests.Signing;

/// <summary>What a package shows of its signature, what NuGet says of it, and STD4410 to STD4414.</summary>
public sealed class PackageSignatureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("std").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Signature_is_known_by_its_certificate_and_its_time_stamp()
    {
        byte[] stamp = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0E];

        Assert.False(PackageSignature.Read(Package(null))!.IsThere);
        var plain = PackageSignature.Read(Package([1, 2, 3, 4]))!;
        Assert.True(plain.IsThere);
        Assert.False(plain.HasTimeStamp);
        Assert.True(plain.Holds([2, 3]));
        Assert.False(plain.Holds([3, 2]));
        Assert.False(plain.Holds([]));
        Assert.True(PackageSignature.Read(Package([1, .. stamp, 4]))!.HasTimeStamp);
    }

    [Fact]
    public void File_that_is_no_package_has_none()
    {
        Assert.Null(PackageSignature.Read(Path.Combine(_folder, "none.nupkg")));
        Assert.Null(PackageSignature.Read(Package([])));
        Assert.Null(PackageSignature.Read(Package(new byte[5 * 1024 * 1024])));

        var whole = File.ReadAllBytes(Package([1]));
        var cut = Path.Combine(_folder, "cut.nupkg");
        File.WriteAllBytes(cut, whole[..(whole.Length / 2)]);
        Assert.Null(PackageSignature.Read(cut));

        using (var zip = ZipFile.Open(Path.Combine(_folder, "other.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        Assert.Null(PackageSignature.Read(Path.Combine(_folder, "other.zip")));
    }

    // As .NET 10.0.401 prints them.
    [Theory]
    [InlineData(0, "Verifying Orders.1.0.0", null)]
    [InlineData(0, "warn : NU3027: The signature should be timestamped.", null)]
    [InlineData(
        0,
        "error: 'Orders.nupkg' is not a valid package file.",
        "STD4413 the signature of 'Orders.nupkg' does not hold: 'Orders.nupkg' is not a valid package file")]
    [InlineData(
        1,
        "error: NU3008: The package integrity check failed.",
        "STD4413 the signature of 'Orders.nupkg' does not hold: NU3008: The package integrity check failed")]
    [InlineData(
        1,
        "error: NU3018: not trusted.\nerror: NU3008: changed.",
        "STD4413 the signature of 'Orders.nupkg' does not hold: NU3018: not trusted; NU3008: changed")]
    [InlineData(
        1,
        "error: NU3018: The author primary signature's signing certificate is not trusted by the trust provider.",
        "STD4414 the certificate that signed 'Orders.nupkg' is not trusted: NU3018: The author primary signature's signing certificate is not "
            + "trusted by the trust provider")]
    [InlineData(
        1,
        "error: NU3034: The package signature did not match any of the allowed certificate fingerprints.",
        "STD4414 the certificate that signed 'Orders.nupkg' is not trusted: NU3034: The package signature did not match any of the allowed "
            + "certificate fingerprints")]
    [InlineData(3, "", "STD4413 the signature of 'Orders.nupkg' does not hold: NuGet gave no reason")]
    public void Answer_of_verify_tells_a_changed_package_from_an_unknown_certificate(int exitCode, string output, string? expected)
    {
        var finding = SigningFindings.Verified("artifacts/Orders.nupkg", NugetAnswer.Parse(exitCode, output.Split('\n')));

        Assert.Equal(expected, finding is null ? null : $"{finding.Rule.Id} {finding.Message}");
        Assert.True(finding is null || finding.Path == "artifacts/Orders.nupkg");
    }

    [Fact]
    public void Answer_holds_no_secret_and_is_bounded()
    {
        var answer = NugetAnswer.Parse(
            1, Enumerable.Repeat($"error: password one-time of '/home/jane/a.nupkg' is wrong {new string('x', 5000)}", 1000), "one-time", "", "/home/jane/");

        Assert.DoesNotContain("one-time", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("password  of 'a.nupkg' is wrong", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Text.Length <= 301);
        Assert.True(answer.Errors.Count <= 20);
    }

    [Fact]
    public void Fingerprints_are_sha256_with_or_without_colons()
    {
        var hash = new string('A', 63) + "b";

        Assert.Equal(
            [hash.ToUpperInvariant(), new string('C', 64)],
            CertificateFingerprints.Parse($""" {hash} ; {string.Join(':', Enumerable.Repeat("cc", 32))};""", out var bad));
        Assert.Equal("", bad);
        Assert.Empty(CertificateFingerprints.Parse($"{hash};{new string('A', 40)}", out bad));
        Assert.Equal(new string('A', 40), bad);
        Assert.Equal(
            "STD4414 StandardsSigningFingerprint is 'xyz', not a SHA-256 fingerprint of 64 hexadecimal digits",
            $"""{SigningFindings.BadFingerprint("xyz").Rule.Id} {SigningFindings.BadFingerprint("xyz").Message}""");
        Assert.Contains(
            $"fingerprint=\"{hash}\" hashAlgorithm=\"SHA256\" allowUntrustedRoot=\"true\"", TrustedSignersConfig.Write([hash]), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_name_the_package_and_what_to_do()
    {
        Assert.Equal(
            [
                "STD4410 a.csproj the released package 'Orders.nupkg' is not signed, because no certificate is named",
                "STD4411 a.csproj no package was signed: it is empty",
                "STD4411 a.csproj the package 'Orders.nupkg' was not signed: NU3001: x",
                "STD4412 a.csproj the signature of 'Orders.nupkg' has no time stamp, so it ends with its certificate",
                "STD4413 out/a.nupkg 'a.nupkg' is not a whole package",
                "STD4413 out/a.nupkg the package 'a.nupkg' is not signed",
                "STD4413 out no package lies below the folder, so none was verified",
            ],
            new[]
            {
                SigningFindings.Unsigned("a.csproj", "Orders.nupkg"),
                SigningFindings.NoCertificate("a.csproj", "it is empty", "Fill it"),
                SigningFindings.Refused("a.csproj", "Orders.nupkg", "NU3001: x"),
                SigningFindings.NoTimeStamp("a.csproj", "Orders.nupkg"),
                SigningFindings.NoPackage("out/a.nupkg"),
                SigningFindings.NotSigned("out/a.nupkg"),
                SigningFindings.NothingToVerify("out"),
            }.Select(f => $"{f.Rule.Id} {f.Path} {f.Message}"));
        Assert.Equal("Set StandardsTimestampServer to the address of a time stamp server (RFC 3161)", SigningFindings.NoTimeStamp("a", "b").Fix);
    }

    private string Package(byte[]? signature)
    {
        var path = Path.Combine(_folder, $"{Path.GetRandomFileName()}.nupkg");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        zip.CreateEntry("Orders.nuspec");
        if (signature is not null)
        {
            using var stream = zip.CreateEntry(".signature.p7s").Open();
            stream.Write(signature);
        }

        return path;
    }
}
