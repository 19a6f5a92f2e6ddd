namespace Standards.Checks.Rules.Migrations;

/// <summary>A place in SQL and the names that a message about it needs.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Table">A table, or empty.</param>
/// <param name="Name">A column, a type or a keyword.</param>
internal sealed record SqlMention(int Offset, string Table, string Name);
