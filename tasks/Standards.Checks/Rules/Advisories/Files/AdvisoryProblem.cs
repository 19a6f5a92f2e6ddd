namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>Why a saved file of advisories, or a part of it, cannot be used.</summary>
/// <param name="Path">Repository-relative path with <c>/</c>.</param>
/// <param name="Line">1-based line; 0 for the whole file.</param>
/// <param name="Column">1-based column; 0 for the whole file.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record AdvisoryProblem(string Path, int Line, int Column, string Message);
