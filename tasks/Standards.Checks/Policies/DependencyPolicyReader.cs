namespace Standards.Checks.Policies;

/// <summary>Reads <c>dependencies</c> of <c>standards.yml</c>.</summary>
internal static class DependencyPolicyReader
{
    private const int MaxGraceHours = 720;

    private static readonly Dictionary<string, bool> Floating = new(StringComparer.Ordinal) { ["forbidden"] = false, ["allowed"] = true };

    private static readonly Dictionary<string, AdvisorySeverity> Severities = new(StringComparer.Ordinal)
    {
        ["low"] = AdvisorySeverity.Low,
        ["moderate"] = AdvisorySeverity.Moderate,
        ["high"] = AdvisorySeverity.High,
        ["critical"] = AdvisorySeverity.Critical,
    };

    public static DependencyPolicy Read(PolicySection section)
    {
        var defaults = new DependencyPolicy();
        var policy = new DependencyPolicy
        {
            AllowsFloating = section.OneOf("floating", Floating) ?? defaults.AllowsFloating,
            Prerelease = section.TextList("prerelease", "Acme.Preview*") ?? defaults.Prerelease,
            MajorUpgrades = section.TextList("majorUpgrades", "Microsoft.EntityFrameworkCore*") ?? defaults.MajorUpgrades,
            Licences = ReadLicences(section.Section("licences")),
            Advisories = ReadAdvisories(section.Section("advisories")),
        };
        section.End();
        return policy;
    }

    private static LicencePolicy ReadLicences(PolicySection section)
    {
        var defaults = new LicencePolicy();
        var policy = new LicencePolicy
        {
            Allow = section.TextList("allow", "MIT") ?? defaults.Allow,
            Deny = section.TextList("deny", "AGPL-3.0-only") ?? defaults.Deny,
            Ask = section.TextList("ask", "MPL-2.0") ?? defaults.Ask,
            Packages = ReadDecisions(section.Section("packages")),
        };
        section.End();
        return policy;
    }

    private static Dictionary<string, LicenceDecision> ReadDecisions(PolicySection section)
    {
        var decisions = new Dictionary<string, LicenceDecision>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, _) in section.Entries)
        {
            var entry = section.Section(key.Value);
            var (licence, reason) = (entry.Text("licence", "MIT"), entry.Text("reason", "asked the author, see #123"));
            entry.End();
            if (string.IsNullOrWhiteSpace(licence) || string.IsNullOrWhiteSpace(reason))
            {
                section.Incomplete(key, "licence and reason", "{ licence: MIT, reason: 'asked the author, see #123' }");
            }
            else
            {
                decisions[key.Value] = new LicenceDecision(licence.Trim(), reason.Trim());
            }
        }

        return decisions;
    }

    private static AdvisoryPolicy ReadAdvisories(PolicySection section)
    {
        var defaults = new AdvisoryPolicy();
        var policy = new AdvisoryPolicy
        {
            Fail = section.OneOf("fail", Severities) ?? defaults.Fail,
            Warn = section.OneOf("warn", Severities) ?? defaults.Warn,
            GraceHours = section.Integer("graceHours", 0, MaxGraceHours, defaults.GraceHours) ?? defaults.GraceHours,
            File = section.Folder("file", "eng/advisories.json") ?? defaults.File,
        };
        section.End();
        return policy;
    }
}
