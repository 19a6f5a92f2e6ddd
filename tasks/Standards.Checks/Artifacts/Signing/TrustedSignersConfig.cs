using System.Xml.Linq;

namespace Standards.Checks.Artifacts.Signing;

/// <summary>
/// A <c>nuget.config</c> for one verification that trusts the named certificates and nobody else. Whoever names a certificate by its SHA-256 says more than
/// a list of roots could, so its root need not be one of them.
/// </summary>
public static class TrustedSignersConfig
{
    /// <summary>The text of the file.</summary>
    public static string Write(IEnumerable<string> fingerprints) => new XElement(
        "configuration",
        new XElement(
            "trustedSigners",
            new XElement(
                "author",
                new XAttribute("name", "named"),
                fingerprints.Select(f => new XElement(
                    "certificate",
                    new XAttribute("fingerprint", f),
                    new XAttribute("hashAlgorithm", "SHA256"),
                    new XAttribute("allowUntrustedRoot", "true")))))).ToString();
}
