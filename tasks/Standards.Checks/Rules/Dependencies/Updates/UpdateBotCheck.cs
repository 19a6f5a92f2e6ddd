using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Dependencies.Updates;

/// <summary>STD4120 to STD4125: a bot, Dependabot or Renovate, looks for new NuGet packages every week. Clause <c>dependency-update-bot</c>.</summary>
public sealed class UpdateBotCheck : IRepositoryCheck
{
    private const int MaxBytes = 1024 * 1024;

    /// <inheritdoc/>
    public string Name => nameof(UpdateBotCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.UpdateBotPresence, RuleCatalog.UpdateBotNuGet, RuleCatalog.UpdateBotSchedule, RuleCatalog.UpdateBotSettingsReadable,
        RuleCatalog.UpdateBotCooldown, RuleCatalog.UpdateBotForeignCode,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        UpdateBotFiles.IsDependabot(file.Path)
        || UpdateBotFiles.IsRenovate(file.Path)
        || UpdateBotFiles.IsOther(file.Path)
        || ProjectFiles.IsProject(file.Path)
        || ContentProjects.IsMark(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (!files.Any(f => ProjectFiles.IsProject(f.Path) && !ContentProjects.Holds(f, context.Snapshot)))
        {
            return [];
        }

        SourceFile[] dependabot = [.. files.Where(f => UpdateBotFiles.IsDependabot(f.Path))];
        SourceFile[] renovate = [.. files.Where(f => UpdateBotFiles.IsRenovate(f.Path))];
        if (dependabot.Length + renovate.Length == 0)
        {
            return files.Any(f => UpdateBotFiles.IsOther(f.Path))
                ? []
                : [new Finding(
                    RuleCatalog.UpdateBotPresence,
                    "",
                    0,
                    0,
                    "no bot looks for new versions of the packages",
                    "Add '.github/dependabot.yml' with package-ecosystem nuget and interval weekly, or 'renovate.json'")];
        }

        // With Renovate in the repository, Dependabot may be there for something else.
        return
        [
            .. dependabot.SelectMany(f => DependabotRules.Check(f, f.ReadText(MaxBytes), isAlone: renovate.Length == 0)),
            .. renovate.SelectMany(f => RenovateRules.Check(f, f.ReadText(MaxBytes), isAlone: dependabot.Length == 0)),
        ];
    }
}
