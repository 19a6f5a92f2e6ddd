using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Recording;

/// <summary>
/// Who answers for what a repository pins, switches off and suppresses on the day on which it adopts the policy (<see cref="Baseline.IsInherited"/>), so that
/// its next build is green: its owners by CODEOWNERS, for <see cref="Days"/> days. Only the first baseline under <c>profile: adopt</c> has it; all later ones
/// name people.
/// </summary>
public static class AdoptionApproval
{
    /// <summary>How long the findings are held.</summary>
    public const int Days = 90;

    /// <summary>What grants it: the line of the policy by which the repository adopts.</summary>
    public const string Approver = "profile adopt";

    /// <summary>The owner where CODEOWNERS names none.</summary>
    public const string Maintainers = "maintainers";

    /// <summary>The approval, completed by what the caller said; null where the profile is another one.</summary>
    /// <param name="policy">The policy of the repository.</param>
    /// <param name="snapshot">Its files.</param>
    /// <param name="today">The day of the adoption.</param>
    /// <param name="given">What the caller said; null when it said nothing.</param>
    public static BaselineApproval? Of(Policy policy, RepositorySnapshot snapshot, DateOnly today, BaselineApproval? given)
    {
        if (policy.Profile != Profile.Adopt)
        {
            return given;
        }

        var (owner, approver, end) = given ?? new BaselineApproval("", "", "");
        return new BaselineApproval(
            owner.Length > 0 ? owner : OwnerOf(snapshot, policy.Ownership.Dialect),
            approver.Length > 0 ? approver : Approver,
            end.Length > 0 ? end : ReviewDates.ToText(today.PlusDays(Days)));
    }

    private static string OwnerOf(RepositorySnapshot snapshot, CodeownersDialect dialect) =>
        CodeownersFiles.TryReadInForce(snapshot, dialect)?.OwnersOf(Baseline.FileName) is [var first, ..] ? first : Maintainers;
}
