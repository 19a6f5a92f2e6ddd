namespace Standards.Checks.Models.Dependencies;

/// <summary>How grave a vulnerability is, in the words of NuGet's advisories.</summary>
public enum AdvisorySeverity
{
    /// <summary>0.1 to 3.9 of 10.</summary>
    Low,

    /// <summary>4.0 to 6.9.</summary>
    Moderate,

    /// <summary>7.0 to 8.9.</summary>
    High,

    /// <summary>9.0 to 10.</summary>
    Critical,
}
