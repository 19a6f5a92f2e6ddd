using System.Globalization;
using Standards.Checks.Commands.Explaining;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Fixing;

/// <summary>Says what became of findings, for a person to read.</summary>
internal static class FixReport
{
    private const int MaxLines = 200;

    /// <summary>Says it.</summary>
    /// <param name="outcomes">What became of each finding.</param>
    /// <param name="isApplied">Whether files were changed.</param>
    /// <param name="rules">The rules that were asked for.</param>
    /// <param name="say">Told line by line.</param>
    public static void Write(IReadOnlyList<FixOutcome> outcomes, bool isApplied, IReadOnlyList<string> rules, Action<string> say)
    {
        if (outcomes.Count == 0)
        {
            say($"nothing to do: no finding of {(rules.Count > 5 ? $"the {rules.Count} rules that have a code fix" : string.Join(", ", rules))}");
            return;
        }

        foreach (var outcome in outcomes.OrderBy(o => o.Path, StringComparer.Ordinal).ThenBy(o => o.Line).ThenBy(o => o.Rule).Take(MaxLines))
        {
            say(string.Create(
                CultureInfo.InvariantCulture, $"  {Name(outcome.Fate, isApplied),-9} {outcome.Rule} {ValueText.Line(outcome.Path, 150)}({outcome.Line})"));
        }

        var repaired = outcomes.Where(o => o.Fate == FixFate.Repaired).ToList();
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{repaired.Count} of {Counted.Of(outcomes.Count, "finding")} {(isApplied ? "repaired" : "can be repaired")} in "
                + $"{Counted.Of(repaired.Select(o => o.Path).Distinct().Count(), "file")}{Others(outcomes)}"));
        say((isApplied, repaired.Count > 0) switch
        {
            (false, true) => "nothing was written; to write it, add -p:StandardsApply=true",
            (true, true) => "look at it with 'git diff', build and test, and run the command again until there is nothing to do",
            _ => "nothing was changed",
        });
    }

    private static string Name(FixFate fate, bool isApplied) => fate switch
    {
        FixFate.Repaired => isApplied ? "repaired" : "repair",
        FixFate.Held => "held",
        FixFate.Broken => "broken",
        _ => "left",
    };

    private static string Others(IReadOnlyList<FixOutcome> outcomes)
    {
        var left = outcomes.Count(o => o.Fate == FixFate.Left);
        var held = outcomes.Count(o => o.Fate == FixFate.Held);
        return (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {left} left, where the fix is not right") : "")
            + (held > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {held} held, because the file has changes that are not committed") : "");
    }
}
