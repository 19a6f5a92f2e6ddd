namespace Standards.Checks.Rules.Migrations;

/// <summary>An index that a migration creates.</summary>
/// <param name="Offset">Where the statement begins.</param>
/// <param name="Name">Its name; empty when the database chooses one.</param>
/// <param name="Table">Its table, without schema.</param>
/// <param name="Columns">Its columns as far as they are plain names.</param>
/// <param name="IsUnique">Whether it is a constraint rather than a way to find rows.</param>
/// <param name="IsConcurrent">Whether it is built without a lock.</param>
internal sealed record SqlIndex(int Offset, string Name, string Table, IReadOnlyList<string> Columns, bool IsUnique, bool IsConcurrent)
{
    /// <summary>Whether a transaction was opened before it and not closed.</summary>
    public bool IsInTransaction { get; init; }
}
