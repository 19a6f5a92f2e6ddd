namespace Standards.Checks.Reporting.Model;

/// <summary>How a rule stands in a build.</summary>
public enum RuleStatus
{
    /// <summary>It judged something and found nothing.</summary>
    Passed,

    /// <summary>At least one of its findings counts.</summary>
    Failed,

    /// <summary>All of its findings are held, at least one by a waiver or a comment beside it.</summary>
    Waived,

    /// <summary>The baseline holds all of its findings.</summary>
    Baselined,

    /// <summary>It found nothing, and the repository has nothing that it is about.</summary>
    NotApplicable,

    /// <summary>What judges it has not run: nothing is known.</summary>
    NotRun,

    /// <summary>What judges it ran over other sources than these.</summary>
    Stale,
}
