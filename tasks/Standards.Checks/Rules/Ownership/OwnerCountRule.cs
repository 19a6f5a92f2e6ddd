using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Ownership;

/// <summary>
/// STD2109: fewer owners than the policy asks for; one finding for a line and a requirement. Clauses: <c>critical-path-two-owners</c>,
/// <c>three-approvals-sensitive</c>, <c>two-owner-approvals</c>.
/// </summary>
internal static class OwnerCountRule
{
    public static IEnumerable<Finding> Check(OwnershipState state) => Findings(state).Limit();

    private static IEnumerable<Finding> Findings(OwnershipState state)
    {
        var policy = state.Policy.Ownership;
        var requirements = OwnerRequirement.Of(policy);
        var most = requirements is [var first, ..] ? Math.Max(first.Owners, policy.Owners) : policy.Owners;
        var reported = new HashSet<(int Line, OwnerRequirement? Requirement)>();
        for (var i = 0; i < state.Files.Count; i++)
        {
            var count = state.OwnersOf(i).Count;
            if (count >= most)
            {
                continue;
            }

            var path = state.Files[i];
            var requirement = requirements.FirstOrDefault(r => r.Owners > count && r.Glob.IsMatch(path));
            // Without a requirement of its own a file without any owner is STD2107's.
            if (requirement is null && (count == 0 || count >= policy.Owners))
            {
                continue;
            }

            var rule = state.Codeowners.RulesOf(state.Map.Ranks[i]).LastOrDefault();
            if (reported.Add((rule?.Line ?? 0, requirement)))
            {
                yield return TooFew(state, rule, requirement, count, requirement?.Owners ?? policy.Owners);
            }
        }
    }

    private static Finding TooFew(OwnershipState state, CodeownersRule? rule, OwnerRequirement? requirement, int count, int required)
    {
        var subject = requirement?.Description ?? $"what {ValueText.Quote(rule!.Pattern)} matches";
        var found = count == 0 ? "no owner" : count == 1 ? "1 owner" : $"{count} owners";
        var line = requirement is null || requirement.Pattern == rule?.Pattern ? "" : $"a line '{requirement.Pattern}' with {required} owners";
        var fix = rule is null ? $"Add {line}"
            : line.Length == 0 ? $"Add owners to the line until it has {required}"
            : $"Add owners to the line until it has {required}, or add {line} below it";
        return new Finding(
            RuleCatalog.CodeownersSensitivePaths, state.Path, rule?.Line ?? 0, rule?.Column ?? 0, $"{subject} has {found}, and {required} are required", fix);
    }
}
