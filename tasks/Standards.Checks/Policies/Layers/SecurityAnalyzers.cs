namespace Standards.Checks.Policies.Layers;

/// <summary>
/// The analyzer rules that the SDK itself makes mandatory: those of <c>config/Standards.globalconfig</c> that guard against an attack.
/// Clauses: <c>security-lint-mandatory</c>, <c>sql-injection-prevented</c>.
/// </summary>
internal static class SecurityAnalyzers
{
    /// <summary>Ids; compared without case, as MSBuild does it.</summary>
    public static IReadOnlySet<string> Mandatory { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        // SQL from text, weak ciphers, broken ciphers, certificates that nobody validates.
        "CA2100", "CA5350", "CA5351", "CA5359",
    };
}
