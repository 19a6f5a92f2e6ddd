namespace Standards.Checks.Gates.Coverage;

/// <summary>A name of assemblies and namespaces with <c>*</c> for any text; it stands for what lies below it too.</summary>
internal static class NamePattern
{
    /// <summary>The part of a name that a pattern matches: the shortest of the name and the names around it; null when none matches.</summary>
    public static string? Match(string pattern, string name)
    {
        for (var end = name.IndexOf('.', StringComparison.Ordinal); ; end = name.IndexOf('.', end + 1))
        {
            var part = end < 0 ? name : name[..end];
            if (IsMatch(pattern, part))
            {
                return part;
            }

            if (end < 0)
            {
                return null;
            }
        }
    }

    // Greedy with one way back, so a hostile pattern costs the product of the lengths at most.
    private static bool IsMatch(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t]))
            {
                (p, t) = (p + 1, t + 1);
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
