namespace Standards.Checks.Rules.Complexity;

/// <summary>
/// Numbers above which functions and files are found. Clauses: <c>cyclomatic-complexity-limit</c>, <c>cognitive-complexity-target</c>,
/// <c>nesting-depth-limit</c>, <c>max-function-length</c>, <c>method-length-hard-limit</c>, <c>max-file-length</c>,
/// <c>max-functions-per-file</c>.
/// </summary>
public sealed record ComplexityPolicy
{
    /// <summary>Cyclomatic complexity of a function; above it a warning.</summary>
    public int Cyclomatic { get; init; } = 10;

    /// <summary>Cyclomatic complexity of a function; above it CI fails.</summary>
    public int CyclomaticMax { get; init; } = 15;

    /// <summary>Cognitive complexity of a function.</summary>
    public int Cognitive { get; init; } = 10;

    /// <summary>Blocks in one another.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>Lines of a function; above it a warning.</summary>
    public int MethodLines { get; init; } = 50;

    /// <summary>Lines of a function; above it CI fails.</summary>
    public int MethodLinesMax { get; init; } = 100;

    /// <summary>Lines of a file.</summary>
    public int FileLines { get; init; } = 500;

    /// <summary>Functions of a file.</summary>
    public int FileFunctions { get; init; } = 20;
}
