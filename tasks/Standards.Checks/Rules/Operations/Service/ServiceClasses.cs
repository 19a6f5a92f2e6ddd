using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>What class a service has, and whether the repository has undertaken to describe its services completely.</summary>
internal static class ServiceClasses
{
    /// <summary>The class of an entry of <c>ops/service.yml</c>, or else that of the repository; null when neither is service or worker.</summary>
    public static ServiceClass? Of(PlacedNode service, Policy policy) => service["class"].Text switch
    {
        "service" => ServiceClass.Service,
        "worker" => ServiceClass.Worker,
        _ => HasClass(policy) ? policy.Service.Class : null,
    };

    /// <summary>Whether the repository is a service or worker. Only there a rule asks for what a file does not say.</summary>
    public static bool HasClass(Policy policy) => policy.Service.Class is ServiceClass.Service or ServiceClass.Worker;
}
