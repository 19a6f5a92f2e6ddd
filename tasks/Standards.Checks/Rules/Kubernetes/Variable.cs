namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Tells a value that a tool fills in before a cluster sees it (<c>${TAG}</c>, <c>$(image)</c>, <c>&lt;tag&gt;</c>, <c>__TAG__</c>): nobody can judge it here.
/// </summary>
internal static class Variable
{
    public static bool Is(string value) =>
        value.Contains('$', StringComparison.Ordinal) || value.AsSpan().ContainsAny("<>%{}#") || value.Contains("__", StringComparison.Ordinal);
}
