namespace Standards.Checks.Reporting.Model;

/// <summary>How a clause stands in a repository; what outweighs the others comes first.</summary>
public enum ClauseStanding
{
    /// <summary>A rule about it has an open finding.</summary>
    Open,

    /// <summary>Waivers or the baseline hold what a rule about it found.</summary>
    Held,

    /// <summary>A rule about it judged something and found nothing, and none has anything against it.</summary>
    Proven,

    /// <summary>What judges it has not run over these sources.</summary>
    NotRun,

    /// <summary>The repository has nothing that it is about.</summary>
    NotApplicable,
}
