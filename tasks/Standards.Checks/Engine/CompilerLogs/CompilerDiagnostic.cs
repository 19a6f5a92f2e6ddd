namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>One diagnostic of the compiler or an analyzer, from the SARIF log that the compiler wrote.</summary>
/// <param name="Id">CS8602, CA1822, …</param>
/// <param name="Level"><c>error</c>, <c>warning</c>, <c>note</c> or <c>none</c>.</param>
/// <param name="Path">Repository-relative path with <c>/</c>; empty for a diagnostic of the project as a whole or of a file outside.</param>
/// <param name="Line">1-based, or 0.</param>
/// <param name="Column">1-based, or 0.</param>
/// <param name="Message">One line, without a full stop at its end.</param>
/// <param name="Title">Short description of the rule; may be empty.</param>
/// <param name="HelpLink">Page of the rule; may be empty.</param>
/// <param name="IsSuppressed">Whether a pragma, an attribute, a suppressor, a waiver or the baseline suppressed it.</param>
public sealed record CompilerDiagnostic(
    string Id,
    string Level,
    string Path,
    int Line,
    int Column,
    string Message,
    string Title,
    string HelpLink,
    bool IsSuppressed)
{
    /// <summary>What holds a suppressed diagnostic, when it is a waiver or the baseline and not the code itself; else null.</summary>
    public Standards.Checks.Engine.Verdicts.ExemptionKind? HeldBy { get; init; }

    /// <summary>Repository-relative path of the project whose log says it; of several that compile the same file the first.</summary>
    public string Project { get; init; } = "";

    /// <summary>The one order of all outputs: path, line, column, id, message, and project where there is no path; each ordinal.</summary>
    public static IComparer<CompilerDiagnostic> Order { get; } = Comparer<CompilerDiagnostic>.Create(static (x, y) =>
    {
        var order = string.CompareOrdinal(x.Path, y.Path);
        order = order != 0 ? order : x.Line.CompareTo(y.Line);
        order = order != 0 ? order : x.Column.CompareTo(y.Column);
        order = order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
        return order != 0 || x.Path.Length > 0 ? order : string.CompareOrdinal(x.Project, y.Project);
    });
}
