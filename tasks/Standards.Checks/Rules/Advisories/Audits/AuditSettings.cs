using Standards.Checks.Engine.Packages;
using Standards.Checks.Models.Dependencies;

namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>What restore says of how it was told to look: by files, the command line or the environment alike.</summary>
public static class AuditSettings
{
    private static readonly string[] SourceCodes = ["NU1900", "NU1905"];

    /// <summary>Everything that hides what the policy wants to know, in a fixed order.</summary>
    public static IReadOnlyList<AuditSetting> Of(AssetsRestore restore, AdvisoryPolicy policy)
    {
        var settings = new List<AuditSetting>();
        if (restore.AuditMode.Length > 0 && !restore.AuditMode.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            settings.Add(new AuditSetting(AuditSettingKind.Narrowed, "NuGetAuditMode", restore.AuditMode));
        }

        var least = policy.Warn < policy.Fail ? policy.Warn : policy.Fail;
        if (AdvisorySeverities.Parse(restore.AuditLevel) > least)
        {
            settings.Add(new AuditSetting(AuditSettingKind.Narrowed, "NuGetAuditLevel", restore.AuditLevel));
        }

        settings.AddRange(
            restore.Suppressed.Order(StringComparer.Ordinal).Select(url => new AuditSetting(AuditSettingKind.Suppressed, "NuGetAuditSuppress", url)));
        settings.AddRange(restore.NoWarn
            .Where(n => AdvisorySeverities.OfCode(n.Code) >= least || (SourceCodes.Contains(n.Code) && n.Package.Length == 0))
            .OrderBy(n => n.Code, StringComparer.Ordinal).ThenBy(n => n.Package, StringComparer.Ordinal)
            .Distinct()
            .Select(n => new AuditSetting(AuditSettingKind.Suppressed, "NoWarn", n.Code, n.Package)));
        return settings;
    }
}
