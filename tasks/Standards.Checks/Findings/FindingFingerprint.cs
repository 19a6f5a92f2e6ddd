using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Findings;

/// <summary>Computes the identity of a finding.</summary>
internal static class FindingFingerprint
{
    /// <summary>First 128 bits of SHA-256 over the parts, separated by line feeds, in lower-case hexadecimal.</summary>
    public static string Compute(string ruleId, string path, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{ruleId}\n{path}\n{text}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
