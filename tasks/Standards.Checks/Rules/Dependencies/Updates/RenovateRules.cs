using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Dependencies.Updates;

/// <summary>
/// The rules over Renovate's settings. Presets of others are not read, except those whose name says how often Renovate works. Of JSON5 only
/// what is JSON with comments is read; another file counts as one that nobody can complain about.
/// </summary>
internal static class RenovateRules
{
    private static readonly string[] RareWords = ["month", "quarter", "year"];

    public static IEnumerable<Finding> Check(SourceFile file, string text, bool isAlone)
    {
        var settings = JsonSettingsReader.Read(text);
        if (settings.Problem is { } problem)
        {
            if (!file.Name.EndsWith(".json5", StringComparison.Ordinal) && file.Name != ".renovaterc")
            {
                yield return new Finding(
                    RuleCatalog.UpdateBotSettingsReadable,
                    file.Path,
                    settings.Line,
                    settings.Column,
                    $"{file.Path} is not valid JSON: {problem}",
                    "Correct it; Renovate does nothing as long as it cannot read the file");
            }

            yield break;
        }

        if (isAlone && settings.Entries.FirstOrDefault(e => e.Key is "enabled" or "nuget:enabled" && e.Value == "false") is { } off)
        {
            yield return new Finding(
                RuleCatalog.UpdateBotNuGet, file.Path, off.Line, off.Column, "Renovate is switched off for NuGet packages", "Remove 'enabled': false");
        }

        JsonEntry[] managers = [.. settings.Entries.Where(e => e.Key.StartsWith("enabledManagers:", StringComparison.Ordinal))];
        if (isAlone && managers.Length > 0 && !managers.Any(e => e.Value == "nuget"))
        {
            yield return WithoutNuGet(file, managers[0]);
        }

        foreach (var entry in settings.Entries.Where(IsRare))
        {
            yield return new Finding(
                RuleCatalog.UpdateBotSchedule,
                file.Path,
                entry.Line,
                entry.Column,
                $"Renovate looks for new packages less than weekly: {ValueText.Quote(entry.Value)}",
                "Write 'schedule:weekly' into extends, or a schedule that comes every week");
        }

        if (settings.Entries.Count > 0 && !settings.Entries.Any(Waits))
        {
            yield return Hasty(file, settings.Entries[0]);
        }
    }

    private static Finding WithoutNuGet(SourceFile file, JsonEntry manager) => new(
        RuleCatalog.UpdateBotNuGet,
        file.Path,
        manager.Line,
        manager.Column,
        "Renovate does not look at NuGet packages",
        "Add 'nuget' to enabledManagers");

    private static Finding Hasty(SourceFile file, JsonEntry first) => new(
        RuleCatalog.UpdateBotCooldown,
        file.Path,
        first.Line,
        first.Column,
        "Renovate takes new versions in their first hour",
        "Write '\"minimumReleaseAge\": \"7 days\"'");

    // What a preset of others says is not known.
    private static bool Waits(JsonEntry entry) =>
        entry.Key.EndsWith("minimumReleaseAge", StringComparison.Ordinal)
        || entry.Key.EndsWith("stabilityDays", StringComparison.Ordinal)
        || (entry.Key.StartsWith("extends:", StringComparison.Ordinal)
            && (entry.Value.Contains('>', StringComparison.Ordinal)
                || entry.Value.Contains("inimumReleaseAge", StringComparison.Ordinal)
                || entry.Value == "config:best-practices"));

    private static bool IsRare(JsonEntry entry) =>
        (entry.Key.StartsWith("schedule:", StringComparison.Ordinal)
            || entry.Key is "schedule" or "nuget:schedule"
            || entry.Key.StartsWith("nuget:schedule:", StringComparison.Ordinal)
            || (entry.Key.StartsWith("extends:", StringComparison.Ordinal) && entry.Value.StartsWith("schedule:", StringComparison.Ordinal)))
        && RareWords.Any(word => entry.Value.Contains(word, StringComparison.OrdinalIgnoreCase));
}
