namespace Standards.Checks.Rules.Advisories.Audits;

/// <summary>How an audit is told to look at less.</summary>
public enum AuditSettingKind
{
    /// <summary>It looks at fewer packages or severities.</summary>
    Narrowed,

    /// <summary>One advisory, or every warning of an id, is left out.</summary>
    Suppressed,
}
