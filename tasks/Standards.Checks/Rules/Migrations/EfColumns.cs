using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Migrations;

/// <summary>What a migration of EF Core does to columns, by its calls and by the SQL in them.</summary>
internal static class EfColumns
{
    /// <summary>The steps of <c>Up</c>.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="place">Line and column of an offset.</param>
    public static IEnumerable<ColumnStep> Of(EfMigration migration, Func<int, Position> place) =>
        (migration.Up?.Calls ?? []).SelectMany(call => Of(call, place));

    /// <summary>Whether a call gives the column a default.</summary>
    public static bool HasDefault(EfCall call) => call.Has("defaultValue") || call.Has("defaultValueSql");

    private static IEnumerable<ColumnStep> Of(EfCall call, Func<int, Position> place) => call.Method switch
    {
        "AddColumn" when IsEmpty(call) => [Column(ColumnStepKind.Add, call, place)],
        "AlterColumn" when HasDefault(call) => [Column(ColumnStepKind.Fill, call, place)],
        "AlterColumn" when call.Is("nullable", "false") => [Column(ColumnStepKind.Require, call, place)],
        "CreateTable" => [new ColumnStep(ColumnStepKind.Fill, call.String("name", 0), "", 0, 0)],
        "UpdateData" => [.. Updated(call).Select(column => new ColumnStep(ColumnStepKind.Fill, call.String("table", 0), column, 0, 0))],
        "Sql" => Sql(call, place),
        _ => [],
    };

    // What rows have that are there already.
    private static bool IsEmpty(EfCall added) => !added.Is("nullable", "false") && !HasDefault(added) && !added.Has("computedColumnSql");

    private static ColumnStep Column(ColumnStepKind kind, EfCall call, Func<int, Position> place)
    {
        var (line, column) = place(call.Offset);
        return new ColumnStep(kind, call.String("table", 1), call.String("name", 0), line, column);
    }

    private static IReadOnlyList<string> Updated(EfCall call) => call.Has("columns") ? call.Strings("columns") : [call.String("column")];

    private static IEnumerable<ColumnStep> Sql(EfCall call, Func<int, Position> place)
    {
        for (var at = call.First; at < call.Last; at++)
        {
            if (call.Tokens.IsLiteral(at))
            {
                var (start, end) = call.Tokens.Content(at);
                foreach (var step in SqlFacts.Read(call.Tokens.Source, start, end).Steps(place))
                {
                    yield return step;
                }
            }
        }
    }
}
