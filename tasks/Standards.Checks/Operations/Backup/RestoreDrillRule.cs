using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Operations.Backup;

/// <summary>STD9786 and STD9787: a restore is drilled in time, and the last drill has its report. Clause <c>dr-restore-drills</c>.</summary>
internal static class RestoreDrillRule
{
    /// <summary>Where reports of drills are.</summary>
    public const string Folder = "docs/dr/drills/";

    private static readonly (string Key, string What)[] Kinds = [("restore_drills", "the drill that restores a random backup"), ("full_restore", "the drill that restores a whole database")];

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var testing = operations["backup"]["backup_testing"];
        foreach (var (key, what) in Kinds)
        {
            var (drill, last) = (testing[key], testing[key]["last_drill"]);
            foreach (var finding in OperationsDue.Check(operations, last, OperationsDue.Next(last.Date, drill["frequency"].Text), RuleCatalog.STD9786, what, "Restore a backup, write the report, and write its day and path"))
            {
                yield return finding;
            }

            if (drill["report"].Text is { } report && operations.Find(report.TrimStart('/')) is null)
            {
                yield return drill["report"].Finding(RuleCatalog.STD9787, $"the report of the last drill is {ValueText.Quote(report)}, and there is no such file", $"Write the report {Folder}{last.Text ?? "YYYY-MM-DD"}.md, or correct the path");
            }
        }
    }
}
