using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations;

/// <summary>Ids of entries in a list, where the form of the file cannot keep them unique as keys of a map are.</summary>
internal static class OperationsIds
{
    /// <summary>A finding at each id that an earlier entry has.</summary>
    public static IEnumerable<Finding> Check(IEnumerable<PlacedNode> ids, RuleDescriptor rule)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (id.Text is { } text && !lines.TryAdd(text, id.Node!.Line))
            {
                yield return id.Finding(
                    rule, $"'{id.Path}' is {ValueText.Quote(text)}, and so is the entry on line {lines[text]}", "Write one that no other entry has");
            }
        }
    }
}
