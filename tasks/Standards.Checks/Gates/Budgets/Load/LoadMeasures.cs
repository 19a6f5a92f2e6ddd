using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>Everything that results, budgets and a baseline say of the same value, side by side.</summary>
/// <param name="budgets">The root of <c>ops/budgets.yml</c>; absent for none.</param>
/// <param name="results">What was measured.</param>
/// <param name="baseline">What was measured before.</param>
internal sealed class LoadMeasures(PlacedNode budgets, LoadResults results, LoadResults baseline)
{
    private const decimal DefaultFactor = 1.2m;
    private const decimal DefaultErrorFactor = 1.5m;

    private decimal Factor => budgets["load"]["p95_factor"].Number ?? DefaultFactor;

    private decimal ErrorFactor => budgets["load"]["error_factor"].Number ?? DefaultErrorFactor;

    /// <summary>Of endpoints, when any was measured; then every class with a budget is demanded.</summary>
    public IEnumerable<LoadMeasure> Endpoints() => results.Classes.Count == 0 ? [] :
        budgets["endpoints"].Entries.Select(e => e.Key).Union(results.Classes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(Endpoint);

    /// <summary>Of the start and of memory, as far as they were measured.</summary>
    public IEnumerable<LoadMeasure> Process()
    {
        if (results.Startup is not null)
        {
            yield return new("time to ready", results.Startup)
            {
                Owner = budgets["startup"],
                Budget = budgets["startup"]["ready"],
                Limit = BudgetUnits.Time(budgets["startup"]["ready"]),
                Before = baseline.Startup,
                At = results.StartupAt,
                Factor = Factor,
                Over = RuleCatalog.LoadStartupAndMemory,
                Worse = RuleCatalog.LoadLatencyGrowth,
                Missing = RuleCatalog.LoadBudgetMeasured,
                Format = BudgetUnits.Time,
                Fix = "Do less before the service is ready, or raise the budget and say why",
            };
        }

        if (results.Memory is not null)
        {
            yield return new("memory", results.Memory)
            {
                Owner = budgets["memory"],
                Budget = budgets["memory"]["peak"],
                Limit = BudgetUnits.Size(budgets["memory"]["peak"]),
                Before = baseline.Memory,
                At = results.MemoryAt,
                Factor = Factor,
                Over = RuleCatalog.LoadStartupAndMemory,
                Worse = RuleCatalog.LoadLatencyGrowth,
                Missing = RuleCatalog.LoadBudgetMeasured,
                Format = bytes => ByteSize.Format((long)Math.Min(bytes, long.MaxValue)),
                Fix = "Keep less in memory, or raise the budget and say why",
            };
        }
    }

    /// <summary>Of queries.</summary>
    public IEnumerable<LoadMeasure> Queries()
    {
        foreach (var query in results.Queries.Values)
        {
            var owner = budgets["queries"][query.Class];
            var before = baseline.Queries.GetValueOrDefault(query.Name);
            yield return new($"p95 of the query '{query.Name}' ({query.Class})", query.P95)
            {
                Owner = owner,
                Budget = owner["p95"],
                Limit = BudgetUnits.Time(owner["p95"]),
                Before = before?.P95,
                Factor = Factor,
                At = query.At,
                Over = RuleCatalog.QueryDurationBudget,
                Worse = RuleCatalog.LoadLatencyGrowth,
                Missing = RuleCatalog.QueryClassBudget,
                Format = BudgetUnits.Time,
                Fix = "Look at the plan of the query, or raise the budget of its class and say why",
            };
            yield return new($"count of the query '{query.Name}' ({query.Class}) in one request", query.PerRequest)
            {
                Owner = owner,
                Budget = owner["per_request"],
                Limit = owner["per_request"].Number,
                Before = before?.PerRequest,
                At = query.At,
                Over = RuleCatalog.QueryRepetition,
                Missing = RuleCatalog.QueryClassBudget,
                Format = BudgetUnits.Number,
                Fix = "Load what belongs together with one query (N+1), or raise 'per_request' and say why",
            };
        }
    }

    private IEnumerable<LoadMeasure> Endpoint(string name)
    {
        var (owner, now, before) = (budgets["endpoints"][name], results.Classes.GetValueOrDefault(name), baseline.Classes.GetValueOrDefault(name));
        LoadMeasure Latency(string key, decimal? value, decimal? old, RuleDescriptor? worse) => new($"{key} of '{name}' endpoints", value)
        {
            Owner = owner,
            Budget = owner[key],
            Limit = BudgetUnits.Time(owner[key]),
            Before = old,
            Factor = Factor,
            At = now?.At ?? default,
            Over = RuleCatalog.LoadLatencyBudget,
            Worse = worse,
            Missing = RuleCatalog.LoadBudgetMeasured,
            Format = BudgetUnits.Time,
            Fix = "Look at what the change added to the path of the request, or raise the budget and say why",
        };
        yield return Latency("p50", now?.P50, before?.P50, null);
        yield return Latency("p95", now?.P95, before?.P95, RuleCatalog.LoadLatencyGrowth);
        yield return Latency("p99", now?.P99, before?.P99, null);
        yield return new($"error rate of '{name}' endpoints", now?.ErrorRate)
        {
            Owner = owner,
            Budget = owner["error_rate"],
            Limit = BudgetUnits.Share(owner["error_rate"]),
            Before = before?.ErrorRate,
            Factor = ErrorFactor,
            At = now?.At ?? default,
            Over = RuleCatalog.LoadErrorBudget,
            Worse = RuleCatalog.LoadErrorGrowth,
            Missing = RuleCatalog.LoadBudgetMeasured,
            Format = BudgetUnits.Share,
            Fix = "Read the log of the requests that failed, or raise the budget and say why",
        };
        yield return new($"throughput of '{name}' endpoints", now?.Throughput)
        {
            Owner = owner,
            Budget = owner["throughput"],
            Limit = owner["throughput"].Number,
            Before = before?.Throughput,
            Factor = Factor,
            IsFloor = true,
            At = now?.At ?? default,
            Over = RuleCatalog.LoadThroughputBudget,
            Missing = RuleCatalog.LoadBudgetMeasured,
            Format = requests => $"{BudgetUnits.Number(requests)}/s",
            Fix = "Look whether the load generator or the service is the limit",
        };
    }
}
