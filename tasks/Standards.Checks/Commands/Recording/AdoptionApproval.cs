using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Recording;

/// <summary>
/// Who answers for the mandatory findings that a repository brings with it on the day on which it adopts the policy (<see cref="Holds"/>), so that its next
/// build is green: its owners by CODEOWNERS, for <see cref="Days"/> days. Only the first baseline under <c>profile: adopt</c> has it; all later ones name
/// people.
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

    /// <summary>
    /// Whether an adoption alone holds a mandatory finding of our checks. Nobody reads what it grants, so it holds what an old repository pins, switches off,
    /// suppresses and does not build with the SDK yet, and no leaked key: of secrets only what is a guess.
    /// </summary>
    public static bool Holds(Finding finding) => Baseline.IsInherited(finding) || finding.Rule == RuleCatalog.ProjectStandardsSdk;

    private static string OwnerOf(RepositorySnapshot snapshot, CodeownersDialect dialect) =>
        CodeownersFiles.TryReadInForce(snapshot, dialect)?.OwnersOf(Baseline.FileName) is [var first, ..] ? first : Maintainers;
}
