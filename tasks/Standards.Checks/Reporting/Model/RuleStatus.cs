namespace Standards.Checks.Reporting.Model;

/// <summary>How a rule stands in a build.</summary>
public enum RuleStatus
{
    /// <summary>It found nothing.</summary>
    Passed,

    /// <summary>At least one of its findings counts.</summary>
    Failed,

    /// <summary>All of its findings are held, at least one by a waiver or a comment beside it.</summary>
    Waived,

    /// <summary>The baseline holds all of its findings.</summary>
    Baselined,
}
