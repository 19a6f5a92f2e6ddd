using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Signing;

/// <summary>STD4410 to STD4414: signatures of packages. Clause: <c>artifact-signing</c>. No message holds a secret.</summary>
public static class SigningFindings
{
    /// <summary>STD4410.</summary>
    public static Finding Unsigned(string project, string package) => new(
        RuleCatalog.SigningReleasedPackages,
        project,
        0,
        0,
        $"the released package {ValueText.Quote(package)} is not signed, because no certificate is named",
        "Set StandardsSigningCertificate, StandardsSigningCertificateVariable or StandardsSigningFingerprint, or write 'rules: { STD4410: none }' in "
            + "standards.yml where releases are attested instead");

    /// <summary>STD4411: no certificate that could sign.</summary>
    public static Finding NoCertificate(string project, string message, string fix) =>
        new(RuleCatalog.SigningDone, project, 0, 0, $"no package was signed: {message}", fix);

    /// <summary>STD4411: NuGet did not sign.</summary>
    public static Finding Refused(string project, string package, string reason) => new(
        RuleCatalog.SigningDone,
        project,
        0,
        0,
        $"the package {ValueText.Quote(package)} was not signed: {reason}",
        "Correct what NuGet says of the certificate or the time stamp server and pack again");

    /// <summary>STD4412.</summary>
    public static Finding NoTimeStamp(string project, string package) => new(
        RuleCatalog.SigningTimestamp,
        project,
        0,
        0,
        $"the signature of {ValueText.Quote(package)} has no time stamp, so it ends with its certificate",
        "Set StandardsTimestampServer to the address of a time stamp server (RFC 3161)");

    /// <summary>STD4413 for a file that is no package.</summary>
    public static Finding NoPackage(string path) =>
        new(RuleCatalog.SignatureIntegrity, path, 0, 0, $"{ValueText.Quote(Name(path))} is not a whole package", "Do not publish it. Pack and sign it again");

    /// <summary>STD4413 for a package without a signature.</summary>
    public static Finding NotSigned(string path) => new(
        RuleCatalog.SignatureIntegrity,
        path,
        0,
        0,
        $"the package {ValueText.Quote(Name(path))} is not signed",
        "Pack it again with -p:StandardsSign=true and a certificate");

    /// <summary>STD4413 or STD4414: what NuGet says of a signature that does not hold; null when it holds.</summary>
    public static Finding? Verified(string path, NugetAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer switch
        {
            { IsGood: true } => null,
            { IsOnlyTrust: true } => new Finding(
                RuleCatalog.SignatureTrust,
                path,
                0,
                0,
                $"the certificate that signed {ValueText.Quote(Name(path))} is not trusted: {answer.Text}",
                "Set StandardsSigningFingerprint to the SHA-256 fingerprint of the certificate that releases are signed with, if it is the one"),
            _ => new Finding(
                RuleCatalog.SignatureIntegrity,
                path,
                0,
                0,
                $"the signature of {ValueText.Quote(Name(path))} does not hold: {answer.Text}",
                "Do not publish it. Pack and sign it again from the commit, and find out what changed the file"),
        };
    }

    /// <summary>STD4413: there is nothing to verify, which must not look like success.</summary>
    public static Finding NothingToVerify(string folder) => new(
        RuleCatalog.SignatureIntegrity,
        folder,
        0,
        0,
        "no package lies below the folder, so none was verified",
        "Pack into it ('dotnet pack -o artifacts/packages'), or name the folder with -p:StandardsArtifacts=FOLDER");

    /// <summary>STD4414: on CI, where the answer decides over a release, a signature of whomever the machine trusts says too little.</summary>
    public static Finding NoFingerprint(string folder) => new(
        RuleCatalog.SignatureTrust,
        folder,
        0,
        0,
        "no certificate is named, so a signature of anybody whom this machine trusts would do",
        "Set StandardsSigningFingerprint to the SHA-256 fingerprint of the certificate that releases are signed with");

    /// <summary>STD4414: the fingerprint itself is none.</summary>
    public static Finding BadFingerprint(string text) => new(
        RuleCatalog.SignatureTrust,
        "",
        0,
        0,
        $"StandardsSigningFingerprint is {ValueText.Quote(text)}, not a SHA-256 fingerprint of 64 hexadecimal digits",
        "Write it without colons, as 'openssl x509 -noout -fingerprint -sha256 -in cert.pem' gives it; NuGet takes no SHA-1");

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
