using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>
/// STD4203 to STD4205 and STD4209: whether restore asked anybody for advisories, got an answer, and was not told to look away. That
/// the audit is on at all, STD0008 says. A saved database of advisories answers as well as a source does.
/// </summary>
public sealed class AuditCheck : IProjectCheck
{
    private const string NameSource =
        "name one in nuget.config: '<auditSources><clear /><add key=\"nuget.org\" value=\"https://api.nuget.org/v3/index.json\" /></auditSources>'";

    private const string SaveFile = "save advisories and name them in standards.yml as docs/guides/advisories.md shows";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AdvisoryAuditRun, RuleCatalog.AdvisoryAuditScope, RuleCatalog.AdvisoryIgnoreWaived, RuleCatalog.AdvisorySourceNamed,
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.Packages is not { Assets: var assets })
        {
            return [];
        }

        var hasPackages = assets.Libraries.Values.Any(l => !l.IsProject);
        var settings = AuditSettings.Of(assets.Restore, context.Policy.Dependencies.Advisories).Select(setting => OfSetting(setting, project));
        return [.. hasPackages && project.Advisories?.IsDatabase != true ? OfSources(project, assets) : [], .. settings.Limit()];
    }

    private static IEnumerable<Finding> OfSources(ProjectFacts project, AssetsFile assets)
    {
        var restore = $"'dotnet restore {CommandText.Word(project.Path)} --force'";
        if (assets.Restore.IsAudited != true)
        {
            // Where the project itself turns it off, STD0008 names the line.
            if (project.IsAudited)
            {
                yield return Of(
                    RuleCatalog.AdvisoryAuditRun,
                    project,
                    "the last restore did not compare the packages with known vulnerabilities",
                    $"Run {restore} without an option or variable that sets NuGetAudit");
            }
        }
        else if (assets.Logs.Where(l => l.Code is "NU1900" or "NU1905").OrderBy(l => l.Code, StringComparer.Ordinal).FirstOrDefault() is { } log)
        {
            yield return Of(
                RuleCatalog.AdvisoryAuditRun,
                project,
                $"the packages were not compared with all known vulnerabilities, because "
                    + $"{(log.Code == "NU1900" ? "a source of advisories was not reached" : "a source of advisories has none")} ({log.Code}{Source(log)})",
                $"Run {restore} when it can be reached, or {(log.Code == "NU1900" ? "" : $"{NameSource}, or ")}{SaveFile}");
        }
        else if (!assets.Logs.Any(l => AdvisorySeverities.OfCode(l.Code) is not null)
            && AuditSources.Of(assets.Restore) is var kind and not AuditSourceKind.Known)
        {
            yield return kind == AuditSourceKind.None
                ? Of(
                    RuleCatalog.AdvisoryAuditRun,
                    project,
                    "the packages were not compared with known vulnerabilities, because no source of packages or advisories is an address",
                    $"{Sentence(NameSource)}, or {SaveFile}")
                : Of(
                    RuleCatalog.AdvisorySourceNamed,
                    project,
                    "it is not known whether the packages were compared with known vulnerabilities: no source of advisories is named, and restore says nothing "
                        + "when the package sources have none",
                    $"{Sentence(NameSource)}, or {SaveFile}");
        }
    }

    private static Finding OfSetting(AuditSetting setting, ProjectFacts project)
    {
        var (path, line, column) = project.Find<AuditPlaces>()?.Of(setting, (project.Path, 1, 1)) ?? (project.Path, 1, 1);
        var value = ValueText.Line(setting.Value, 200);
        var (message, fix) = (setting.Kind, setting.Name) switch
        {
            (AuditSettingKind.Narrowed, "NuGetAuditMode") =>
                ($"NuGetAuditMode is '{value}', so packages that others bring are not compared with known vulnerabilities", "Remove it; the policy sets 'all'"),
            (AuditSettingKind.Narrowed, _) => (
                $"{setting.Name} is '{value}', so known vulnerabilities that the policy asks for are not told",
                "Remove it; 'dependencies.advisories' in standards.yml says which matter"),
            (_, "NuGetAuditSuppress") => (
                $"NuGetAuditSuppress leaves out the advisory {value}",
                "Raise the package and remove the item, or keep it with a waiver of STD4205 that has an end"),
            _ when setting.Value is "NU1900" or "NU1905" =>
                ($"NoWarn holds {value}, so nobody is told when no advisories could be had", $"Remove {value} from NoWarn"),
            _ => (
                $"NoWarn holds {value}{(setting.Package.Length > 0 ? $" for package '{setting.Package}'" : "")}, which leaves out all its vulnerabilities of "
                    + $"{AdvisorySeverities.Name(AdvisorySeverities.OfCode(setting.Value)!.Value)} severity, known and to come",
                $"Remove {value} from NoWarn and waive the one vulnerability (STD4200, with its id as text) until an end"),
        };
        return new Finding(
            setting.Kind == AuditSettingKind.Narrowed ? RuleCatalog.AdvisoryAuditScope : RuleCatalog.AdvisoryIgnoreWaived, path, line, column, message, fix);
    }

    // The host alone: an address may hold more than everybody should read.
    private static string Source(AssetsLog log)
    {
        var address =
            log.Message
                .Split([' ', '\'', '"'], StringSplitOptions.RemoveEmptyEntries)
                .FirstOrDefault(w => w.Contains("://", StringComparison.Ordinal))?.TrimEnd('.');
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $", {ValueText.Shorten(uri.Host)}" : "";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static Finding Of(RuleDescriptor rule, ProjectFacts project, string message, string fix) => new(rule, project.Path, 1, 1, message, fix);
}
