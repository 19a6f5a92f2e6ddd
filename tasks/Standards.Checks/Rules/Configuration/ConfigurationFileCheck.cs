using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// What one appsettings file shows by itself: STD8201, STD8202, STD8207 to STD8209, STD8211 and STD8212. Values that may be secret are never shown.
/// </summary>
public sealed class ConfigurationFileCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "configuration.file";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AppSettingsReadable, RuleCatalog.AppSettingsKeyUnique, RuleCatalog.AppSettingsProductionHost, RuleCatalog.AppSettingsProductionFeatures,
        RuleCatalog.ConnectionStringPool, RuleCatalog.RetryCeiling, RuleCatalog.ResilienceTimeouts,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => SettingsFiles.Is(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var settings = JsonSettingsReader.Read(file.ReadText(SettingsFiles.MaxBytes));
        if (settings.Problem is { } problem)
        {
            return [new Finding(
                RuleCatalog.AppSettingsReadable,
                file.Path,
                settings.Line,
                settings.Column,
                $"the configuration provider cannot read the file: {ValueText.Line(problem, 160)}",
                "Correct the file here or shortly before; with it the process does not start")];
        }

        var read = new SettingsFile(file, SettingsFiles.EnvironmentOf(file)!, settings.Entries);
        var isProduction = SettingsFiles.IsProduction(read.Environment);
        IEnumerable<Finding> findings =
        [
            .. Repeated(read),
            .. isProduction ? HostRule.Check(read) : [],
            .. isProduction ? FlagRule.Check(read) : [],
            .. read.IsLocal ? [] : PoolRule.Check(read),
            .. ResilienceRules.Check(read),
        ];
        return findings.Limit();
    }

    private static IEnumerable<Finding> Repeated(SettingsFile file)
    {
        var seen = new Dictionary<string, JsonEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Entries)
        {
            if (!seen.TryAdd(entry.Key, entry))
            {
                var first = seen[entry.Key];
                yield return new Finding(
                    RuleCatalog.AppSettingsKeyUnique,
                    file.File.Path,
                    entry.Line,
                    entry.Column,
                    $"key {ValueText.Quote(entry.Key)} stands a second time, after {ValueText.Quote(first.Key)} in line {first.Line}, and the "
                        + $"configuration provider throws",
                    "Remove one of the two; keys are compared without case");
            }
        }
    }
}
