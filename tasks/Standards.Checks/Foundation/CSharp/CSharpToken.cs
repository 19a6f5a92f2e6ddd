namespace Standards.Checks.Foundation.CSharp;

/// <summary>A piece of C# that is no comment and no white space.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct CSharpToken(int Start, int End, CSharpTokenKind Kind);
