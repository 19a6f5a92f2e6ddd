using Standards.Checks.Catalog;

namespace Standards.Checks.Reporting.Model;

/// <summary>Which rules are about an attacker: what they find stands in front of everything else.</summary>
public static class SecurityRules
{
    // Families of ids, or single ones: secrets, known vulnerabilities, content and signatures of packages, what runs in a pipeline, rights of containers,
    // state of Terraform; then what the analyzers of .NET find of injection, deserialisation and cryptography.
    private static readonly string[] Prefixes =
    [
        "STD50", "STD420", "STD4005", "STD4413", "STD4414", "STD4455", "STD925", "STD926", "STD9101", "STD9105", "STD9106", "STD9113", "STD9155", "STD9156",
        "STD9157", "STD9158", "STD9159", "STD9174", "STD9175", "STD9177", "STD9178", "STD9179", "STD9180", "STD9181", "STD9182",
        "STD9402", "STD9404", "STD9405", "STD9411",
        "CA2100", "CA2119", "CA2153", "CA23", "CA30", "CA31", "CA53", "CA54", "SCS", "SYSLIB0011",
    ];

    /// <summary>Whether a rule is one of them.</summary>
    public static bool Is(RuleDescriptor rule) =>
        rule.Category == "security" || Array.Exists(Prefixes, prefix => rule.Id.StartsWith(prefix, StringComparison.Ordinal));
}
