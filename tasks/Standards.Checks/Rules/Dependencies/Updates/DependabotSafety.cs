using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Dependencies.Updates;

/// <summary>STD4124: Dependabot waits some days for a new version. STD4125: it runs no code of packages. For all ecosystems.</summary>
internal static class DependabotSafety
{
    private const int MinDays = 3;

    /// <summary>One finding for all entries that do not wait, and one for each that runs code.</summary>
    public static IEnumerable<Finding> Check(SourceFile file, YamlSequence updates)
    {
        YamlMapping[] entries = [.. updates.Items.OfType<YamlMapping>()];
        YamlMapping[] hasty = [.. entries.Where(e => !Waits(Find(e, "cooldown")) && !IsForSecurityAlone(e) && Find(e, "package-ecosystem") is not null)];
        if (hasty.Length > 0)
        {
            yield return new Finding(
                RuleCatalog.UpdateBotCooldown,
                file.Path,
                hasty[0].Line,
                hasty[0].Column,
                $"Dependabot takes new versions in their first days: {Ecosystems(hasty)}",
                "Write 'cooldown: { default-days: 7 }' at each entry");
        }

        foreach (var execution in entries.Select(e => Find(e, "insecure-external-code-execution")).OfType<YamlScalar>().Where(e => e.Value == "allow"))
        {
            yield return new Finding(
                RuleCatalog.UpdateBotForeignCode,
                file.Path,
                execution.Line,
                execution.Column,
                "Dependabot runs what a new version of a package brings, before anybody looked at it",
                "Write 'insecure-external-code-execution: deny'");
        }
    }

    // Packages that were taken over are found within days: one or two are none.
    private static bool Waits(YamlNode? cooldown)
    {
        if (cooldown is not YamlMapping map)
        {
            return cooldown is not null;
        }

        YamlNode[] days = [.. map.Entries.Where(e => e.Key.Value.EndsWith("-days", StringComparison.Ordinal)).Select(e => e.Value)];
        return days.Length == 0 || !Array.TrueForAll(days, IsShort);
    }

    private static bool IsShort(YamlNode days) =>
        days is YamlScalar scalar && int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) && number < MinDays;

    // Then it opens pull requests for vulnerabilities only, which do not wait.
    private static bool IsForSecurityAlone(YamlMapping entry) => Find(entry, "open-pull-requests-limit") is YamlScalar { Value: "0" };

    private static string Ecosystems(YamlMapping[] entries) =>
        ListText.And([.. entries.Select(e => (Find(e, "package-ecosystem") as YamlScalar)?.Value ?? "")
            .Distinct(StringComparer.Ordinal).Take(5).Select(ValueText.Shorten)]);

    private static YamlNode? Find(YamlMapping map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}
