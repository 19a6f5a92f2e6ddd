namespace Standards.Checks.Rules.Layout;

/// <summary>Writes a cycle into a message: <c>A -> B -> A</c>.</summary>
internal static class CyclePath
{
    private const int MaxNames = 12;

    public static string Text(IReadOnlyList<int> cycle, Func<int, string> name)
    {
        var names = cycle.Take(MaxNames).Select(name);
        return string.Join(" -> ", cycle.Count > MaxNames ? names.Append($"({cycle.Count - MaxNames} more)") : names) + " -> " + name(cycle[0]);
    }
}
