namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// The contexts of expressions, and the properties of those that have fixed ones
/// (<see href="https://docs.github.com/actions/reference/workflows-and-actions/contexts"/>).
/// </summary>
internal static class ExpressionContexts
{
    private static readonly (string Name, ExpressionScope Scope)[] All =
    [
        ("env", ExpressionScope.Env), ("github", ExpressionScope.GitHub), ("inputs", ExpressionScope.Inputs), ("job", ExpressionScope.Job),
        ("jobs", ExpressionScope.Jobs), ("matrix", ExpressionScope.Matrix), ("needs", ExpressionScope.Needs), ("runner", ExpressionScope.Runner),
        ("secrets", ExpressionScope.Secrets), ("steps", ExpressionScope.Steps), ("strategy", ExpressionScope.Strategy), ("vars", ExpressionScope.Vars),
    ];

    /// <summary>The names of all contexts.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(c => c.Name)];

    /// <summary>What must be there for a context; null for an unknown name.</summary>
    public static ExpressionScope? Find(string name)
    {
        var index = Array.FindIndex(All, c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : All[index].Scope;
    }

    /// <summary>The names of the contexts of a scope.</summary>
    public static IEnumerable<string> In(ExpressionScope scope) => All.Where(c => (scope & c.Scope) != 0).Select(c => c.Name);
}
