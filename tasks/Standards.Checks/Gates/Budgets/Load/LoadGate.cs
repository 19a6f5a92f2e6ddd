using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>
/// Holds the results of load tests to the budgets and to a baseline. What is over its budget, was so in the baseline and did not become
/// worse is shown and not reported: the file of the baseline is the ratchet, because an entry of <c>standards.baseline.json</c> knows no
/// number that may not grow. Clauses: <c>perf-regression-thresholds</c>, <c>perf-db-query-budgets</c>.
/// </summary>
public sealed class LoadGate
{
    private const string ResultFix = "Export the summary of k6 again ('--summary-export=FILE'), or write the form of schemas/load-results.schema.json";

    // Clause load-test-thresholds. From a baseline without errors no factor leads anywhere.
    private const decimal ErrorsFromNone = 0.001m;

    private readonly BudgetFile _budgets;
    private readonly LoadResults _results;
    private readonly List<Finding> _findings = [];

    private LoadGate(BudgetFile budgets, LoadResults results) => (_budgets, _results) = (budgets, results);

    /// <summary>Reads the results and judges them.</summary>
    /// <param name="snapshot">The repository.</param>
    /// <param name="policy">The policy, which names the service.</param>
    /// <param name="files">Absolute path of each result file, by the name that findings give it.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static LoadReport Run(RepositorySnapshot snapshot, Policy policy, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var budgets = BudgetFile.Read(snapshot);
        if (budgets.Findings.Count > 0)
        {
            return new(budgets.Findings, []);
        }

