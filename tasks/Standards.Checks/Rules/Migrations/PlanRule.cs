using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Sql;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Migrations;

/// <summary>STD8114, clause <c>migration-pre-checklist</c>: the newest migration of a service or worker has a plan in <c>docs/migrations</c>.</summary>
internal static class PlanRule
{
    public const string Folder = "docs/migrations/";

    public static bool IsPlan(SourceFile file) =>
        file.Path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) && file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Finding> Check(IReadOnlyList<MigrationName> names, IReadOnlyList<SourceFile> plans, Policy policy)
    {
        var newest = names
            .Where(name => name is { Direction: MigrationDirection.Up, Version.Length: > 0 })
            .OrderBy(name => name, MigrationName.ByVersion)
            .LastOrDefault();
        // The first migration creates an empty database.
        if (policy.Service.Class is not (ServiceClass.Service or ServiceClass.Worker)
            || newest is null
            || names.Count(name => name.Direction == MigrationDirection.Up) < 2)
        {
            return [];
        }

        var stem = Path.GetFileNameWithoutExtension(newest.Name);
        return plans.Any(plan => DataNames.Normal(plan.Name).Contains(DataNames.Normal(newest.Purpose), StringComparison.Ordinal))
            ? []
            : [new Finding(
                RuleCatalog.MigrationPlanPresence,
                newest.File.Path,
                0,
                0,
                $"migration {ValueText.Quote(newest.Name)} has no plan in {Folder[..^1]}",
                $"Add '{Folder}{ValueText.Line(NameCases.Write(NameCase.Kebab, stem) ?? stem, 80)}.md' with rehearsal, duration, window, "
                    + $"rollback, backup and whom to tell")];
    }
}
