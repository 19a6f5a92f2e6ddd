using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Standards.Sdk.Tests.Signing;

/// <summary>A self-made certificate that NuGet takes for signing: RSA of 3072 bits, for code signing only.</summary>
internal sealed class TestCertificate
{
    public TestCertificate(int days = 30)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=Orders Team", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-60), now.AddDays(days));
        Password = $"p{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
        Content = Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12, Password));
        Fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    private TestCertificate(TestCertificate origin, string password) => (Content, Password, Fingerprint) = (origin.Content, password, origin.Fingerprint);

    /// <summary>The PKCS #12 file as Base64.</summary>
    public string Content { get; }

    public string Password { get; }

    /// <summary>The same file with what somebody takes for its password.</summary>
    public TestCertificate WithPassword(string password) => new(this, password);

    /// <summary>SHA-256.</summary>
    public string Fingerprint { get; }
}
