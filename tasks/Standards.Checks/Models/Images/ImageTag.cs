namespace Standards.Checks.Models.Images;

/// <summary>Tells the tag of one release from one that is moved.</summary>
/// <remarks>
/// A tag is a convention. What publishers of official images, of .NET and of the usual build tools do: a version of three numbers is
/// published once, fewer numbers are moved with each release; a date, the hash of a commit and a long number of a build are written once.
/// </remarks>
internal static class ImageTag
{
    // Their releases have two numbers: PostgreSQL since 10, and the point releases of Debian.
    private static readonly HashSet<string> TwoNumbers =
        new(StringComparer.Ordinal) { "docker.io/library/postgres", "docker.io/library/debian", "docker.io/cimg/postgres" };

    private static readonly HashSet<string> MovingWords =
        new(StringComparer.OrdinalIgnoreCase) { "latest", "snapshot", "nightly", "edge", "main", "master", "develop", "canary" };

    // What publishers move to whatever is newest, with variants behind it: 'stable-slim'.
    private static readonly HashSet<string> RollingWords = new(StringComparer.OrdinalIgnoreCase)
        {
            "latest", "stable", "current", "lts", "edge", "nightly", "canary", "rolling", "main", "master", "dev", "develop", "development", "preview",
            "unstable", "testing", "mainline",
        };

    /// <summary>Whether a tag says nothing of a version: <c>latest</c>, <c>stable-slim</c>.</summary>
    public static bool IsRolling(string tag) => RollingWords.Contains(tag.Split('-', 2)[0]);

    /// <summary>Whether a tag names one release of an image.</summary>
    /// <param name="name">The image with its registry.</param>
    /// <param name="tag">The tag.</param>
    public static bool IsExact(string name, string tag)
    {
        var parts = tag.Split('-', '_');
        if (parts.Any(MovingWords.Contains))
        {
            return false;
        }

        return parts.Any(part => Numbers(part) is var count and > 0 && (count >= (TwoNumbers.Contains(name) ? 2 : 3) || IsLongNumber(part)))
            || IsDate(parts)
            || parts.Any(IsCommit)
            || parts.Any(IsCumulativeUpdate);
    }

    // How many numbers with dots between them a part begins with: 3 in 'v1.2.3', '1.2.3rc1' and '1.2.3.RELEASE', 2 in '3.19'; 0 in 'bookworm'.
    private static int Numbers(string part)
    {
        var at = part.StartsWith('v') || part.StartsWith('V') ? 1 : 0;
        var count = 0;
        while (at < part.Length && char.IsAsciiDigit(part[at]))
        {
            count++;
            while (at < part.Length && char.IsAsciiDigit(part[at]))
            {
                at++;
            }

            if (at == part.Length || part[at] != '.')
            {
                break;
            }

            at++;
        }

        return count;
    }

    // '20240114' of ubuntu:noble-20240114, '118204' of a build.
    private static bool IsLongNumber(string part)
    {
        var digits = part.TakeWhile(char.IsAsciiDigit).Count();
        return digits >= 5 && (digits == part.Length || part[digits] is '.' or 'T');
    }

    // '2024-01-31' and MinIO's 'RELEASE.2024-01-31T20-20-33Z'.
    private static bool IsDate(string[] parts)
    {
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length >= 4
                && parts[i][^4..].All(char.IsAsciiDigit)
                && IsTwoDigits(parts[i + 1])
                && parts[i + 2].Length >= 2
                && IsTwoDigits(parts[i + 2][..2]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTwoDigits(string text) => text.Length == 2 && text.All(char.IsAsciiDigit);

    // '2022-CU12-ubuntu-22.04' of SQL Server.
    private static bool IsCumulativeUpdate(string part) =>
        part.Length > 2 && part.StartsWith("CU", StringComparison.Ordinal) && part[2..].All(char.IsAsciiDigit);

    private static bool IsCommit(string part) =>
        part.Length is >= 7 and <= 64 && part.All(char.IsAsciiHexDigitLower) && part.Any(char.IsAsciiDigit) && part.Any(char.IsAsciiLetter);
}
