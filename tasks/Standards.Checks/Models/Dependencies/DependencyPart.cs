using Standards.Checks.Policies;

namespace Standards.Checks.Models.Dependencies;

/// <summary>The part <c>dependencies</c> of the policy.</summary>
internal static class DependencyPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<DependencyPolicy>("dependencies", DependencyPolicyReader.Read)
        .Key("floating", "changed", (upper, lower) => lower.AllowsFloating && !upper.AllowsFloating)
        .Shrinking("prerelease", p => p.Prerelease)
        .Growing("majorUpgrades", p => p.MajorUpgrades)
        .Shrinking("licences.allow", p => p.Licences.Allow)
        .Growing("licences.deny", p => p.Licences.Deny)
        .Growing("licences.ask", p => p.Licences.Ask)
        .Shrinking("licences.packages", p => [.. p.Licences.Packages.Keys])
        .Entries("licences.packages", "extended", (id, upper, lower) =>
            lower.Licences.Packages.TryGetValue(id, out var decision) && upper.Licences.Packages.GetValueOrDefault(id)?.Licence != decision.Licence)
        .Key("advisories.fail", "raised", (upper, lower) => lower.Advisories.Fail > upper.Advisories.Fail)
        .Key("advisories.warn", "raised", (upper, lower) => lower.Advisories.Warn > upper.Advisories.Warn)
        .Key("advisories.graceHours", "raised", (upper, lower) => lower.Advisories.GraceHours > upper.Advisories.GraceHours)
        .Key("advisories.file", "changed", (upper, lower) => upper.Advisories.File.Length > 0 && lower.Advisories.File != upper.Advisories.File)
        .Held("licences.deny", "advisories.fail", "advisories.graceHours", "advisories.file");

    extension(Policy policy)
    {
        /// <summary>What packages may be used.</summary>
        public DependencyPolicy Dependencies => policy.Part<DependencyPolicy>();
    }
}
