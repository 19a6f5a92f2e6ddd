using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// STD8215, clauses <c>debug-disabled-in-production</c> and <c>log-level-semantics</c>: what production logs begins at Information. Judged are the file of
/// production, and the general one where that of production says nothing of the same category. Of the general file only levels of all categories count: one
/// category that is watched closer everywhere is a decision, and the files of deployments that are not here may lower it.
/// </summary>
internal static class LogLevelRule
{
    private static readonly string[] Low = ["Trace", "Debug", "Verbose", "All"];

    // Of Microsoft.Extensions.Logging, its providers, and Serilog.
    private static readonly string[] Levels = ["LogLevel", "MinimumLevel", "Override"];

    /// <summary>The findings of one folder.</summary>
    /// <param name="files">Those of the folder that can be read.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<SettingsFile> files)
    {
        var production = files.Where(file => SettingsFiles.IsProduction(file.Environment)).ToList();
        var said = production.SelectMany(file => file.Entries).Select(entry => Category(entry.Key)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var general = files.Where(file => file.Environment.Length == 0);
        return
        [
            .. production.SelectMany(file => file.Entries.Where(IsLow).Select(entry => New(file, entry))),
            .. general.SelectMany(file => file.Entries
                .Where(entry => IsLow(entry) && IsOfAll(entry.Key) && !said.Contains(Category(entry.Key)))
                .Select(entry => New(file, entry))),
        ];
    }

    private static bool IsLow(JsonEntry entry) => Low.Contains(entry.Value, StringComparer.OrdinalIgnoreCase) && IsLevel(entry.Key);

    // 'Logging:LogLevel:Default', 'Logging:Console:LogLevel:Shop', 'Serilog:MinimumLevel', 'Serilog:MinimumLevel:Override:Shop'.
    private static bool IsLevel(string key)
    {
        var parts = key.Split(':');
        return parts.Length > 1
            && (Is(parts[0], "Logging") || Is(parts[0], "Serilog"))
            && Array.Exists(parts, part => Levels.Contains(part, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsOfAll(string key) => Is(KeyPath.Last(key), "Default") || Is(KeyPath.Last(key), "MinimumLevel");

    // 'Serilog:MinimumLevel' says the same as 'Serilog:MinimumLevel:Default'.
    private static string Category(string key) => Is(KeyPath.Last(key), "MinimumLevel") ? key + ":Default" : key;

    private static bool Is(string part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Finding New(SettingsFile file, JsonEntry entry) => new(
        RuleCatalog.AppSettingsLogLevel,
        file.File.Path,
        entry.Line,
        entry.Column,
        file.Environment.Length > 0
            ? $"production logs {ValueText.Quote(entry.Value)} entries of {(IsOfAll(entry.Key) ? "every category" : ValueText.Quote(KeyPath.Last(entry.Key)))}"
            : $"{ValueText.Quote(entry.Key)} is {ValueText.Quote(entry.Value)}, and no file of production says otherwise",
        file.Environment.Length > 0
            ? "Write 'Information' or a higher level; set a lower one for an hour while you look for something"
            : "Write 'Information' here, and the lower level in 'appsettings.Development.json'");
}
