using Standards.Checks.Policies;

namespace Standards.Checks.Models.Coverage;

/// <summary>The part <c>coverage</c> of the policy.</summary>
internal static class CoveragePart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<CoveragePolicy>("coverage", CoveragePolicyReader.Read)
        .AtLeast("line", p => p.Line)
        .AtLeast("branch", p => p.Branch)
        .AtLeast("assembly", p => p.Assembly)
        .AtLeast("business", p => p.Business)
        .AtLeast("critical", p => p.Critical)
        .AtLeast("changed", p => p.Changed)
        .Growing("businessNames", p => p.BusinessNames)
        .Growing("criticalNames", p => p.CriticalNames)
        .Growing("criticalPaths", p => p.CriticalPaths)
        .Entries("names", "lowered", (name, upper, lower) => upper.Names.TryGetValue(name, out var demanded) && lower.Names.GetValueOrDefault(name) < demanded)
        .Shrinking("exclude", Excluded)
        .Entries("exclude", "extended", (_, upper, lower) => Excluded(lower).Except(Excluded(upper), StringComparer.Ordinal).Any());

    extension(Policy policy)
    {
        /// <summary>How much of the code tests have to run.</summary>
        public CoveragePolicy Coverage => policy.Part<CoveragePolicy>();
    }

    private static string[] Excluded(CoveragePolicy policy) => [.. policy.Exclude.Select(e => e.Paths.Pattern)];
}
