using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

/// <summary>Policies under which no file is missing, so that a test sees what the files themselves say.</summary>
internal static class OperationsPolicies
{
    public static Policy Service { get; } = WithoutMissing(OperationsFixture.Service);

    public static Policy Worker { get; } = WithoutMissing(OperationsFixture.OfClass(ServiceClass.Worker));

    private static Policy WithoutMissing(Policy policy) => policy with { Operations = new OperationsPolicy { Optional = [.. OperationsCatalog.Files.Select(f => f.Name)] } };
}
