using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>STD9032: objectives refer to indicators and services that exist, and every indicator is used. Clause <c>slo-definitions-file</c>.</summary>
internal static class ReferenceRule
{
    private const int MaxCompared = 50;

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        var names = slo.Indicators.Select(i => i.Key).ToArray();
        var services = slo.Services.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var used = slo.Objectives.Select(o => o.Node["sli"].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var objective in slo.Objectives)
        {
            if (objective.Node["sli"] is { Text: { } sli } node && !objective.Indicator.Exists && names.Length > 0)
            {
                yield return node.Finding(
                    RuleCatalog.SloReferences,
                    $"the objective '{ValueText.Shorten(objective.Node.Key)}' is about the indicator {ValueText.Quote(sli)}, which is not defined",
                    Fix("sli", sli, names, "define it in 'sli_definitions'"));
            }

            if (slo.IsRegistry && objective.Node["service"] is { Text: { } service } at && !services.Contains(service))
            {
                yield return at.Finding(
                    RuleCatalog.SloReferences,
                    $"the objective '{ValueText.Shorten(objective.Node.Key)}' is about the service {ValueText.Quote(service)}, which is not registered",
                    Fix("service", service, services, "register it in ops/service.yml"));
            }
        }

        // One that an objective names with a slip has the finding there.
        var meant = used
            .Except(names)
            .Take(MaxCompared)
            .Select(sli => NearestName.Of(sli, names.Take(MaxCompared)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in slo.Indicators.Where(i => slo.Objectives.Count > 0 && !used.Contains(i.Key) && !meant.Contains(i.Key)))
        {
            yield return indicator.FindingAtKey(
                RuleCatalog.SloReferences,
                $"no objective is about the indicator '{ValueText.Shorten(indicator.Key)}'",
                $"Add an objective with 'sli: {ValueText.Shorten(indicator.Key)}', or remove the indicator");
        }
    }

    private static string Fix(string key, string name, IReadOnlyCollection<string> names, string otherwise)
    {
        var nearest = NearestName.Of(name, names.Take(MaxCompared)) ?? (names.Count == 1 ? names.First() : null);
        return nearest is null ? char.ToUpperInvariant(otherwise[0]) + otherwise[1..] : $"Write '{key}: {ValueText.Shorten(nearest)}', or {otherwise}";
    }
}
