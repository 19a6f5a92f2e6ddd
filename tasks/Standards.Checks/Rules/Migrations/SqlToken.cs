namespace Standards.Checks.Rules.Migrations;

/// <summary>A piece of SQL that is no comment and no white space.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character, without the mark that opens it.</param>
/// <param name="End">Offset behind its last character, without the mark that closes it.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End);
