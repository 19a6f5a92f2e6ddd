using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Which ids a waiver may name.</summary>
internal static class WaivableRules
{
    private const int MaxLength = 40;

    /// <summary>Why a waiver of an id waives nothing, and what to write; null when the id is fine.</summary>
    public static (string Message, string Fix)? FindProblem(string id)
    {
        if (RuleCatalog.Find(id) is { } rule)
        {
            return IsWaivable(rule)
                ? null
                : (
                    $"{rule.Id} ({rule.Title}) cannot be waived",
                    "Repair what the rule finds instead: it guards the files that grant exceptions, or the proof itself");
        }

        if (id.StartsWith("STD", StringComparison.OrdinalIgnoreCase))
        {
            var nearest = NearestName.Of(id, RuleCatalog.All.Where(IsWaivable).Select(r => r.Id));
            return (
                $"{ValueText.Quote(id)} is not a rule of Standards.Sdk",
                nearest is null
                    ? $"All rules stand in {RuleCatalog.HelpRoot}"
                    : $"Write 'rule: {nearest}' if that is meant; all rules stand in {RuleCatalog.HelpRoot}");
        }

        // Whether an analyzer of that id exists, nobody knows before the compiler has run.
        return IsId(id) ? null : ($"{ValueText.Quote(id)} is not the id of a rule", "Write one id, such as 'rule: STD2004', 'rule: CA1822' or 'rule: CS8602'");
    }

    /// <summary>Whether a waiver may excuse findings of a rule.</summary>
    private static bool IsWaivable(RuleDescriptor rule) => !rule.Traits.HasFlag(RuleTraits.Unwaivable);

    private static bool IsId(string id) =>
        id.Length <= MaxLength && char.IsAsciiLetter(id[0]) && char.IsAsciiDigit(id[^1]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
