using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>The name that was probably meant, where there are so few that comparing with all of them costs nothing.</summary>
internal static class Near
{
    private const int MaxNames = 200;

    /// <summary>The nearest name; null where none is near, or there are too many.</summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        string[] some = [.. names.Take(MaxNames + 1)];
        return some.Length > MaxNames ? null : NearestName.Of(name, some);
    }
}
