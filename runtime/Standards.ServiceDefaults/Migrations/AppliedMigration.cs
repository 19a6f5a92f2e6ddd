namespace Standards.ServiceDefaults.Migrations;

/// <summary>A step as the database remembers it.</summary>
internal sealed record AppliedMigration(long Version, string Name, string Checksum);
