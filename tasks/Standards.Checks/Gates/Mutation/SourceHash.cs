using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Gates.Mutation;

/// <summary>What a text is known by again whatever a clone does to line ends and byte order marks.</summary>
internal static class SourceHash
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var plain = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
