using System.Text;
using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Checksums;
using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>The command StandardsVerifyPackages: whether every package of a folder is signed, unchanged, and of a certificate that is trusted.</summary>
public sealed class VerifyPackages : FindingTask
{
    /// <summary>The folder, in the repository or absolute.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>SHA-256 fingerprints of the certificates that may have signed; empty for those that the machine trusts, which is too little on CI.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Path of <c>dotnet</c>.</summary>
    public string DotnetHost { get; set; } = "";

    /// <inheritdoc/>
    private protected override IReadOnlyList<Finding> Find(DateOnly today)
    {
        var fingerprints = CertificateFingerprints.Parse(Fingerprint, out var bad);
        if (bad.Length > 0)
        {
            return [SigningFindings.BadFingerprint(bad)];
        }

        var folder = new ArtifactFolder(InRepository(Folder));
        var packages = folder.Files(
            n => n.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) && !n.EndsWith(".symbols.nupkg", StringComparison.OrdinalIgnoreCase));
        if (packages.Count == 0)
        {
            return [SigningFindings.NothingToVerify(Relative(folder.Root))];
        }

        string[] trust = [];
        if (fingerprints.Count > 0)
        {
            var config = Path.Combine(OutputFolder, "state", "verify.nuget.config");
            if (!AtomicFile.TryWrite(config, Encoding.UTF8.GetBytes(TrustedSignersConfig.Write(fingerprints))))
            {
                return [SigningFindings.NothingToVerify(Relative(config))];
            }

            trust = ["--configfile", config, .. fingerprints.SelectMany(f => (string[])["--certificate-fingerprint", f])];
        }

        var findings = packages.Select(p => Verify(Path.Combine(folder.Root, p), trust)).OfType<Finding>().ToList();
        Log.Print([$"Standards: {packages.Count - findings.Count} of {packages.Count} packages in {Relative(folder.Root)} are signed and unchanged."]);
        if (ContinuousIntegration && fingerprints.Count == 0)
        {
            findings.Add(SigningFindings.NoFingerprint(Relative(folder.Root)));
        }

        return findings;
    }

    // One at a time, so that what NuGet says belongs to a package.
    private Finding? Verify(string package, string[] trust)
    {
        switch (PackageSignature.Read(package))
        {
            case null:
                return SigningFindings.NoPackage(Relative(package));
            case { IsThere: false }:
                return SigningFindings.NotSigned(Relative(package));
            default:
                var (exitCode, lines) = new DotnetTool(DotnetHost, Root).Run(Cancellation, ["nuget", "verify", "--all", package, .. trust]);
                return SigningFindings.Verified(Relative(package), NugetAnswer.Parse(exitCode, lines, FolderOf(package)));
        }
    }
}
