using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>Changes when the saved advisories do, so that projects compare their packages with the new ones.</summary>
internal static class AdvisoryStamp
{
    /// <summary>Empty when the policy names none.</summary>
    public static string Of(RepositorySnapshot snapshot, string named)
    {
        if (named.Length == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in snapshot.Files.Where(f => AdvisoryFiles.Holds(named, f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Size}\n{file.Stamp}\n")));
        }

        return $"-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}";
    }
}
