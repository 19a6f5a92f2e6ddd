using System.Globalization;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>
/// Says a thing once for a document where it is missing in most of it, and at each place where it is the exception: a contract that was written before the rule
/// is one task, not a thousand.
/// </summary>
internal static class Prevalence
{
    private const int Few = 4;

    /// <summary>The findings, or one that stands for them, at the place of the first.</summary>
    /// <param name="findings">Those of one rule and one kind in a document.</param>
    /// <param name="subjects">How many things were judged.</param>
    /// <param name="what">What is wrong with them, behind "5 of 7": <c>operations have no summary</c>.</param>
    public static IEnumerable<Finding> Say(this IReadOnlyList<Finding> findings, int subjects, string what)
    {
        if (findings.Count <= Few || findings.Count * 2 < subjects)
        {
            return findings;
        }

        var first = findings[0];
        var count = subjects > findings.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{findings.Count} of {subjects}")
            : string.Create(CultureInfo.InvariantCulture, $"all {findings.Count}");
        return [first with { Message = $"{count} {what}; the first: {first.Message}", Identity = what }];
    }
}
