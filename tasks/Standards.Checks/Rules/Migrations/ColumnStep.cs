namespace Standards.Checks.Rules.Migrations;

/// <summary>What a migration does to a column, as far as a later one depends on it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Table">Without schema.</param>
/// <param name="Column">Its name; empty where a step is about every column of the table.</param>
/// <param name="Line">1-based.</param>
/// <param name="Place">1-based column of the line.</param>
internal readonly record struct ColumnStep(ColumnStepKind Kind, string Table, string Column, int Line, int Place);
