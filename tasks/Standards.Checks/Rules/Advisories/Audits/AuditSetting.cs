namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>Something by which restore was told to look at less.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The property or item: <c>NuGetAuditMode</c>, <c>NuGetAuditSuppress</c>, <c>NoWarn</c>.</param>
/// <param name="Value">Its value, or the one of its values that matters.</param>
/// <param name="Package">The package whose reference holds it; empty when it is for all.</param>
public sealed record AuditSetting(AuditSettingKind Kind, string Name, string Value, string Package = "")
{
    /// <summary>Names it among those of a project.</summary>
    public string Key => $"{Name}\n{Value}\n{Package}";
}
