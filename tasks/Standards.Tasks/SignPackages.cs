using System.Security.Cryptography.X509Certificates;
using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>
/// Signs packages with <c>dotnet nuget sign</c>, or says of a release that it is not signed. A package that this certificate has signed already is left as
/// it is. Secrets come from the environment, by the names of variables, and reach no message.
/// </summary>
public sealed class SignPackages : FindingTask
{
    // No longer and no other characters: a secret that was written in the place of a name must not get into a message.
    private const int MaxNameLength = 64;

    /// <summary>What pack wrote; only packages are signed, no packages of symbols, which nuget.org takes unsigned only.</summary>
    [Required]
    public ITaskItem[] Packages { get; set; } = [];

    /// <summary>Whether packages are signed; <c>false</c> to say so of a release only.</summary>
    public bool Sign { get; set; }

    /// <summary>Whether this is a release.</summary>
    public bool IsRelease { get; set; }

    /// <summary>Path of a PKCS #12 file, in the repository or absolute.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>Name of the environment variable that holds such a file as Base64.</summary>
    public string CertificateVariable { get; set; } = "";

    /// <summary>Name of the environment variable that holds its password; it need not exist.</summary>
    public string PasswordVariable { get; set; } = "";

    /// <summary>SHA-256 fingerprints; the certificate is one of them, and the first is that of the store when no file is named.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Name of the certificate store.</summary>
    public string StoreName { get; set; } = "My";

    /// <summary><c>CurrentUser</c> or <c>LocalMachine</c>.</summary>
    public string StoreLocation { get; set; } = "CurrentUser";

    /// <summary>Address of the time stamp server; empty for none.</summary>
    public string TimestampServer { get; set; } = "";

    /// <summary>Path of <c>dotnet</c>.</summary>
    public string DotnetHost { get; set; } = "";

    private string Place => Relative(ProjectPath);

    /// <inheritdoc/>
    private protected override IReadOnlyList<Finding> Find(DateOnly today)
    {
        var packages = Packages.Select(p => p.GetMetadata("FullPath"))
            .Where(p => p.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase)
                && !p.EndsWith(".symbols.nupkg", StringComparison.OrdinalIgnoreCase)
                && File.Exists(p))
            .ToList();
        if (packages.Count == 0)
        {
            return [];
        }

        if (!Sign)
        {
            return IsRelease
                ? [.. packages.Where(p => PackageSignature.Read(p)?.IsThere != true).Select(p => SigningFindings.Unsigned(Place, Path.GetFileName(p)))]
                : [];
        }

