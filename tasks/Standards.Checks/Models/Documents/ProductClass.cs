using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>
/// Which repositories are asked for documents and for their form. One that has not said what it is (class repository) is not: what it
/// has is only compared with itself.
/// </summary>
internal static class ProductClass
{
    /// <summary>Whether the repository is a service, a worker or a library.</summary>
    public static bool IsProduct(Policy policy) => policy.Service.Class != ServiceClass.Repository;

    /// <summary>The word for the class in a message.</summary>
    public static string Noun(Policy policy) => policy.Service.Class switch
    {
        ServiceClass.Service => "service",
        ServiceClass.Worker => "worker",
        ServiceClass.Library => "library",
        _ => "repository",
    };
}
