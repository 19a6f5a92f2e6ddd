using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>STD8208, clause <c>config-flags-separate</c>: the file of production switches no features.</summary>
internal static class FlagRule
{
    private static readonly string[] Sections = ["FeatureManagement", "feature_management", "FeatureFlags", "Features", "FeatureToggles"];

    // Settings of frameworks that are named like flags.
    private static readonly string[] FreeSections = ["Logging", "Serilog", "NLog", "Kestrel", "OpenTelemetry"];

    public static IEnumerable<Finding> Check(SettingsFile file)
    {
        foreach (var entry in file.Entries.Where(entry => entry.Kind == 'b' || (entry.Kind == 's' && bool.TryParse(entry.Value, out _))))
        {
            var (section, name) = (KeyPath.First(entry.Key), KeyPath.Last(entry.Key));
            var isFlag = Sections.Contains(section, StringComparer.OrdinalIgnoreCase)
                || (!FreeSections.Contains(section, StringComparer.OrdinalIgnoreCase) && HasFlagName(name));
            if (isFlag)
            {
                yield return new Finding(
                    RuleCatalog.AppSettingsProductionFeatures,
                    file.File.Path,
                    entry.Line,
                    entry.Column,
                    $"key {ValueText.Quote(entry.Key)} of the production file switches a feature",
                    "Move it to the flag provider, which can switch it while the service runs, and remove the key");
            }
        }
    }

    private static bool HasFlagName(string name) =>
        (name.StartsWith("Enable", StringComparison.Ordinal) && name.EndsWith("Feature", StringComparison.Ordinal))
        || (name.StartsWith("Is", StringComparison.Ordinal) && name.EndsWith("Enabled", StringComparison.Ordinal) && name.Length > "IsEnabled".Length);
}
