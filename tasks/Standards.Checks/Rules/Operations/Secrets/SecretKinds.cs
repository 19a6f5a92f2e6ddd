using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Secrets;

/// <summary>How long a secret of each kind may live. Clause <c>secret-rotation</c>.</summary>
internal static class SecretKinds
{
    /// <summary>The days of a kind; those of other kinds where it has none of its own.</summary>
    public static decimal MaxDays(string kind, Policy policy) => policy.Operations[kind switch
    {
        "database" => OperationsLimits.DatabaseSecretDays,
        "api_key" => OperationsLimits.ApiKeyDays,
        "jwt" => OperationsLimits.JwtSecretDays,
        _ => OperationsLimits.OtherSecretDays,
    }];
}
