using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Secrets;

/// <summary>
/// The inventory of secrets and their rotation, <c>ops/secrets-rotation.yml</c>. Clauses: <c>secret-rotation</c>,
/// <c>secrets-rotation-runbook</c>.
/// </summary>
internal sealed class SecretsFamily : IOperationsFamily
{
    // A path that is cut cannot be opened.
    private const int MaxPath = 120;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.SecretRotationDue, RuleCatalog.SecretLifetime, RuleCatalog.SecretRotationOverlap, RuleCatalog.SecretRotationRunbook,
        RuleCatalog.SecretInventoryValues,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("secrets-rotation", RuleCatalog.SecretInventorySchema)
        {
            Missing = RuleCatalog.SecretInventoryPresence,
            RequiredFor = [ServiceClass.Service, ServiceClass.Worker],
        },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) => operations["secrets-rotation"]["secrets"].Entries.SelectMany(secret =>
        CheckRotated(operations, secret)
            .Concat(RotationPeriodRule.Check(secret, operations.Policy))
            .Concat(operations.MissingPath(secret["runbook"], RuleCatalog.SecretRotationRunbook))
            .Concat(SecretValueRule.Check(secret)));

    private static IEnumerable<Finding> CheckRotated(OperationsSet operations, PlacedNode secret)
    {
        var last = secret["last_rotated"];
        return OperationsDue.Check(
            operations,
            last,
            OperationsDue.Next(last.Date, secret["frequency"].Duration),
            RuleCatalog.SecretRotationDue,
            $"the rotation of the secret '{ValueText.Shorten(secret.Key)}'",
            secret["runbook"].Text is { } runbook
                ? $"Rotate it as {ValueText.Line(runbook, MaxPath)} says, and write 'last_rotated: yyyy-MM-dd' with the day"
                : "Rotate it, and write 'last_rotated: yyyy-MM-dd' with the day");
    }
}
