using Standards.Checks.Foundation.CSharp;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>Categories in attributes: <c>Trait("Category", "Integration")</c> of xunit, <c>TestCategory("…")</c> of MSTest, <c>Category("…")</c> of NUnit.</summary>
internal static class TestCategories
{
    /// <summary>The texts of a list of attributes, when one of them is about a category.</summary>
    public static IEnumerable<string> In(string list)
    {
        if (!list.Contains("Category", StringComparison.Ordinal))
        {
            yield break;
        }

        for (var at = 0; at < list.Length;)
        {
            var end = CSharpLexer.SkipLiteral(list, at);
            if (end > at + 2 && list[at] == '"' && LevelOf(list[(at + 1)..(end - 1)]) is not null)
            {
                yield return list[(at + 1)..(end - 1)];
            }

            at = Math.Max(at + 1, end);
        }
    }

    /// <summary>The level that a category names; null for another one.</summary>
    public static TestLevel? LevelOf(string category) => category.ToUpperInvariant() switch
    {
        "UNIT" or "UNITTEST" or "UNITTESTS" => TestLevel.Unit,
        "INTEGRATION" or "INTEGRATIONTEST" or "INTEGRATIONTESTS" => TestLevel.Integration,
        "ENDTOEND" or "END-TO-END" or "E2E" => TestLevel.EndToEnd,
        _ => null,
    };
}
