using Standards.Checks.Policies;

namespace Standards.Checks.Models.Projects;

/// <summary>Repositories that say that they are deployed. Rules about what such a repository has are silent in all others.</summary>
internal static class Deployables
{
    public static bool IsDeployed(Policy policy) => policy.Service.Class is ServiceClass.Service or ServiceClass.Worker;
}
