namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// The functions of expressions, with how many arguments they take
/// (<see href="https://docs.github.com/actions/reference/workflows-and-actions/expressions#functions"/>).
/// </summary>
internal static class ExpressionFunctions
{
    private const int Many = 255;

    private static readonly (string Name, int Min, int Max, ExpressionScope Scope)[] All =
    [
        ("always", 0, 0, ExpressionScope.Status),
        ("cancelled", 0, 0, ExpressionScope.Status),
        ("case", 3, Many, ExpressionScope.None),
        ("contains", 2, 2, ExpressionScope.None),
        ("endsWith", 2, 2, ExpressionScope.None),
        ("failure", 0, Many, ExpressionScope.Status),
        ("format", 1, Many, ExpressionScope.None),
        ("fromJSON", 1, 1, ExpressionScope.None),
        ("hashFiles", 1, Many, ExpressionScope.HashFiles),
        ("join", 1, 2, ExpressionScope.None),
        ("startsWith", 2, 2, ExpressionScope.None),
        ("success", 0, Many, ExpressionScope.Status),
        ("toJSON", 1, 1, ExpressionScope.None),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The name, the fewest and most arguments, and what must be there for it; null for an unknown name.</summary>
    public static (string Name, int Min, int Max, ExpressionScope Scope)? Find(string name)
    {
        var index = Array.FindIndex(All, f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : All[index];
    }
}
