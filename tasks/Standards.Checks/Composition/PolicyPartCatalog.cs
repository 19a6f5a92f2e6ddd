using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Models.Testing;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Complexity;
using Standards.Checks.Rules.Declared;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Custom;
using Standards.Checks.Rules.Wiring;

namespace Standards.Checks.Composition;

/// <summary>Every part of the policy. Written out, as the checks are: a build has no time to search.</summary>
internal static class PolicyPartCatalog
{
    /// <summary>The parts of all concerns.</summary>
    public static PolicyParts Parts { get; } = new(
        [
            LayoutPart.Definition,
            AdrPart.Definition,
            OwnershipPart.Definition,
            ContainerPart.Definition,
            ContractPart.Definition,
            DependencyPart.Definition,
            DocumentPart.Definition,
            OperationsPart.Definition,
            ComplexityPart.Definition,
            CoveragePart.Definition,
            TestPart.Definition,
            SecretPart.Definition,
            BudgetPart.Definition,
            WiringPart.Definition,
            ExemptionPart.Definition,
        ],
        () => new DeclaredRuleReader(),
        () => new LayerDetectors());
}
