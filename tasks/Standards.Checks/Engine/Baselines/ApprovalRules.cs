using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Decides whether a baseline may hold findings of mandatory rules today: STD0033.</summary>
/// <param name="policy">Says which rules are mandatory.</param>
/// <param name="today">The day on which the approval must hold.</param>
/// <param name="continuousIntegration">Whether a CI server builds, where an approval that has expired holds nothing.</param>
public sealed class ApprovalRules(Policy policy, DateOnly today, bool continuousIntegration)
{
    private const int MaxNamed = 5;

    /// <summary>Whether entries of a rule need an approval: rules of kind mandatory, and what a layer makes mandatory.</summary>
    public bool IsMandatory(string rule) =>
        policy.FindRule(rule) is { } known ? policy.IsMandatory(known) : policy.MandatoryAnalyzers.Contains(rule) || policy.Mandatory.ContainsKey(rule);

    /// <summary>The baseline as it holds today, and at most one finding: why its mandatory entries hold nothing, or no longer do on CI.</summary>
    public (Baseline Baseline, IReadOnlyList<Finding> Findings) Judge(Baseline baseline)
    {
        var mandatory = MandatoryRules(baseline);
        if (mandatory.Count == 0)
        {
            return (baseline, []);
        }

        var problem = FindProblem(baseline.Approval);
        var isExpired = problem is null && End(baseline.Approval!) < today;
        if (isExpired)
        {
            problem = $"the approval of mandatory findings in the baseline expired after {baseline.Approval!.Expires}";
        }

        var judged = baseline.With(mandatory, isApproved: problem is null || (isExpired && !continuousIntegration));
        return (judged, problem is null ? [] : [NotApproved(judged, mandatory, problem)]);
    }

    private static Finding NotApproved(Baseline baseline, SortedSet<string> mandatory, string problem)
    {
        var names = $"{string.Join(", ", mandatory.Take(MaxNamed))}{(mandatory.Count > MaxNamed ? ", …" : "")}";
        var effect = baseline.IsApproved ? "on CI its entries hold nothing" : "its entries hold nothing";
        return new Finding(
            RuleCatalog.BaselineMandatoryApproval,
            Baseline.FileName,
            baseline.Approval?.Line ?? 0,
            baseline.Approval?.Column ?? 0,
            $"{problem} ({names}); {effect}",
            $"Repair what they hide, or have it approved: '{Command}'");
    }

    /// <summary>What is wrong with an approval, expired or not, as a sentence without its full stop; null when nothing is.</summary>
    public string? FindProblem(BaselineApproval? approval)
    {
        if (approval is null)
        {
            return "the baseline holds findings of mandatory rules without an owner, an approver and an end";
        }

        var missing = new[] { ("owner", approval.Owner), ("approvedBy", approval.ApprovedBy), ("expires", approval.Expires) }
            .Where(f => string.IsNullOrWhiteSpace(f.Item2))
            .Select(f => $"'{f.Item1}'")
            .ToList();
        if (missing.Count > 0)
        {
            return $"the approval of mandatory findings in the baseline lacks {string.Join(" and ", missing)}";
        }

        if (ExemptionTerms.AreSame(approval.Owner, approval.ApprovedBy))
        {
            return $"{ValueText.Quote(approval.ApprovedBy)} both owns and approves mandatory findings in the baseline";
        }

        return End(approval) is not { } end
            ? $"the approval of mandatory findings in the baseline ends on {ValueText.Quote(approval.Expires)}, not a yyyy-MM-dd"
            : end.DayNumber - today.DayNumber > ExemptionTerms.MaxDays
                ? $"the approval of mandatory findings in the baseline ends on {approval.Expires}, more than {ExemptionTerms.MaxDays} days ahead"
            : null;
    }

    /// <summary>The command that records mandatory findings with their approval.</summary>
    public const string Command =
        "dotnet build -t:StandardsBaseline -p:StandardsReason=… -p:StandardsOwner=… -p:StandardsApprovedBy=… -p:StandardsExpires=yyyy-MM-dd";

    /// <summary>The last day of an approval; null when it is no day.</summary>
    internal static DateOnly? End(BaselineApproval approval) =>
        DateOnly.TryParseExact(approval.Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end : null;

    // Neighbours share the string of their rule, so a baseline of 50,000 entries costs as many comparisons of references.
    private SortedSet<string> MandatoryRules(Baseline baseline)
    {
        var (mandatory, seen, last) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), "");
        foreach (var entry in baseline.Entries)
        {
            if (!ReferenceEquals(entry.Rule, last) && seen.Add(last = entry.Rule) && IsMandatory(last))
            {
                mandatory.Add(last);
            }
        }

        return mandatory;
    }
}
