using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>The key that was probably meant. Keys are short, so that one of two letters' difference is most often another key and not a slip.</summary>
internal static class KeyHint
{
    private const int MinStart = 4;

    /// <summary>The one key that begins with the name, or one with a slip of the hand; null for none.</summary>
    public static string? Of(string name, IEnumerable<string> keys)
    {
        string[] all = [.. keys];
        if (name.Length >= MinStart && Array.FindAll(all, k => k.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is [var whole])
        {
            return whole;
        }

        return NearestName.Of(name, all) is { } nearest
            && (NearestName.Distance(name, nearest) <= Math.Max(1, name.Length / 3) || Letters(name) == Letters(nearest))
            ? nearest
            : null;
    }

    private static string Letters(string name) => string.Concat(name.ToLowerInvariant().Order());
}
