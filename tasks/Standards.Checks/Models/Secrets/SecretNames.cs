namespace Standards.Checks.Models.Secrets;

/// <summary>Names that hold a telling word and are not the name of a secret.</summary>
internal static class SecretNames
{
    // By their last letter.
    private static readonly string[][] Suffixes = new string[128][];

    static SecretNames()
    {
        foreach (var group in TellingWords.About.GroupBy(s => s[^1]))
        {
            Suffixes[group.Key] = [.. group];
        }
    }

    /// <summary>Whether what stands before the telling word in its name says that the value is none.</summary>
    public static bool IsOther(ReadOnlySpan<char> before)
    {
        foreach (var prefix in TellingWords.Harmless)
        {
            if (before.Contains(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what follows the telling word in a name says that the name is about a secret, not for one.</summary>
    public static bool IsAbout(ReadOnlySpan<char> rest)
    {
        foreach (var suffix in rest.Length > 0 && rest[^1] < Suffixes.Length ? Suffixes[rest[^1] | 0x20] ?? [] : [])
        {
            if (rest.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
