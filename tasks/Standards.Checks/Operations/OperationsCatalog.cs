namespace Standards.Checks.Operations;

/// <summary>Every family of operations files. Written out, as all checks are.</summary>
internal static class OperationsCatalog
{
    /// <summary>The families, in the order of their ids.</summary>
    public static IReadOnlyList<IOperationsFamily> Families { get; } =
    [
        new Budgets.BudgetsFamily(),
        new Service.ServiceFamily(),
        new Slo.SloFamily(),
        new Capacity.CapacityFamily(),
        new OnCall.OnCallFamily(),
        new Resilience.ResilienceFamily(),
        new Flags.FlagsFamily(),
        new Rollout.RolloutFamily(),
        new Deprecations.DeprecationsFamily(),
        new Exercises.ExercisesFamily(),
        new Exercises.ChaosFamily(),
        new Review.ReviewFamily(),
        new Data.DataFamily(),
        new Secrets.SecretsFamily(),
        new Backup.BackupFamily(),
        new Cost.CostFamily(),
        new AccessReviews.AccessReviewsFamily(),
        new Compliance.ComplianceFamily(),
        new TechnicalDebt.TechnicalDebtFamily(),
        new Models.ModelsFamily(),
        new Requirements.RequirementsFamily(),
    ];

    /// <summary>The files of all families.</summary>
    public static IReadOnlyList<OperationsFile> Files { get; } = [.. Families.SelectMany(f => f.Files)];
}
