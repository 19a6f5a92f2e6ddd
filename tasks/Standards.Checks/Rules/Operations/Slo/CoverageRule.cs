using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9035: objectives cover what the class of a service needs. Clauses: <c>slo-defined</c>, <c>sli-definitions-file</c>,
/// <c>availability-slo</c>, <c>worker-freshness-slo</c>.
/// </summary>
internal static class CoverageRule
{
    private static readonly string[] OfService = ["availability", "latency", "error_rate"];

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        // One about an indicator or a service that is not known may be what is missed; it has a finding of its own.
        var names = slo.Services.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        if (slo.Objectives.Count == 0 || slo.Objectives.Any(o => o.Kind is null || (slo.IsRegistry && o.Service is { } s && !names.Contains(s))))
        {
            yield break;
        }

        var common = slo.Objectives.Where(o => o.Service is null).Select(o => o.Kind!).ToHashSet(StringComparer.Ordinal);
        var own = slo.Objectives.Where(o => o.Service is not null).ToLookup(o => o.Service!, o => o.Kind!, StringComparer.Ordinal);
        foreach (var (name, serviceClass) in slo.Services.Where(s => s.Class is not null))
        {
            var kinds = common.Concat(own[name]).ToHashSet(StringComparer.Ordinal);
            if (serviceClass == ServiceClass.Service && OfService.Where(k => !kinds.Contains(k)).ToArray() is { Length: > 0 } missing)
            {
                yield return Missing(
                    slo, $"the service{Name(name)} has no {List(missing)} objective", $"Add an indicator of 'kind: {missing[0]}' and an objective over it");
            }
            else if (serviceClass == ServiceClass.Worker && !kinds.Contains("freshness") && !kinds.Contains("correctness"))
            {
                yield return Missing(
                    slo,
                    $"the worker{Name(name)} has no freshness or correctness objective",
                    "Add an indicator of 'kind: freshness' for the age of the last successful run, and an objective over it");
            }
        }
    }

    private static Finding Missing(SloSet slo, string message, string fix) => slo.Definitions.FindingAtKey(RuleCatalog.SloServiceClassCoverage, message, fix);

    private static string Name(string name) => name.Length == 0 ? "" : $" {ValueText.Quote(name)}";

    private static string List(string[] kinds) =>
        string.Join(kinds.Length == 2 ? " and " : ", ", kinds.Select(k => k.Replace('_', ' ')));
}
