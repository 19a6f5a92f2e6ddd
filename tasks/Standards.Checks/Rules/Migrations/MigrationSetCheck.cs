using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// What the migrations of one folder show together: STD8101 to STD8103, STD8105, STD8106, STD8108 and STD8114. The scripts are read here for the
/// dialect and for rollbacks, migrations of EF Core once for each version.
/// </summary>
public sealed class MigrationSetCheck : IRepositoryCheck
{
    // Databases that a script may name; one that names none is of that which the folder uses.
    private static readonly string[] OtherDatabases = ["sqlserver", "mssql", "sqlite", "mysql", "mariadb", "oracle", "firebird", "db2"];

    private static readonly EfFact Fact = new();

    /// <inheritdoc/>
    public string Name => "migrations";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.MigrationOrder, RuleCatalog.MigrationNumberSequence, RuleCatalog.MigrationFileName, RuleCatalog.MigrationRollbackScript,
        RuleCatalog.MigrationIndexConcurrent, RuleCatalog.MigrationPlanPresence, RuleCatalog.MigrationColumnDefault,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => file.Path switch
    {
        [.., 'c' or 'C', 's' or 'S'] => MigrationFiles.IsEfCandidate(file) || MigrationFiles.IsSnapshot(file),
        [.., 'q' or 'Q', 'l' or 'L'] => MigrationFiles.IsSqlMigration(file),
        [.., 'd' or 'D'] => PlanRule.IsPlan(file),
        _ => false,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = new List<Finding>();
        var plans = files.Where(PlanRule.IsPlan).ToList();
        CheckSql(files.Where(MigrationFiles.IsSqlMigration), plans, context, findings);
        foreach (var folder in files.Where(MigrationFiles.IsEfCandidate).GroupBy(file => file.Directory, StringComparer.Ordinal))
        {
            CheckEf([.. folder], files.FirstOrDefault(file => file.Directory == folder.Key && MigrationFiles.IsSnapshot(file)), plans, context, findings);
        }

        return findings.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).SelectMany(group => group.Limit());
    }

    private static void CheckSql(IEnumerable<SourceFile> files, List<SourceFile> plans, CheckContext context, List<Finding> findings)
    {
        foreach (var folder in files.Select(MigrationName.Of).GroupBy(name => name.Folder, StringComparer.Ordinal))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var names = folder.ToList();
            var texts = names.ToDictionary(name => name.File.Path, name => SqlText.Read(name.File), StringComparer.Ordinal);
            findings.AddRange(OrderRules.Check(names));
            findings.AddRange(SqlRollbackRule.Check(names, name => texts[name.File.Path]));
            findings.AddRange(PlanRule.Check(names, plans, context.Policy));

            var scripts = names
                .Where(name => name.Direction == MigrationDirection.Up)
                .Select(name => (name.File, Text: texts[name.File.Path], Facts: SqlFacts.Read(texts[name.File.Path]), Name: name))
                .ToList();
            findings.AddRange(BackfillRule.Check(scripts.Select(script => (script.Name, Steps(script.Facts, script.Text)))));
            var ofPostgres = scripts.Any(script => script.Facts.IsPostgres) ? scripts.Where(script => !IsOfOtherDatabase(script.File)) : [];
            foreach (var (file, text, facts, _) in ofPostgres)
            {
                var sink = new FindingSink(file, text);
                OnlineIndexRule.Check(facts.Indexes, facts.CreatedTables, isEf: false, sink.Add);
                findings.AddRange(sink.Findings);
            }
        }
    }

    private static IReadOnlyList<ColumnStep> Steps(SqlFacts facts, string text)
    {
        var lines = new LineMap(text);
        return [.. facts.Steps(lines.Locate)];
    }

    private static bool IsOfOtherDatabase(SourceFile script) =>
        Array.Exists(OtherDatabases, name => script.Name.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static void CheckEf(IReadOnlyList<SourceFile> files, SourceFile? snapshot, List<SourceFile> plans, CheckContext context, List<Finding> findings)
    {
        var isPostgres = snapshot is not null && context.Facts.Get(Fact, [snapshot], context.Cancellation)[0]?.IsPostgres == true;
        var names = new List<MigrationName>();
        var steps = new List<(MigrationName, IReadOnlyList<ColumnStep>)>();
        foreach (var (file, fact) in files.Zip(context.Facts.Get(Fact, files, context.Cancellation)))
        {
            if (fact is { IsMigration: true })
            {
                names.Add(MigrationName.Of(file));
                steps.Add((names[^1], fact.Steps));
                findings.AddRange(isPostgres ? fact.Locks.Select(found => found.In(file)) : []);
            }
        }

        findings.AddRange(OrderRules.Check(names));
        findings.AddRange(BackfillRule.Check(steps));
        findings.AddRange(PlanRule.Check(names, plans, context.Policy));
    }
}
