using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Coverage;

/// <summary>Reads <c>coverage</c> of <c>standards.yml</c>.</summary>
internal static class CoveragePolicyReader
{
    private static readonly string[] Reasons = ["generated", "third-party", "configuration"];

    public static CoveragePolicy Read(PolicySection section)
    {
        var defaults = new CoveragePolicy();
        var policy = new CoveragePolicy
        {
            Line = Percent(section, "line", defaults.Line),
            Branch = Percent(section, "branch", defaults.Branch),
            Assembly = Percent(section, "assembly", defaults.Assembly),
            Business = Percent(section, "business", defaults.Business),
            Critical = Percent(section, "critical", defaults.Critical),
            Changed = Percent(section, "changed", defaults.Changed),
            Names = ReadNames(section.Section("names")),
            BusinessNames = section.TextList("businessNames", "*.Domain") ?? defaults.BusinessNames,
            CriticalNames = section.TextList("criticalNames", "Orders.Payments") ?? defaults.CriticalNames,
            CriticalPaths = section.GlobList("criticalPaths", "src/Orders/Payments/**") ?? defaults.CriticalPaths,
            Exclude = ReadExclusions(section.Section("exclude")),
        };
        section.End();
        return policy;
    }

    private static decimal Percent(PolicySection section, string key, decimal otherwise) => section.Number(key, 0, 100, otherwise) ?? otherwise;

    private static SortedDictionary<string, decimal> ReadNames(PolicySection section)
    {
        var names = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (key, _) in section.Entries)
        {
            if (section.Number(key.Value, 0, 100, 95) is { } percent)
            {
                names[key.Value] = percent;
            }
        }

        return names;
    }

    private static List<CoverageExclusion> ReadExclusions(PolicySection section)
    {
        var exclusions = new List<CoverageExclusion>();
        foreach (var (key, value) in section.Entries)
        {
            if (PathGlob.TryParse(key.Value) is not { } paths)
            {
                section.Report(
                    RuleCatalog.PolicyValueTypes,
                    key,
                    $"'coverage.exclude' holds {ValueText.Quote(key.Value)}, not a pattern for paths below the root of the repository",
                    "Write 'src/Vendor/**: third-party'");
            }
            else if (value is Standards.Checks.Foundation.Yaml.YamlScalar { IsNull: false } reason && Reasons.Contains(reason.Value, StringComparer.Ordinal))
            {
                section.Keep(key.Value);
                exclusions.Add(new CoverageExclusion(paths, reason.Value));
            }
            else
            {
                section.Report(
                    RuleCatalog.PolicyValueTypes,
                    value,
                    $"the reason for 'coverage.exclude.{ValueText.Shorten(key.Value)}' is {YamlDescription.Of(value)}, not one of "
                        + $"{string.Join(", ", Reasons)}: other code counts",
                    $"Write '{ValueText.Shorten(key.Value)}: third-party', or remove the line and test the code");
            }
        }

        return exclusions;
    }
}
