using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Ownership;

/// <summary>Lines that decide about no file: STD2105, STD2106. Clause: <c>codeowners-covers-every-project</c>.</summary>
internal static class UseRules
{
    public static IEnumerable<Finding> Check(OwnershipState state)
    {
        var wins = new bool[state.Codeowners.Rules.Count];
        int[] last = [];
        foreach (var ranks in state.Map.Ranks)
        {
            foreach (var rank in ReferenceEquals(ranks, last) ? [] : ranks)
            {
                if (rank >= 0)
                {
                    wins[RuleRank.Rule(rank)] = true;
                }
            }

            last = ranks;
        }

        // A line that stands again further down is STD2104's.
        var useless = Enumerable.Range(0, wins.Length)
            .Where(i => !wins[i] && state.Codeowners.ReplacementOf(i) is null)
            .ToArray();
        return
        [
            .. useless.Where(i => state.Map.FirstFiles[i] < 0).Select(i => Dead(state, i)).Limit(),
            .. useless.Where(i => state.Map.FirstFiles[i] >= 0).Select(i => Shadowed(state, i)).Limit(),
        ];
    }

    private static Finding Dead(OwnershipState state, int index)
    {
        var rule = state.Codeowners.Rules[index];
        var fix = rule.Pattern.StartsWith("./", StringComparison.Ordinal)
            ? $"Write {ValueText.Quote(rule.Pattern[1..])}"
            : "Correct the path, upper and lower case too, or remove the line";
        return new Finding(RuleCatalog.CodeownersPatternMatch, state.Path, rule.Line, rule.Column, $"{ValueText.Quote(rule.Pattern)} matches no file", fix);
    }

    private static Finding Shadowed(OwnershipState state, int index)
    {
        var rule = state.Codeowners.Rules[index];
        var taker = state.Codeowners.Rules[RuleRank.Rule(state.Map.Ranks[state.Map.FirstFiles[index]][state.Codeowners.SectionOf(index)])];
        var fix = taker.IsExclusion
            ? $"Remove the line; line {taker.Line} excludes the files ({ValueText.Quote("!" + taker.Pattern)})"
            : $"Move the line below line {taker.Line} ({ValueText.Quote(taker.Pattern)}), or remove it";
        return new Finding(
            RuleCatalog.CodeownersLineEffective,
            state.Path,
            rule.Line,
            rule.Column,
            $"every file that {ValueText.Quote(rule.Pattern)} matches belongs to other lines",
            fix);
    }
}