        var (results, problems) = Read(policy, files, cancellationToken);
        var (baseline, damage) = LoadBaseline.Read(snapshot, LoadBaseline.PathOf(budgets));
        var gate = new LoadGate(budgets, results);
        gate._findings.AddRange(problems);
        gate._findings.AddRange(damage);
        return gate.Judge(damage.Count > 0 ? new() : baseline);
    }

    /// <summary>The baseline that results make, with its path, or what stands against it.</summary>
    /// <param name="snapshot">The repository.</param>
    /// <param name="policy">The policy, which names the service.</param>
    /// <param name="files">The result files, as in <see cref="Run"/>.</param>
    /// <param name="commit">The commit that was measured; empty when unknown.</param>
    /// <param name="reason">Why what is over its budget may be worse than before; empty for none.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static BaselineContent Record(
        RepositorySnapshot snapshot,
        Policy policy,
        IReadOnlyDictionary<string, string> files,
        string commit,
        string reason,
        CancellationToken cancellationToken)
    {
        var budgets = BudgetFile.Read(snapshot);
        var path = LoadBaseline.PathOf(budgets);
        var (results, problems) = Read(policy, files, cancellationToken);
        var obstacles = budgets.Findings.Concat(problems).ToList();
        if (obstacles.Count > 0)
        {
            return new(path, null, obstacles, "");
        }

        // A damaged baseline is written anew, and what was over its budget then needs a reason again.
        var (before, damage) = LoadBaseline.Read(snapshot, path);
        before = damage.Count > 0 ? new() : before;
        var measures = new LoadMeasures(budgets.Root, results, before);
        var worse = measures
            .Endpoints()
            .Concat(measures.Process())
            .Concat(measures.Queries())
            .Where(m => m.IsOver && (m.Before is null ? !before.IsEmpty || damage.Count > 0 : m.IsFloor ? m.Value < m.Before : m.Value > m.Before))
            .ToList();
        if (worse.Count > 0 && reason.Length == 0)
        {
            return new(
                path,
                null,
                [
                    .. worse.Select(m => m.Budget.Finding(
                        m.Over,
                        $"{m.Title} would be recorded with {m.Format(m.Value!.Value)}, which is over its budget and worse than the baseline",
                        $"Correct it, or say why it may be so: '{LoadBaseline.Command} -p:StandardsReason=\"…\"'")),
                ],
                "");
        }

        IReadOnlyList<string> reasons = worse.Count > 0 ? [.. before.Reasons, ValueText.Line(reason)] : before.Reasons;
        return new(path, LoadBaseline.Write(results, policy.Service.Name, commit, reasons), [], $"Load baseline: {LoadText.Subject(results)} -> {path}");
    }

    private static (LoadResults Results, IReadOnlyList<Finding> Findings) Read(
        Policy policy, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var reader = new LoadReader(RuleCatalog.LoadResultsWhole, ResultFix);
        foreach (var (name, path) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Add(name, path, policy.Service.Name);
        }

        return reader.Results.IsEmpty && reader.Findings.Count == 0
            ? (
                reader.Results,
                [new Finding(
                    RuleCatalog.LoadResultsWhole,
                    "",
                    0,
                    0,
                    files.Count == 0 ? "no file of load results was found" : "the load results hold no measurement",
                    "Name them: 'dotnet build -t:StandardsLoadGate -p:StandardsLoadResults=\"results/*.json\"'")])
            : (reader.Results, reader.Findings);
    }

    private LoadReport Judge(LoadResults baseline)
    {
        var measures = new LoadMeasures(_budgets.Root, _results, baseline);
        List<LoadMeasure> all = [.. measures.Endpoints(), .. measures.Process(), .. measures.Queries()];
        foreach (var measure in all)
        {
            Judge(measure);
        }

        foreach (var query in _results.Queries.Values.Where(q => _budgets.Root["queries"].Exists && !_budgets.Root["queries"][q.Class].Exists))
        {
            _findings.Add(query.At["class"].Finding(
                RuleCatalog.QueryClassBudget,
                $"the query {ValueText.Quote(query.Name)} is of class {ValueText.Quote(query.Class)}, which has no budget",
                $"Write one of {string.Join(", ", _budgets.Root["queries"].Entries.Select(e => e.Key))}, or add the class to {BudgetFile.Path}"));
        }

        return new([.. _findings.Limit()], LoadText.Write(all, _results, baseline, [.. Unjudged()]));
    }

    private void Judge(LoadMeasure measure)
    {
        if (measure.Value is not { } value)
        {
            if (measure.Limit is not null)
            {
                var at = measure.Budget;
                _findings.Add(at.Finding(measure.Missing, $"{measure.Title} has a budget of {at.Text}, and the results do not have it", Missing(measure)) with
                {
                    Identity = $"{measure.Title} is not measured",
                });
            }
        }
        else if (measure is { IsOver: true, IsHeld: false })
        {
            var before = measure.Before is { } old ? $"; the baseline has {measure.Format(old)}" : "";
            _findings.Add(measure.Budget.Finding(
                BudgetFile.RuleOf(measure.Owner, measure.Over),
                $"{measure.Title} is {measure.Format(value)}, {(measure.IsFloor ? "below" : "over")} the budget of {measure.Format(measure.Limit!.Value)} "
                    + $"({BudgetUnits.Change(measure.Limit.Value, value)}){before}",
                BudgetFile.FixOf(measure.Owner, measure.Fix)) with
            { Identity = measure.Title });
        }
        else if (measure is { IsWorse: true, Worse: { } worse } && !(measure.Before == 0 && value <= ErrorsFromNone && worse == RuleCatalog.LoadErrorGrowth))
        {
            var settings = _budgets.Root["load"];
            _findings.Add(measure.At.Finding(
                BudgetFile.RuleOf(settings, worse),
                $"{measure.Title} is {measure.Format(value)}, {BudgetUnits.Change(measure.Before!.Value, value)} against "
                    + $"{measure.Format(measure.Before.Value)} in the baseline (limit x{BudgetUnits.Number(measure.Factor)})",
                BudgetFile.FixOf(settings, $"Find what changed since the baseline, or record the new state with '{LoadBaseline.Command}'")) with
            {
                Identity = $"{measure.Title} against the baseline",
            });
        }
    }

    private static string Missing(LoadMeasure measure) => measure switch
    {
        { Missing.Id: "STD7303" } => $"Let the test write '{(measure.Budget.Key == "p95" ? "p95_ms" : "per_request")}', or remove the budget of the class",
        { At.Exists: false } => "Tag the requests of the class and name it in a threshold ('http_req_duration{class:NAME}'), or remove the budget",
        { Budget.Key: "p99" } => "Let k6 export it with '--summary-trend-stats=med,p(95),p(99)', or remove the budget",
        _ =>
            $"Let the results have '{measure.Budget.Key}' of the class; in k6 a threshold for it puts it there, such as 'http_req_failed{{class:NAME}}' and "
            + $"'http_reqs{{class:NAME}}'",
    };

    // Load, starts and queries are measured by runs of their own.
    private IEnumerable<string> Unjudged()
    {
        if (_budgets.Root["endpoints"].Exists && _results.Classes.Count == 0)
        {
            yield return "endpoints";
        }

        if (_budgets.Root["startup"].Exists && _results.Startup is null)
        {
            yield return "start-up";
        }

        if (_budgets.Root["memory"].Exists && _results.Memory is null)
        {
            yield return "memory";
        }

        if (_budgets.Root["queries"].Exists && _results.Queries.Count == 0)
        {
            yield return "queries";
        }
    }
}