        var (certificate, problem) = Open(today);
        using (certificate)
        {
            return certificate is null ? [problem!] : [.. packages.SelectMany(p => SignOne(p, certificate))];
        }
    }

    private IEnumerable<Finding> SignOne(string package, SigningCertificate certificate)
    {
        var name = Path.GetFileName(package);
        if (!IsDone(package, certificate))
        {
            var tool = new DotnetTool(DotnetHost, Root) { Hidden = [PasswordVariable, CertificateVariable] };
            string[] stamp = TimestampServer.Length > 0 ? ["--timestamper", TimestampServer] : [];
            var (exitCode, lines) = tool.Run(Cancellation, ["nuget", "sign", package, "--overwrite", .. certificate.Arguments, .. stamp]);
            var answer = NugetAnswer.Parse(exitCode, lines, certificate.OneTimePassword, FolderOf(package));
            if (!answer.IsGood || PackageSignature.Read(package) is not { IsThere: true })
            {
                yield return SigningFindings.Refused(Place, name, answer.Text);
                yield break;
            }

            Log.Message(MessageImportance.High, $"{name} is signed with the certificate {certificate.Fingerprint}.");
        }

        if (PackageSignature.Read(package) is { IsThere: true, HasTimeStamp: false })
        {
            yield return SigningFindings.NoTimeStamp(Place, name);
        }
    }

    private bool IsDone(string package, SigningCertificate certificate) =>
        PackageSignature.Read(package) is { IsThere: true } signature
        && signature.Holds(certificate.Content)
        && (TimestampServer.Length == 0 || signature.HasTimeStamp);

    private (SigningCertificate? Certificate, Finding? Problem) Open(DateOnly today)
    {
        var fingerprints = CertificateFingerprints.Parse(Fingerprint, out var bad);
        if (bad.Length > 0)
        {
            return (null, SigningFindings.BadFingerprint(bad));
        }

        var (certificate, problem) = Certificate.Length > 0
            ? OpenFile()
            : CertificateVariable.Length > 0
                ? OpenVariable()
                : fingerprints.Count > 0
                    ? OpenStore(fingerprints[0])
                    : (
                        null,
                        Problem(
                            "no certificate is named",
                            "Set StandardsSigningCertificate, StandardsSigningCertificateVariable or StandardsSigningFingerprint, or -p:StandardsSign=false"));
        if (certificate is null)
        {
            return (null, problem);
        }

        problem = fingerprints.Count > 0 && !fingerprints.Contains(certificate.Fingerprint)
            ? Problem(
                $"the certificate is {certificate.Fingerprint}, none that StandardsSigningFingerprint names",
                "Use the right one, or add its fingerprint there, separated by ';', while one replaces the other")
            : DateOnly.FromDateTime(certificate.NotAfter) < today
                ? Problem($"the certificate ended on {certificate.NotAfter:yyyy-MM-dd}", "Use a new one; packages that it signed with a time stamp stay valid")
            : DateOnly.FromDateTime(certificate.NotBefore) > today
                ? Problem($"the certificate begins on {certificate.NotBefore:yyyy-MM-dd}", "Use one that is valid today")
            : null;
        if (problem is null)
        {
            return (certificate, null);
        }

        certificate.Dispose();
        return (null, problem);
    }

    private (SigningCertificate? Certificate, Finding? Problem) OpenFile()
    {
        const int MaxBytes = 1024 * 1024;
        var path = InRepository(Certificate);
        try
        {
            var file = new FileInfo(path);
            return !file.Exists
                ? (
                    null,
                    Problem($"the certificate '{Certificate}' is not there", "Write it there in a step before, or use StandardsSigningCertificateVariable"))
                : file.Length > MaxBytes ? (null, Problem($"the certificate '{Certificate}' is larger than 1 MB", "Name a PKCS #12 file (.pfx, .p12)"))
                : Load(File.ReadAllBytes(path), $"'{Certificate}'");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Problem($"the certificate '{Certificate}' cannot be read", "Make it readable"));
        }
    }

    private (SigningCertificate? Certificate, Finding? Problem) OpenVariable()
    {
        if (Value(CertificateVariable) is not { Length: > 0 } text)
        {
            return (
                null,
                Problem(
                    $"the environment variable {Name(CertificateVariable)}, which is to hold the certificate, is empty",
                    "Hand the secret to the job that packs; a fork has none, so it must not build releases"));
        }

        var content = new byte[text.Length];
        return Convert.TryFromBase64String(text, content, out var length)
            ? Load(content[..length], $"in {Name(CertificateVariable)}")
            : (
                null,
                Problem(
                    $"the environment variable {Name(CertificateVariable)} holds no Base64",
                    "Write the file into it as Base64: 'base64 -w0 certificate.pfx', or in PowerShell "
                        + "[Convert]::ToBase64String([IO.File]::ReadAllBytes('certificate.pfx'))"));
    }

    private (SigningCertificate? Certificate, Finding? Problem) OpenStore(string fingerprint)
    {
        if (!Enum.TryParse<StoreName>(StoreName, ignoreCase: true, out var name)
            || !Enum.TryParse<StoreLocation>(StoreLocation, ignoreCase: true, out var location))
        {
            return (
                null,
                Problem(
                    "StandardsSigningStoreName or StandardsSigningStoreLocation names no certificate store",
                    "Write My, Root, … and CurrentUser or LocalMachine"));
        }

        var certificate = SigningCertificate.FromStore(fingerprint, name, location);
        return certificate is not null
            ? (certificate, null)
            : (
                null,
                Problem(
                    $"the certificate {fingerprint} with its private key is not in the store {location}/{name}",
                    "Install it there, or name a file with StandardsSigningCertificate"));
    }

    private (SigningCertificate? Certificate, Finding? Problem) Load(byte[] content, string place)
    {
        var certificate = SigningCertificate.FromFile(content, Value(PasswordVariable), out var problem);
        return certificate is not null
            ? (certificate, null)
            : (
                null,
                Problem(
                    $"the certificate {place} cannot be used: {problem}",
                    $"Put the password into the environment variable {Name(PasswordVariable)}, and name a PKCS #12 file with certificate and private key"));
    }

    private Finding Problem(string message, string fix) => SigningFindings.NoCertificate(Place, message, fix);

    private static string? Value(string name) => name.Length == 0 ? null : Environment.GetEnvironmentVariable(name);

    private static string Name(string variable) =>
        variable.Length is > 0 and <= MaxNameLength && variable.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? $"'{variable}'"
            : "that the property names";
}
