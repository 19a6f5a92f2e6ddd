using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Dependencies.Updates;

/// <summary>The rules over <c>dependabot.yml</c>.</summary>
internal static class DependabotRules
{
    private const string Entry = "'- package-ecosystem: nuget' with 'directory: /' and 'schedule: { interval: weekly }'";

    private static readonly string[] Rare = ["monthly", "quarterly", "semiannually", "yearly"];

    // 'cron' may be anything, and is taken for often enough.
    private static readonly string[] Often = ["daily", "weekly", "cron"];

    public static IEnumerable<Finding> Check(SourceFile file, string text, bool isAlone)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
        {
            return [new Finding(
                RuleCatalog.UpdateBotSettingsReadable,
                file.Path,
                problem.Line,
                problem.Column,
                $"{file.Path} is not valid YAML: {problem.Message}",
                "Correct it; Dependabot does nothing as long as it cannot read the file")];
        }

        if (root is not YamlMapping map || Find(map, "updates") is not YamlSequence updates || Find(map, "version") is not YamlScalar { Value: "2" })
        {
            return [new Finding(
                RuleCatalog.UpdateBotSettingsReadable,
                file.Path,
                root?.Line ?? 1,
                root?.Column ?? 1,
                $"{file.Path} has no 'version: 2' with a list 'updates'",
                $"Write 'version: 2', 'updates:' and {Entry}")];
        }

        YamlMapping[] nuget = [.. updates.Items.OfType<YamlMapping>().Where(u => Find(u, "package-ecosystem") is YamlScalar { Value: "nuget" })];
        IEnumerable<Finding> ofNuGet = nuget.Length > 0 ? nuget.SelectMany(u => Schedule(file, u))
            : isAlone
                ? [new Finding(
                    RuleCatalog.UpdateBotNuGet, file.Path, updates.Line, updates.Column, "Dependabot does not look at NuGet packages", $"Add {Entry}")]
            : [];
        return [.. ofNuGet, .. DependabotSafety.Check(file, updates)];
    }

    private static IEnumerable<Finding> Schedule(SourceFile file, YamlMapping update)
    {
        if (Find(update, "multi-ecosystem-group") is not null)
        {
            // The schedule is that of the group.
            yield break;
        }

        if (Find(update, "schedule") is not YamlMapping schedule || Find(schedule, "interval") is not YamlScalar interval)
        {
            yield return new Finding(
                RuleCatalog.UpdateBotSettingsReadable,
                file.Path,
                update.Line,
                update.Column,
                "the entry for nuget has no 'interval' in 'schedule'",
                "Write 'schedule: { interval: weekly }'");
        }
        else if (Rare.Contains(interval.Value, StringComparer.Ordinal))
        {
            yield return new Finding(
                RuleCatalog.UpdateBotSchedule,
                file.Path,
                interval.Line,
                interval.Column,
                $"Dependabot looks for new NuGet packages {interval.Value} only",
                "Write 'interval: weekly' or 'daily'");
        }
        else if (!Often.Contains(interval.Value, StringComparer.Ordinal))
        {
            yield return new Finding(
                RuleCatalog.UpdateBotSettingsReadable,
                file.Path,
                interval.Line,
                interval.Column,
                $"{ValueText.Quote(interval.Value)} is no interval of Dependabot",
                "Write 'interval: weekly' or 'daily'");
        }
    }

    private static YamlNode? Find(YamlMapping map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}
