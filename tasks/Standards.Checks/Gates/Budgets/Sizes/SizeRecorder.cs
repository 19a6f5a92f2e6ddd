using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>Makes what builds, packs and publishes measured last the baseline.</summary>
public static class SizeRecorder
{
    private const string MeasureFix = "Build, pack or publish in Release first; what has a budget is measured there";

    /// <summary>The baseline, or what stands against it. Sizes that were not measured stay as they are; those of projects that are gone go.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="measurements">Absolute paths of the files that builds wrote, by the name that a finding gives them.</param>
    /// <param name="commit">The commit; empty when unknown.</param>
    /// <param name="reason">Why what is over its budget may be larger than before; empty for none.</param>
    public static BaselineContent Record(string root, IReadOnlyDictionary<string, string> measurements, string commit, string reason)
    {
        var budgets = SizeBudgets.Read(root);
        if (!budgets.IsSound)
        {
            return Refuse(budgets.Findings);
        }

        // A damaged baseline is written anew, and what was over its budget then needs a reason again.
        var before = budgets.Baseline ?? SizeBaseline.Empty;
        var measured = new Dictionary<string, SizeMeasure>(StringComparer.Ordinal);
        foreach (var (name, path) in measurements.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var (part, problem) = SizeBaseline.Read(name, path);
            if (problem is not null)
            {
                return Refuse([problem with { Fix = "Delete it, and build, pack or publish again" }]);
            }

            foreach (var entry in part!.Entries)
            {
                measured[entry.Key] = entry;
            }
        }

        var now = measured.Values.Where(m => File.Exists(Path.Combine(root, m.Project))).OrderBy(m => m.Key, StringComparer.Ordinal).ToList();
        if (now.Count == 0)
        {
            return Refuse([new(RuleCatalog.SizeMeasurementWhole, "", 0, 0, "no size was measured", MeasureFix)]);
        }

        var isFirst = before.Entries.Count == 0 && budgets.Baseline is not null;
        var worse = now.Where(m => IsOver(budgets, m) && (before.Find(m) is { } old ? m.Bytes > old.Bytes : !isFirst)).ToList();
        if (worse.Count > 0 && reason.Length == 0)
        {
            return Refuse([
                .. worse.Select(m => new Finding(
                    RuleCatalog.SizeArtifactBudget,
                    m.Project,
                    1,
                    1,
                    $"{SizeGate.Title(m)} would be recorded with {ByteSize.Format(m.Bytes)}, which is over its budget and larger than in the baseline",
                    $"Make it smaller, or say why it may be so: '{SizeBaseline.Command} -p:StandardsReason=\"…\"'")),
            ]);
        }

        var kept = before.Entries.Where(e => !measured.ContainsKey(e.Key) && File.Exists(Path.Combine(root, e.Project)));
        var baseline = new SizeBaseline(worse.Count > 0 ? [.. before.Reasons, ValueText.Line(reason)] : before.Reasons, [.. kept, .. now]);
        var projects = now.Select(m => m.Project).Distinct(StringComparer.Ordinal).Count();
        return new(
            SizeBaseline.FilePath,
            baseline.Write(commit),
            [],
            string.Create(
                CultureInfo.InvariantCulture,
                $"Size baseline: {now.Count} {(now.Count == 1 ? "size" : "sizes")} of {projects} {(projects == 1 ? "project" : "projects")} "
                    + $"-> {SizeBaseline.FilePath}"));
    }

    private static bool IsOver(SizeBudgets budgets, SizeMeasure measure) =>
        SizeLimits.Of(budgets.File.Root, measure.Project).Any(l => measure.Bytes > SizeLimits.Of(l, measure.Kind));

    private static BaselineContent Refuse(IReadOnlyList<Finding> obstacles) => new(SizeBaseline.FilePath, null, obstacles, "");
}
