namespace Standards.Analyzers.Symbols;

/// <summary>The words of a name.</summary>
internal static class NameWords
{
    /// <summary>The words of an identifier or a dotted key in lower case: of <c>userId</c>, <c>user_id</c> and <c>user.id</c> the same two.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var from = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]) || Begins(name, i))
            {
                if (i > from)
                {
                    words.Add(name.Substring(from, i - from).ToLowerInvariant());
                }

                from = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
            }
        }

        return words;
    }

    // 'userId', and 'APIKey' before its last capital.
    private static bool Begins(string name, int i) =>
        i > 0
        && char.IsUpper(name[i])
        && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
