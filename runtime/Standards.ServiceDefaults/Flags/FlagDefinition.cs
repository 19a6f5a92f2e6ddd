namespace Standards.ServiceDefaults.Flags;

/// <summary>
/// A flag, <c>Flags:new-checkout</c> of the configuration; the fields are those of <c>ops/flags.yml</c> (clause feature-flags.feature-flag-definition).
/// </summary>
public sealed class FlagDefinition
{
    /// <summary>Whether the flag is on for anybody. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The share of subjects, in per cent from 0 to 100. Default 0.</summary>
    public double RolloutPercentage { get; set; }

    /// <summary>Off for everybody, whatever the rest says. Default false.</summary>
    public bool KillSwitch { get; set; }

    /// <summary>Users that always have it, by id or pseudonym, as the application asks.</summary>
    public IList<string> TargetUsers { get; } = [];

    /// <summary>Tenants that always have it.</summary>
    public IList<string> TargetTenants { get; } = [];
}
