using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>STD9015: a service is on call; a worker need not be. Clause <c>batch-service-may-skip-oncall</c>.</summary>
internal static class OnCallRule
{
    public static IEnumerable<Finding> Check(PlacedNode service, Policy policy)
    {
        if (service["on_call"] is { Boolean: false } onCall && ServiceClasses.Of(service, policy) == ServiceClass.Service)
        {
            yield return onCall.Finding(
                RuleCatalog.ServiceOnCallPresence,
                $"'{ValueText.Shorten(service.Key)}' is a service and nobody is on call for it",
                "Write 'on_call: true', or 'class: worker' when it works in the background");
        }
    }
}
