using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>How many findings of a rule the page can show before it gets too large to open on a phone.</summary>
internal static class RowLimit
{
    private const int MaxCharacters = 3_800_000;
    private const int Markup = 90;
    private static readonly int[] Limits = [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1];

    /// <summary>The largest number with which the page keeps its size; no limit when all of them fit.</summary>
    public static int For(IReadOnlyList<RuleResult> rules)
    {
        if (Size(rules, int.MaxValue) <= MaxCharacters)
        {
            return int.MaxValue;
        }

        return Array.Find(Limits, limit => Size(rules, limit) <= MaxCharacters) is var found and > 0 ? found : 1;
    }

    private static long Size(IReadOnlyList<RuleResult> rules, int limit) =>
        rules.Sum(rule => rule.Open.Concat(rule.Waived).Take(limit).Sum(Size));

    private static long Size(Verdict verdict) =>
        Markup + (3L * verdict.Finding.Path.Length) + verdict.Finding.Message.Length + verdict.Finding.Fix.Length;
}
