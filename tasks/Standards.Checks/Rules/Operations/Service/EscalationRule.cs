using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>STD9012: the escalation path begins with the primary contact and has enough steps. Clause <c>ownership-contact-format</c>.</summary>
internal static class EscalationRule
{
    public static IEnumerable<Finding> Check(PlacedNode service, Policy policy)
    {
        var path = service["escalation_path"];
        var steps = path.Items;
        if (steps.Count == 0)
        {
            yield break;
        }

        if (service["primary_contact"].Text is { } contact && steps[0]["contact"] is { Text: { } first } step && first != contact)
        {
            yield return step.Finding(
                RuleCatalog.EscalationPathOrder,
                $"the escalation path of '{service.Key}' begins with {ValueText.Quote(first)}, not with the primary contact {ValueText.Quote(contact)}",
                $"Write 'contact: \"{ValueText.Shorten(contact)}\"'");
        }

        var least = policy.Operations[OperationsLimits.EscalationSteps];
        if (steps.Count < least)
        {
            yield return path.FindingAtKey(
                RuleCatalog.EscalationPathOrder,
                string.Create(CultureInfo.InvariantCulture, $"the escalation path of '{service.Key}' has {steps.Count} of at least {least} steps"),
                "Add who is called next, with 'level', 'contact' and 'after'");
        }
    }
}
