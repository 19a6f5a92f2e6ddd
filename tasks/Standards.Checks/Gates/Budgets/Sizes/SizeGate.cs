using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>
/// Holds what a project wrote to the budgets of <c>sizes</c> (STD7010, STD7004) and to its baseline (STD7011). What was over its budget in the
/// baseline and is no larger stays a suggestion (STD7012). Clauses <c>perf-budget-exceeded-action</c>, <c>no-benchmark-regression</c>.
/// </summary>
public static class SizeGate
{
    /// <summary>Measures and judges.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static SizeReport Run(SizeBudgets budgets, SizeRequest request, CancellationToken cancellationToken)
    {
        if (!budgets.IsSound)
        {
            return new([], SizeBaseline.Empty);
        }

        var limits = SizeLimits.Of(budgets.File.Root, request.Project);
        var kinds = SizeKind.All.Where(k => k.Stage == request.Stage && limits.Any(l => SizeLimits.Of(l, k) is not null)).ToHashSet();
        if (kinds.Count == 0)
        {
            return new([], SizeBaseline.Empty);
        }

        var meter = new SizeMeter(request, cancellationToken);
        var measures = meter.Measure(kinds);
        var findings = measures.SelectMany(m => Judge(m, limits, budgets)).ToList();
        return new([.. meter.Findings, .. findings], new([], measures));
    }

    private static IEnumerable<Finding> Judge(SizeMeasure measure, IReadOnlyList<PlacedNode> limits, SizeBudgets budgets)
    {
        var before = budgets.Baseline?.Find(measure);
        var isOver = false;
        foreach (var limit in limits)
        {
            if (SizeLimits.Of(limit, measure.Kind) is { } budget && measure.Bytes > budget)
            {
                isOver = true;
                yield return Over(measure, before, limit, budget);
            }
        }

        var growth = SizeLimits.Growth(budgets.File.Root);
        if (!isOver && before is { Bytes: > 0 } && (measure.Bytes - before.Bytes) * 100m > growth * before.Bytes)
        {
            var settings = budgets.File.Root["sizes"];
            var rule = BudgetFile.RuleOf(settings, RuleCatalog.SizeGrowth);
            yield return Finding(
                measure,
                rule,
                $"{Title(measure)} is {ByteSize.Format(measure.Bytes)}, more than the {ByteSize.Format(before.Bytes)} of the baseline "
                    + $"{SizeText.Excess(measure.Bytes, before.Bytes)}, limit {BudgetUnits.Number(growth)} %{SizeText.Growth(measure, before)}",
                BudgetFile.FixOf(settings, $"{measure.Kind.Look}, or record the new size with '{SizeBaseline.Command}'"),
                "against the baseline");
        }
    }

    private static Finding Over(SizeMeasure measure, SizeMeasure? before, PlacedNode limit, long budget)
    {
        var value = limit[measure.Kind.Key];
        var place = value.Node is { } node ? string.Create(CultureInfo.InvariantCulture, $"{BudgetFile.Path}({node.Line})") : BudgetFile.Path;
        var over = $"{Title(measure)} is {ByteSize.Format(measure.Bytes)}, over its budget of {value.Text} {SizeText.Excess(measure.Bytes, budget)}";
        if (before is not null && before.Bytes > budget && measure.Bytes <= before.Bytes)
        {
            return Finding(
                measure,
                RuleCatalog.SizeAcceptedReturn,
                $"{over}, as in the baseline ({ByteSize.Format(before.Bytes)})",
                $"{measure.Kind.Look.Replace(" that were added", "", StringComparison.Ordinal)}; it may not grow",
                "as in the baseline");
        }

        var was = before is null ? "" : $"; the baseline has {ByteSize.Format(before.Bytes)}";
        return Finding(
            measure,
            BudgetFile.RuleOf(limit, RuleCatalog.SizeArtifactBudget),
            $"{over}{was}{SizeText.Growth(measure, before)}",
            BudgetFile.FixOf(limit, $"{measure.Kind.Look}, or raise '{value.Key}' in {place} and say why"),
            string.Create(CultureInfo.InvariantCulture, $"{measure.Bytes}"));
    }

    // At the project, so that a waiver can be for one of them.
    private static Finding Finding(SizeMeasure measure, RuleDescriptor rule, string message, string fix, string identity) =>
        new(rule, measure.Project, 1, 1, message, fix) { Identity = $"{measure.Kind.Key} {measure.Variant} {identity}" };

    internal static string Title(SizeMeasure measure) =>
        $"{measure.Kind.Title} of '{ValueText.Line(Path.GetFileNameWithoutExtension(measure.Project), 200)}'"
        + $"{(measure.Variant.Length > 0 ? $" ({ValueText.Line(measure.Variant, 100)})" : "")}";
}
