using System.Text;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>Forms of names in proto files: https://protobuf.dev/programming-guides/style/.</summary>
internal static class ProtoNames
{
    /// <summary><c>OrderItem</c>.</summary>
    public static bool IsPascal(string name) => name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && !name.Contains('_', StringComparison.Ordinal);

    /// <summary><c>order_item</c>.</summary>
    public static bool IsSnake(string name) => IsSeparated(name) && !name.Any(char.IsAsciiLetterUpper);

    /// <summary><c>ORDER_ITEM</c>.</summary>
    public static bool IsUpperSnake(string name) => IsSeparated(name) && !name.Any(char.IsAsciiLetterLower);

    /// <summary><c>OrderItem</c> to <c>order_item</c>; a row of capitals is one word: <c>HTTPMethod</c> to <c>http_method</c>.</summary>
    public static string ToSnake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var isStart = i > 0
                && char.IsAsciiLetterUpper(c)
                && name[i - 1] != '_'
                && (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            text.Append(isStart ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary><c>order_item</c> to <c>OrderItem</c>.</summary>
    public static string ToPascal(string name) =>
        string.Concat(ToSnake(name).Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The last part of a name with dots.</summary>
    public static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static bool IsSeparated(string name) =>
        name.Length > 0 && name[0] != '_' && name[^1] != '_' && !name.Contains("__", StringComparison.Ordinal);
}
