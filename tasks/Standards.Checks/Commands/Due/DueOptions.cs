using Standards.Checks.Composition;

namespace Standards.Checks.Commands.Due;

/// <summary>What the list of due work is told from outside.</summary>
/// <param name="Run">The repository, the day, the severities that the build gives.</param>
/// <param name="Days">How many days ahead work is listed; zero for what is overdue or due today.</param>
public sealed record DueOptions(RepositoryRunOptions Run, int Days)
{
    /// <summary>How many days ahead work is listed where nobody says.</summary>
    public const int DefaultDays = 30;

    /// <summary>Further ahead than any cadence, and near enough for every calendar day to exist.</summary>
    public const int MaxDays = 3660;
}
