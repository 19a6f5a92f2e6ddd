namespace Standards.Checks.Foundation.Text;

/// <summary>A place in a text. The default is the text as a whole.</summary>
/// <param name="Line">1-based; 0 for the text as a whole.</param>
/// <param name="Column">
/// 1-based, in UTF-16 code units, as SARIF (<c>columnKind</c> <c>utf16CodeUnits</c>) and editors count; 0 for the line as a whole.
/// </param>
public readonly record struct Position(int Line, int Column)
{
    /// <summary>The first character of a text.</summary>
    public static Position Start => new(1, 1);

    /// <summary>The same place of a file.</summary>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    public Location In(string path) => new(path, Line, Column);
}
