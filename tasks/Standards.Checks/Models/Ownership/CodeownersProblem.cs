namespace Standards.Checks.Models.Ownership;

/// <summary>A part of a CODEOWNERS file that the forge cannot use.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">The pattern, owner or heading as written.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of <paramref name="Value"/>.</param>
public sealed record CodeownersProblem(CodeownersProblemKind Kind, string Value, int Line, int Column);
