using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Ownership;

/// <summary>What the lines alone show: STD2103, STD2104. Clause: <c>codeowners-covers-every-project</c>.</summary>
internal static class LineRules
{
    public static IEnumerable<Finding> Check(OwnershipState state) => Problems(state).Concat(Repeated(state).Limit());

    private static IEnumerable<Finding> Problems(OwnershipState state)
    {
        foreach (var problem in state.Codeowners.Problems)
        {
            var (message, fix) = ProblemText.Of(problem, state.Policy.Ownership.Dialect);
            yield return new Finding(RuleCatalog.CodeownersLineForm, state.Path, problem.Line, problem.Column, message, fix);
        }

        if (state.Codeowners.ProblemCount - state.Codeowners.Problems.Count is > 0 and var more)
        {
            yield return new Finding(
                RuleCatalog.CodeownersLineForm,
                state.Path,
                0,
                0,
                string.Create(CultureInfo.InvariantCulture, $"{more:N0} more lines cannot be used and are not listed"),
                "Correct those that are listed and build again");
        }
    }

    private static IEnumerable<Finding> Repeated(OwnershipState state)
    {
        for (var i = 0; i < state.Codeowners.Rules.Count; i++)
        {
            if (state.Codeowners.ReplacementOf(i) is { } last)
            {
                var rule = state.Codeowners.Rules[i];
                var same = last.Pattern == rule.Pattern ? "stands again further down" : $"takes the same files as {ValueText.Quote(last.Pattern)} further down";
                yield return new Finding(
                    RuleCatalog.CodeownersPatternUnique,
                    state.Path,
                    rule.Line,
                    rule.Column,
                    $"{ValueText.Quote(rule.Pattern)} {same}, and only the last of the lines counts",
                    $"Put all owners on line {last.Line} and remove this one");
            }
        }
    }
}
