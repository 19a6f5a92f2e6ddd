using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Findings;

/// <summary>
/// By what a password is known in findings. People choose passwords, so a plain hash in a report is one that a dictionary finds: this one is slow to
/// compute and differs from repository to repository (docs/adr/0029). It is made of the plain hash, so that waivers and baselines that hold
/// the plain one still hold the finding.
/// </summary>
internal static class PasswordHash
{
    // About 2 ms: at most a thousand findings of each rule are hashed in a run, so a hostile repository costs seconds.
    private const int Iterations = 10_000;

    private static readonly FrozenSet<string> Rules =
        FrozenSet.ToFrozenSet(["STD5016", "STD5017", "STD5018", "STD5019", "STD5020", "STD5023"], StringComparer.Ordinal);

    /// <summary>Whether values of a rule are chosen by people, and not issued by a provider.</summary>
    public static bool IsOf(string rule) => Rules.Contains(rule);

    /// <summary>What tells the passwords of one repository from those of others: the name of its service, which every clone knows.</summary>
    public static string Salt(string service) => $"Standards.Sdk {service}";

    /// <summary>The hash by which a value is known, 16 hexadecimal digits.</summary>
    /// <param name="plain">The first digits of the SHA-256 of the value.</param>
    /// <param name="salt">See <see cref="Salt"/>.</param>
    public static string Of(string plain, string salt) =>
        Convert.ToHexStringLower(
            Rfc2898DeriveBytes.Pbkdf2(
                Encoding.UTF8.GetBytes(plain), Encoding.UTF8.GetBytes(salt), Iterations, HashAlgorithmName.SHA256, SecretHash.HashLength / 2));

    /// <summary>The finding as it may be shown and kept: one about a password without the plain hash of it.</summary>
    /// <param name="finding">With the plain hash.</param>
    /// <param name="salt">See <see cref="Salt"/>.</param>
    public static Finding Protect(Finding finding, string salt)
    {
        if (!IsOf(finding.Rule.Id) || finding.ValueHash.Length == 0)
        {
            return finding;
        }

        var hash = Of(finding.ValueHash, salt);
        return finding with { ValueHash = hash, ValueSalt = salt, Message = finding.Message.Replace(finding.ValueHash, hash, StringComparison.Ordinal) };
    }
}
