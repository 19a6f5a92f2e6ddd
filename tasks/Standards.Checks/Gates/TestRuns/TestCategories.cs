using Standards.Checks.Foundation.CSharp;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// Categories in attributes: <c>Trait("Category", "Integration")</c> of xunit, <c>TestCategory("…")</c> of MSTest, <c>Category("…")</c> of NUnit.
/// </summary>
internal static class TestCategories
{
    /// <summary>The texts of a list of attributes, when one of them is about a category.</summary>
    public static IEnumerable<string> In(string list)
    {
        if (!list.Contains("Category", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var text in Texts(list).Where(text => LevelOf(text) is not null))
        {
            yield return text;
        }
    }

    private static List<string> Texts(string list)
    {
        var texts = new List<string>();
        for (var tokens = new CSharpScanner(list); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Literal && tokens.Text is ['"', _, .., '"'])
            {
                texts.Add(tokens.Text[1..^1].ToString());
            }
        }

        return texts;
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
