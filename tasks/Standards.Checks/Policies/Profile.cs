namespace Standards.Checks.Policies;

/// <summary>How hard the policy is applied.</summary>
public enum Profile
{
    /// <summary>Errors of default rules are warnings, so that an old repository can start.</summary>
    Adopt,

    /// <summary>Severities as the catalog gives them.</summary>
    Standard,

    /// <summary>Warnings are errors on every machine.</summary>
    Strict,
}
