using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Findings;

/// <summary>Computes the identity of a finding.</summary>
internal static class FindingFingerprint
{
    /// <summary>First 128 bits of SHA-256 over the parts, separated by line feeds, in lower-case hexadecimal.</summary>
    public static string Compute(string ruleId, string path, string message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{ruleId}\n{path}\n{message}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
