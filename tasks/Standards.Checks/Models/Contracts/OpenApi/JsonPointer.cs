using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The parts of a reference: a path relative to a file, and a JSON pointer (RFC 6901) in the fragment of an address.</summary>
internal static class JsonPointer
{
    private const int MaxTokens = 100;

    /// <summary>The names along a fragment, without <c>%</c>-escapes and with <c>~1</c> and <c>~0</c> as what they stand for.</summary>
    public static IReadOnlyList<string> Tokens(string fragment) => fragment.Length == 0
        ? []
        : [.. fragment[1..].Split('/').Take(MaxTokens + 1).Select(Token)];

    /// <summary>The value of a name or number below another; absent where there is none.</summary>
    public static PlacedNode Step(PlacedNode place, string token) => place.Node switch
    {
        YamlMapping => place[token],
        YamlSequence list when Index(token) is { } index && index < list.Items.Count =>
            new PlacedNode(place.File, NodePath.Of(place.Way, index), list.Items[index]),
        _ => place with { Node = null, KeyNode = null },
    };

    /// <summary>The repository-relative path that an address of a file means; null when it leads out of the repository.</summary>
    public static string? Path(string file, string address)
    {
        var text = Unescape(address);
        if (text.StartsWith('/') || text.Contains('\\', StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in text.Split('/'))
        {
            if (part is "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>A name as it stands in a pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Token(string text) =>
        Unescape(text).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static string Unescape(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static int? Index(string token) =>
        token is "0" or [>= '1' and <= '9', ..] && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
