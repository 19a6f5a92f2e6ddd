using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// What the appsettings files of a repository show together: STD8203 to STD8206, STD8210, STD8215. Files that cannot be read are left to their own check.
/// </summary>
public sealed class ConfigurationSetCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "configuration.set";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AppSettingsBaseFile, RuleCatalog.AppSettingsKeyCase, RuleCatalog.AppSettingsOverriddenKey, RuleCatalog.AppSettingsEnvironmentParity,
        RuleCatalog.ConnectionStringSharedDatabase, RuleCatalog.AppSettingsLogLevel,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => SettingsFiles.Is(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var settings = files.Select(TryRead).OfType<SettingsFile>().ToList();
        var bases = files.Where(file => SettingsFiles.EnvironmentOf(file) is "").Select(file => file.Directory).ToHashSet(StringComparer.Ordinal);
        var folders = settings.GroupBy(file => file.File.Directory, StringComparer.Ordinal).ToList();
        IEnumerable<Finding> findings =
        [
            .. folders.SelectMany(folder => OverlayRules.Check([.. folder], bases.Contains(folder.Key))),
            .. folders.SelectMany(folder => LogLevelRule.Check([.. folder])),
            .. SharedDatabaseRule.Check(settings),
        ];
        return findings.GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).SelectMany(group => group.Limit());
    }

    private static SettingsFile? TryRead(SourceFile file)
    {
        try
        {
            var settings = JsonSettingsReader.Read(file.ReadText(SettingsFiles.MaxBytes));
            return settings.Problem is null ? new SettingsFile(file, SettingsFiles.EnvironmentOf(file)!, settings.Entries) : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
