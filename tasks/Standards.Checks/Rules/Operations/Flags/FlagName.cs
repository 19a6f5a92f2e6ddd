namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>
/// Names of flags, compared without case and separators: <c>new-checkout</c> of the file is <c>NewCheckout</c> of
/// Microsoft.FeatureManagement and <c>new_checkout</c> of others.
/// </summary>
internal static class FlagName
{
    private const int MaxLength = 100;

    /// <summary>Whether a text of code may be the name of a flag.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > MaxLength)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name without case and separators.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>A hash of <see cref="Plain"/> (FNV-1a), the same on every machine: names of all literals of a repository are kept as hashes.</summary>
    public static int Hash(ReadOnlySpan<char> name)
    {
        var hash = 2166136261;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
            }
        }

        return (int)hash;
    }

    /// <summary>The name as the file writes it: <c>new-checkout</c> for <c>NewCheckout</c>.</summary>
    public static string Kebab(string name)
    {
        var text = string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c)
            && i > 0
            && char.IsAsciiLetterOrDigit(name[i - 1])
            && !char.IsAsciiLetterUpper(name[i - 1])
            ? $"-{char.ToLowerInvariant(c)}"
            : $"{char.ToLowerInvariant(c)}"));
        return string.Join('-', text.Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries));
    }
}
