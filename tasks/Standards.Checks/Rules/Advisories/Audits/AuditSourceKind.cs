namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>What is known of the sources of advisories of a restore.</summary>
internal enum AuditSourceKind
{
    /// <summary>One that has advisories, or of which restore would say that it has none.</summary>
    Known,

    /// <summary>Only sources of packages of which nobody says whether they have advisories.</summary>
    Unknown,

    /// <summary>Only folders, which have none.</summary>
    None,
}
