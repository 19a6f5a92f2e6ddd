namespace Standards.Checks.Rules.Migrations;

/// <summary>What a migration does to a column.</summary>
internal enum ColumnStepKind
{
    /// <summary>Adds it as nullable and without a default.</summary>
    Add,

    /// <summary>Writes to it, gives it a default, proves by a constraint that it has no NULL, or creates its table.</summary>
    Fill,

    /// <summary>Makes it required.</summary>
    Require,
}
