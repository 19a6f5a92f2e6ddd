namespace Standards.Checks.Models.Sql;

/// <summary>What a migration file does.</summary>
internal enum MigrationDirection
{
    /// <summary>Changes the schema.</summary>
    Up,

    /// <summary>Takes the change back.</summary>
    Down,

    /// <summary>Is applied again and again, so that it has no version.</summary>
    Repeated,
}
