using Standards.Checks.Catalog;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Setup;

/// <summary>
/// The rule by which a handbook asks for what stands at an open place: an open place is as bad as a missing one once the first days are over. Where none asks,
/// the place stays a suggestion.
/// </summary>
internal static class SetupGuards
{
    // The keys that a rule of their own asks for.
    private static readonly (string Path, string Key, RuleDescriptor Rule)[] Keys =
    [
        ("ops/service.yml", "standards_champion", RuleCatalog.ChampionPresence),
        ("ops/service.yml", "champion_since", RuleCatalog.ChampionPresence),
    ];

    /// <summary>The rule by which a file is asked for, by its path.</summary>
    public static IReadOnlyDictionary<string, RuleDescriptor> Files { get; } = new Dictionary<string, RuleDescriptor>(StringComparer.Ordinal)
    {
        ["docs/security/threat-model.md"] = RuleCatalog.ThreatModelPresence,
        ["ops/access-reviews.yml"] = RuleCatalog.AccessReviewPresence,
        ["ops/backup.yml"] = RuleCatalog.BackupPresence,
        ["ops/capacity.yml"] = RuleCatalog.CapacityPresence,
        ["ops/cost.yml"] = RuleCatalog.CostPresence,
        ["ops/data.yml"] = RuleCatalog.DataDomainPresence,
        ["ops/docs.yml"] = RuleCatalog.DocumentRegistryPresence,
        ["ops/exercises.yml"] = RuleCatalog.ExercisePresence,
        ["ops/oncall.yml"] = RuleCatalog.OnCallRotationPresence,
        ["ops/resilience.yml"] = RuleCatalog.ResiliencePresence,
        ["ops/rollout.yml"] = RuleCatalog.RolloutPresence,
        ["ops/secrets-rotation.yml"] = RuleCatalog.SecretInventoryPresence,
        ["ops/service.yml"] = RuleCatalog.ServiceRegistryPresence,
        ["ops/slo.yml"] = RuleCatalog.SloPresence,
        ["ops/tech-debt.yml"] = RuleCatalog.TechnicalDebtPresence,
    };

    /// <summary>Whether the policy's tier asks for the place as an error of CI.</summary>
    public static bool Asks(Policy policy, string path, string key) =>
        Of(path, key) is { } rule && rule.Ci == Severity.Error && rule.Tier <= policy.Tier;

    private static RuleDescriptor? Of(string path, string key)
    {
        var own = Keys.FirstOrDefault(entry => entry.Path == path && key.EndsWith($".{entry.Key}", StringComparison.Ordinal)).Rule;
        return own
            ?? (path.StartsWith("docs/runbooks/", StringComparison.Ordinal) ? RuleCatalog.RunbookExercisePresence : Files.GetValueOrDefault(path));
    }
}
