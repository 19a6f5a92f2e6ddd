namespace Standards.Checks.Rules.Migrations;

/// <summary>A piece of C# that is no comment and no white space.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Kind">Name or keyword <c>w</c>, literal <c>l</c>, any other character <c>s</c>.</param>
internal readonly record struct CSharpToken(int Start, int End, char Kind);
