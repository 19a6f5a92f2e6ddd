using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>STD9024: the five duties of an owner, recognised by their words. Clause <c>ownership-responsibilities-checklist</c>.</summary>
internal static class ResponsibilityRule
{
    private static readonly (string Duty, string[] Words)[] Duties =
    [
        ("Monitoring and alerting", ["monitor", "alert", "observab"]),
        ("Incident response", ["incident", "on-call", "on call"]),
        ("Capacity planning", ["capacity", "scaling"]),
        ("Security updates", ["security", "patch", "vulnerab"]),
        ("Documentation", ["document", "docs", "runbook"]),
    ];

    public static IEnumerable<Finding> Check(PlacedNode service)
    {
        var node = service["responsibilities"];
        var texts = node.Items.Select(i => i.Text).OfType<string>().ToArray();
        var missing = Duties.Where(d => !texts.Any(t => d.Words.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)))).Select(d => d.Duty).ToArray();
        if (missing.Length > 0)
        {
            var at = node.Exists ? node : service;
            yield return at.FindingAtKey(
                RuleCatalog.OwnerDuties,
                $"the responsibilities of '{ValueText.Shorten(service.Key)}' leave out {string.Join(", ", missing.Select(m => m.ToLowerInvariant()))}",
                $"Add {string.Join(", ", missing.Select(m => $"'{m}'"))} to 'responsibilities'");
        }
    }
}
