namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>Where what narrows a project's audit stands, by <see cref="AuditSetting.Key"/>; a setting that is not in it stands in no file.</summary>
internal sealed class AuditPlaces(IReadOnlyDictionary<string, (string Path, int Line, int Column)> places)
{
    /// <summary>The place of a setting, or another one when it stands in no file.</summary>
    public (string Path, int Line, int Column) Of(AuditSetting setting, (string Path, int Line, int Column) otherwise) =>
        places.GetValueOrDefault(setting.Key, otherwise);
}
