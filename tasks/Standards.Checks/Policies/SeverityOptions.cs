namespace Standards.Checks.Policies;

/// <summary>What a build says about severities beside the policy file: MSBuild's own properties, which users know.</summary>
/// <param name="ContinuousIntegration">Whether the CI severities of the catalog apply.</param>
/// <param name="NoWarn">Ids that are not reported, when their rule is a default one.</param>
/// <param name="WarningsAsErrors">Ids whose warnings are errors.</param>
/// <param name="WarningsNotAsErrors">Ids whose errors are warnings, when their rule is a default one.</param>
public sealed record SeverityOptions(
    bool ContinuousIntegration,
    IReadOnlySet<string> NoWarn,
    IReadOnlySet<string> WarningsAsErrors,
    IReadOnlySet<string> WarningsNotAsErrors)
{
    /// <summary>A developer's machine without any property set.</summary>
    public static SeverityOptions Local { get; } = new(false, Ids(null), Ids(null), Ids(null));

    /// <summary>The ids in an MSBuild list: separated by <c>;</c>, <c>,</c> or white space.</summary>
    public static IReadOnlySet<string> Ids(string? list) =>
        (list ?? "").Split([';', ',', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
