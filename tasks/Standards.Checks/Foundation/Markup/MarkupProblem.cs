namespace Standards.Checks.Foundation.Markup;

/// <summary>Why a document cannot be read as far as it should (STD0010).</summary>
/// <param name="Line">1-based line, or 0 for the whole file.</param>
/// <param name="Column">1-based column, or 0.</param>
/// <param name="Message">What is wrong, one sentence without a full stop.</param>
/// <param name="Fix">What to do, one sentence without a full stop.</param>
internal sealed record MarkupProblem(int Line, int Column, string Message, string Fix);
