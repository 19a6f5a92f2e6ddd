using Standards.Catalog.Tests.Catalog;

namespace Standards.Catalog.Tests;

/// <summary>
/// Whoever opens the page of a rule about secrets has one in a clone: the page says how to end it, where its use shows, and what has no secret.
/// </summary>
public sealed class SecretRotationTests
{
    private const string First = "STD5001";
    private const string Last = "STD5021";
    private const int MinLength = 40;
    private static readonly string[] Steps = ["Revoke it: ", "Look at: ", "Instead: "];

    [Fact]
    public void Every_page_of_the_family_says_how_to_rotate()
    {
        var rules = ProductCatalog.Rules.Where(rule => string.CompareOrdinal(rule.Id, First) >= 0 && string.CompareOrdinal(rule.Id, Last) <= 0).ToArray();
        Assert.Equal(21, rules.Length);
        Problems.AssertNone(
            rules.SelectMany(rule => Missing(rule.Fix).Select(step => $"{rule.Id}: the fix says nothing behind '{step.Trim()}'")),
            $"Write what to revoke and where, in which log its use shows, and what to use instead, in this order, in {ProductCatalog.RulesFolder}.");
    }

    // Each step once, in order, with a sentence behind it.
    private static IEnumerable<string> Missing(string fix)
    {
        var places = Steps.Select(step => fix.IndexOf(step, StringComparison.Ordinal)).Append(fix.Length).ToArray();
        return Steps.Where((step, i) => places[i] < 0
            || (i == 0 && places[i] != 0)
            || places[i + 1] - places[i] - step.Length < MinLength
            || fix.LastIndexOf(step, StringComparison.Ordinal) != places[i]);
    }
}
