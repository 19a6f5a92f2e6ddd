namespace Standards.Analyzers.Symbols;

/// <summary>The beginnings of names. Asked for every call of a file, so without a lambda.</summary>
internal static class NamePrefixes
{
    /// <summary>Whether a name begins with one of several texts.</summary>
    public static bool StartsWithAny(this string name, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
