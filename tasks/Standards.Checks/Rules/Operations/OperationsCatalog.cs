using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations;

/// <summary>Every family of operations files. Written out, as all checks are.</summary>
internal static class OperationsCatalog
{
    /// <summary>The families, in the order of their ids.</summary>
    public static IReadOnlyList<IOperationsFamily> Families { get; } =
    [
        new Standards.Checks.Rules.Operations.Budgets.BudgetsFamily(),
        new Standards.Checks.Rules.Operations.Service.ServiceFamily(),
        new Standards.Checks.Rules.Operations.Slo.SloFamily(),
        new Standards.Checks.Rules.Operations.Capacity.CapacityFamily(),
        new Standards.Checks.Rules.Operations.OnCall.OnCallFamily(),
        new Standards.Checks.Rules.Operations.Resilience.ResilienceFamily(),
        new Standards.Checks.Rules.Operations.Flags.FlagsFamily(),
        new Standards.Checks.Rules.Operations.Rollout.RolloutFamily(),
        new Standards.Checks.Rules.Operations.Deprecations.DeprecationsFamily(),
        new Standards.Checks.Rules.Operations.Exercises.ExercisesFamily(),
        new Standards.Checks.Rules.Operations.Exercises.ChaosFamily(),
        new Standards.Checks.Rules.Operations.Review.ReviewFamily(),
        new Standards.Checks.Rules.Operations.Data.DataFamily(),
        new Standards.Checks.Rules.Operations.Secrets.SecretsFamily(),
        new Standards.Checks.Rules.Operations.Backup.BackupFamily(),
        new Standards.Checks.Rules.Operations.Cost.CostFamily(),
        new Standards.Checks.Rules.Operations.AccessReviews.AccessReviewsFamily(),
        new Standards.Checks.Rules.Operations.Compliance.ComplianceFamily(),
        new Standards.Checks.Rules.Operations.TechnicalDebt.TechnicalDebtFamily(),
        new Standards.Checks.Rules.Operations.Models.ModelsFamily(),
        new Standards.Checks.Rules.Operations.Requirements.RequirementsFamily(),
    ];

    /// <summary>The files of all families.</summary>
    public static IReadOnlyList<OperationsFile> Files { get; } = [.. Families.SelectMany(f => f.Files)];
}
