namespace Standards.Checks.Models.Sql;

/// <summary>What the name of a table or a column says about its content.</summary>
internal static class DataNames
{
    private const int MaxName = 128;

    private static readonly string[] MoneyWords = ["price", "prices", "amount", "amounts"];

    private static readonly string[] RecordWords = ["log", "logs", "trail", "trails", "event", "events", "entry", "entries", "record", "records", "history"];

    // 'price_per_unit' is money; 'amount_ratio' is not.
    private static readonly string[] OtherWords =
    [
        "ratio", "rate", "percent", "percentage", "factor", "weight", "score", "change", "index", "pct", "count", "change", "blur", "scale",
    ];

    /// <summary>Whether a column holds money: price, amount, or a total without anything else.</summary>
    public static bool IsMoney(string name)
    {
        var words = Words(name);
        return words is ["total"] or ["grand", "total"] or ["sub", "total"] or ["subtotal"] or ["order", "total"] or ["total", "cost"]
            || (words.Any(word => MoneyWords.Contains(word, StringComparer.Ordinal)) && !words.Any(word => OtherWords.Contains(word, StringComparer.Ordinal)));
    }

    /// <summary>Whether a table holds the audit log.</summary>
    public static bool IsAudit(string table)
    {
        var words = Words(table);
        return words is ["audit"] or ["audits"] || (words.Contains("audit", StringComparer.Ordinal) && RecordWords.Contains(words[^1], StringComparer.Ordinal));
    }

    /// <summary>A name without case and separators.</summary>
    public static string Normal(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The words of a name in snake_case, PascalCase or camelCase, in lower case.</summary>
    internal static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 1; at <= Math.Min(name.Length, MaxName); at++)
        {
            if (at == name.Length || !char.IsLetter(name[at]) || (char.IsUpper(name[at]) && char.IsLower(name[at - 1])))
            {
                var word = name[start..at].Trim('_', '-', ' ', '@').ToLowerInvariant();
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = at;
            }
        }

        return words;
    }
}
