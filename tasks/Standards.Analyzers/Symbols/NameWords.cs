namespace Standards.Analyzers.Symbols;

/// <summary>The words of a name.</summary>
internal static class NameWords
{
    /// <summary>The first of them; null for a name without letters and digits.</summary>
    public static string? First(string name) => Of(name).FirstOrDefault();

    /// <summary>The words of an identifier or a dotted key in lower case: of <c>userId</c>, <c>user_id</c> and <c>user.id</c> the same two.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var from = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                Take(i);
                from = i + 1;
            }
            else if (Begins(name, i))
            {
                Take(i);
                from = i;
            }
        }

        Take(name.Length);
        return words;

        void Take(int end)
        {
            if (end > from)
            {
                words.Add(name.Substring(from, end - from).ToLowerInvariant());
            }
        }
    }

    // 'userId', and 'APIKey' before its last capital.
    private static bool Begins(string name, int i) =>
        i > 0
        && char.IsUpper(name[i])
        && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
