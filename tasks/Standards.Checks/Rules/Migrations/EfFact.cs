using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>What the checks over all migrations need of one C# file: whether it is a migration, which of its indexes lock a table, and
/// what it does to columns.</summary>
internal sealed class EfFact : IFileFact<EfFact.Ef>
{
    /// <inheritdoc/>
    public string Name => "ef-migration";

    /// <inheritdoc/>
    public Ef Read(SourceFile file)
    {
        var text = SqlText.Read(file);
        if (MigrationFiles.IsSnapshot(file))
        {
            return new Ef(false, IsNpgsql(text), [], []);
        }

        if (EfMigration.Read(text) is not { } migration)
        {
            return new Ef(false, false, [], []);
        }

        var sink = new FindingSink(file, text);
        OnlineIndexRule.Check(EfIndexes.Of(migration), migration.CreatedTables, isEf: true, sink.Add);
        return new Ef(
            true,
            false,
            [.. sink.Findings.Select(finding => new Lock(finding.Line, finding.Column, finding.Message, finding.Fix))],
            [.. EfColumns.Of(migration, new LineMap(text).Locate)]);
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, Ef fact)
    {
        writer.Write(fact.IsMigration);
        writer.Write(fact.IsPostgres);
        StateFile.WriteList(writer, fact.Locks, static (w, found) =>
        {
            w.Write(found.Line);
            w.Write(found.Column);
            w.Write(found.Message);
            w.Write(found.Fix);
        });
        StateFile.WriteList(writer, fact.Steps, static (w, step) =>
        {
            w.Write((byte)step.Kind);
            w.Write(step.Table);
            w.Write(step.Column);
            w.Write(step.Line);
            w.Write(step.Place);
        });
    }

    /// <inheritdoc/>
    public Ef Load(BinaryReader reader) =>
        new(
            reader.ReadBoolean(),
            reader.ReadBoolean(),
            StateFile.ReadList(reader, static r => new Lock(r.ReadInt32(), r.ReadInt32(), r.ReadString(), r.ReadString())),
            StateFile.ReadList(
                reader, static r => new ColumnStep((ColumnStepKind)r.ReadByte(), r.ReadString(), r.ReadString(), r.ReadInt32(), r.ReadInt32())));

    // Annotations of PostgreSQL ("NpgsqlIndexInclude") stand in the snapshots of every database that shares a model; calls of the provider do not.
    private static bool IsNpgsql(string text) =>
        text.Contains("using Npgsql", StringComparison.Ordinal)
        || text.Contains("NpgsqlModelBuilderExtensions", StringComparison.Ordinal)
        || text.Contains("NpgsqlPropertyBuilderExtensions", StringComparison.Ordinal);

    /// <param name="IsMigration">Whether the file holds a migration.</param>
    /// <param name="IsPostgres">Whether the file is the snapshot of a model of PostgreSQL.</param>
    /// <param name="Locks">Its indexes that are built with a lock; findings where the database is PostgreSQL.</param>
    /// <param name="Steps">What it does to columns.</param>
    internal sealed record Ef(bool IsMigration, bool IsPostgres, IReadOnlyList<Lock> Locks, IReadOnlyList<ColumnStep> Steps);

    /// <summary>A finding of STD8106 without its file.</summary>
    internal readonly record struct Lock(int Line, int Column, string Message, string Fix)
    {
        public Finding In(SourceFile file) => new(RuleCatalog.MigrationIndexConcurrent, file.Path, Line, Column, Message, Fix);
    }
}
