using Standards.Checks.Models.Dependencies;

namespace Standards.Checks.Rules.Advisories;

/// <summary>The severities of advisories in the words and numbers of those who write them.</summary>
internal static class AdvisorySeverities
{
    /// <summary>The severity of a word; null when it is none of those in use.</summary>
    public static AdvisorySeverity? Parse(string word) => word.Trim().ToUpperInvariant() switch
    {
        "LOW" => AdvisorySeverity.Low,
        "MODERATE" or "MEDIUM" => AdvisorySeverity.Moderate,
        "HIGH" => AdvisorySeverity.High,
        "CRITICAL" => AdvisorySeverity.Critical,
        _ => null,
    };

    /// <summary>The rating of a CVSS score; null for 0, which is none.</summary>
    public static AdvisorySeverity? OfScore(double score) => score switch
    {
        >= 9.0 => AdvisorySeverity.Critical,
        >= 7.0 => AdvisorySeverity.High,
        >= 4.0 => AdvisorySeverity.Moderate,
        > 0 => AdvisorySeverity.Low,
        _ => null,
    };

    /// <summary>The severity of one of NuGet's warnings; null for another warning.</summary>
    public static AdvisorySeverity? OfCode(string code) => code switch
    {
        "NU1901" => AdvisorySeverity.Low,
        "NU1902" => AdvisorySeverity.Moderate,
        "NU1903" => AdvisorySeverity.High,
        "NU1904" => AdvisorySeverity.Critical,
        _ => null,
    };

    /// <summary>As the policy writes it.</summary>
    public static string Name(AdvisorySeverity severity) => severity switch
    {
        AdvisorySeverity.Low => "low",
        AdvisorySeverity.Moderate => "moderate",
        AdvisorySeverity.High => "high",
        _ => "critical",
    };
}
