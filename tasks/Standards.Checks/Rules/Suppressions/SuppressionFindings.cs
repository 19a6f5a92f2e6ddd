using Standards.Checks.Catalog;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Suppressions;

/// <summary>The findings of STD0014.</summary>
public static class SuppressionFindings
{
    /// <summary>A finding about one analyzer.</summary>
    public static Finding Of(string analyzer, string means, string path, int line, int column) =>
        new(RuleCatalog.SuppressionWaived, path, line, column, SuppressionText.Of(analyzer, means), SuppressionText.Fix(analyzer, path));

    /// <summary>The findings of those suppressions that concern a mandatory analyzer.</summary>
    internal static IEnumerable<Finding> Of(IEnumerable<Suppression> suppressions, string path, IReadOnlySet<string> mandatory)
    {
        foreach (var (analyzer, means, line, column) in suppressions)
        {
            if (analyzer.Length == 0)
            {
                yield return new Finding(
                    RuleCatalog.SuppressionWaived,
                    path,
                    line,
                    column,
                    SuppressionText.OfAll(mandatory, means),
                    SuppressionText.Fix(RuleCatalog.SuppressionWaived.Id, path));
            }
            else if (mandatory.FirstOrDefault(id => string.Equals(id, analyzer, StringComparison.OrdinalIgnoreCase)) is { } id)
            {
                yield return Of(id, means, path, line, column);
            }
        }
    }
}
