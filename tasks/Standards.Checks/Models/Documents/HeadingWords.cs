namespace Standards.Checks.Models.Documents;

/// <summary>Compares headings with names by whole words: in any case, with other words around, whatever stands between the words.</summary>
internal static class HeadingWords
{
    /// <summary>The words of a heading or of its slug.</summary>
    public static string[] Split(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '*'))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text[start..i]);
            }
        }

        return [.. words];
    }

    /// <summary>Whether a heading holds the words of a name, one behind the other; one that ends in <c>*</c> stands for all words that begin so.</summary>
    public static bool Contains(string[] heading, string[] name)
    {
        for (var start = 0; name.Length > 0 && start + name.Length <= heading.Length; start++)
        {
            if (BeginsWith(heading.AsSpan(start), name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<string> heading, string[] name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var isMatch = name[i].EndsWith('*')
                ? heading[i].AsSpan().StartsWith(name[i].AsSpan(0, name[i].Length - 1), StringComparison.OrdinalIgnoreCase)
                : heading[i].Equals(name[i], StringComparison.OrdinalIgnoreCase);
            if (!isMatch)
            {
                return false;
            }
        }

        return true;
    }
}
