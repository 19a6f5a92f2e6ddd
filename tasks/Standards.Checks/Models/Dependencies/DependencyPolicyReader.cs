using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Licences;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Dependencies;

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
            Allow = ReadLicenceList(section, "allow", "MIT") ?? defaults.Allow,
            Deny = ReadLicenceList(section, "deny", "AGPL-3.0-only") ?? defaults.Deny,
            Ask = ReadLicenceList(section, "ask", "MPL-2.0") ?? defaults.Ask,
            Packages = ReadDecisions(section.Section("packages")),
        };
        section.End();
        return policy;
    }

    // A name that no package can have would deny nothing and look as if it did.
    private static IReadOnlyList<string>? ReadLicenceList(PolicySection section, string key, string example)
    {
        foreach (var item in section.Items(key).OfType<YamlScalar>().Where(i => !string.IsNullOrWhiteSpace(i.Value)))
        {
            if (LicenceExpressionParser.TryParse(item.Value) is not LicenceTerm term || !LicenceIds.IsKnown(term))
            {
                // Of a short name any other is near.
                var nearest = item.Value.Length > 4 ? NearestName.Of(item.Value, LicenceIds.All) : null;
                section.Report(
                    RuleCatalog.PolicyValueTypes,
                    item,
                    $"'dependencies.licences.{key}' holds {ValueText.Quote(item.Value)}, which is no licence of the SPDX list",
                    nearest is null ? $"Write its identifier from https://spdx.org/licenses, such as '{example}'" : $"Write '{nearest}'");
            }
        }

        return section.TextList(key, example);
    }

    private static Dictionary<string, LicenceDecision> ReadDecisions(PolicySection section)
    {
        var decisions = new Dictionary<string, LicenceDecision>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, _) in section.Entries)
        {
            var entry = section.Whole(key.Value);
            var (licence, reason) = (entry.Text("licence", "MIT"), entry.Text("reason", "asked the author, see #123"));
            entry.End();
            if (string.IsNullOrWhiteSpace(licence) || string.IsNullOrWhiteSpace(reason))
            {
                section.Incomplete(key, "licence and reason", "{ licence: MIT, reason: 'asked the author, see #123' }");
            }
            else
            {
                section.Keep(key.Value);
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
