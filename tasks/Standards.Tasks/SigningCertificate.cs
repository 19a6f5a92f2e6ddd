using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Standards.Tasks;

/// <summary>
/// The certificate that signs packages, as <c>dotnet nuget sign</c> wants it. That command takes the password of a file on its command line only, which every
/// user of the machine can read while it runs. So the file is opened here and written again for one run: into a folder that only this user can enter,
/// encrypted with a random password that is worth nothing once the file is gone. The real password leaves this process in no form.
/// </summary>
internal sealed class SigningCertificate : IDisposable
{
    private readonly DirectoryInfo? _folder;

    private SigningCertificate(X509Certificate2 certificate, DirectoryInfo? folder, string oneTimePassword, IReadOnlyList<string> arguments)
    {
        _folder = folder;
        Content = certificate.RawData;
        NotBefore = certificate.NotBefore.ToUniversalTime();
        NotAfter = certificate.NotAfter.ToUniversalTime();
        Fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        OneTimePassword = oneTimePassword;
        Arguments = arguments;
    }

    /// <summary>In DER.</summary>
    public byte[] Content { get; }

    /// <summary>SHA-256, in capital letters.</summary>
    public string Fingerprint { get; }

    /// <summary>From when on it is valid.</summary>
    public DateTime NotBefore { get; }

    /// <summary>Until when it is valid.</summary>
    public DateTime NotAfter { get; }

    /// <summary>The password of the file for one run; empty for a certificate of the store.</summary>
    public string OneTimePassword { get; }

    /// <summary>The options that name it.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>From a PKCS #12 file; null after <paramref name="problem"/> was set.</summary>
    public static SigningCertificate? FromFile(byte[] content, string? password, out string problem)
    {
        // Keys stay in memory where the platform can do that.
        var flags = X509KeyStorageFlags.Exportable | (OperatingSystem.IsMacOS() ? 0 : X509KeyStorageFlags.EphemeralKeySet);
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12Collection(content, password, flags);
        }
        catch (CryptographicException)
        {
            problem = password is null
                ? "it is no PKCS #12 file (.pfx, .p12), or needs a password"
                : "it is no PKCS #12 file (.pfx, .p12), or the password is another one";
            return null;
        }

        try
        {
            if (all.FirstOrDefault(c => c.HasPrivateKey) is not { } certificate)
            {
                problem = "it holds no private key";
                return null;
            }

            var oneTime = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var folder = Directory.CreateTempSubdirectory("standards-");
            var file = Path.Combine(folder.FullName, "certificate.pfx");
            try
            {
                Write(file, all.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, oneTime));
                problem = "";
                return new SigningCertificate(certificate, folder, oneTime, ["--certificate-path", file, "--certificate-password", oneTime]);
            }
            catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
            {
                Remove(folder);
                problem = $"it cannot be prepared for NuGet ({e.GetType().Name})";
                return null;
            }
        }
        finally
        {
            foreach (var certificate in all)
            {
                certificate.Dispose();
            }
        }
    }

    /// <summary>From the store of the machine or the user; null when it is not there.</summary>
    public static SigningCertificate? FromStore(string fingerprint, StoreName name, StoreLocation location)
    {
        try
        {
            using var store = new X509Store(name, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            var found = store.Certificates.FirstOrDefault(c => c.GetCertHashString(HashAlgorithmName.SHA256) == fingerprint && c.HasPrivateKey);
            return found is null
                ? null
                : new SigningCertificate(
                    found,
                    null,
                    "",
                    ["--certificate-fingerprint", fingerprint, "--certificate-store-name", $"{name}", "--certificate-store-location", $"{location}"]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Dispose() => Remove(_folder);

    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(content);
    }

    private static void Remove(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left is encrypted with a password that nobody has any more.
        }
    }
}
