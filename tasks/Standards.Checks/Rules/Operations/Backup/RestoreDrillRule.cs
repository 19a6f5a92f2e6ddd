using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Backup;

/// <summary>STD9786 and STD9787: a restore is drilled in time, and the last drill has its report. Clause <c>dr-restore-drills</c>.</summary>
internal static class RestoreDrillRule
{
    /// <summary>Where reports of drills are.</summary>
    public const string Folder = "docs/dr/drills/";

    private static readonly (string Key, string What)[] Kinds =
    [
        ("restore_drills", "the drill that restores a random backup"),
        ("full_restore", "the drill that restores a whole database"),
    ];

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var testing = operations["backup"]["backup_testing"];
        foreach (var (key, what) in Kinds)
        {
            var (drill, last) = (testing[key], testing[key]["last_drill"]);
            foreach (var finding in OperationsDue.CheckFromBegin(
                operations,
                drill,
                last,
                drill["frequency"].Text,
                RuleCatalog.RestoreDrillDue,
                what,
                "Restore a backup, write the report, and add its day as 'last_drill' and its path as 'report'"))
            {
                yield return finding;
            }

            if (last.Date is { } day && !drill["report"].Exists)
            {
                yield return last.Finding(
                    RuleCatalog.RestoreDrillReport, $"{what} has no report", $"Add 'report: {Folder}{ReviewDates.ToText(day)}.md', and write it");
            }

            if (drill["report"].Text is { } report && operations.Find(report.TrimStart('/')) is null)
            {
                yield return drill["report"].Finding(
                    RuleCatalog.RestoreDrillReport,
                    $"the report of {what} is {ValueText.Quote(report)}, and there is no such file",
                    $"Write the report {Folder}{(last.Date is { } then ? ReviewDates.ToText(then) : "YYYY-MM-DD")}.md, or correct the path");
            }
        }
    }
}
