using System.Globalization;

namespace Standards.Benchmarks.Foreign;

/// <summary>
/// Compares what a rule finds with what its oracles find. Two findings are one where they are in the same file and at most a line apart: one tool names the
/// statement, the other what stands in it.
/// </summary>
internal sealed class OracleComparison
{
    private readonly Dictionary<string, List<FoundLine>> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of a finding.</summary>
    public void Add(FoundLine found)
    {
        if (!_found.TryGetValue(found.Id, out var all))
        {
            _found.Add(found.Id, all = []);
        }

        all.Add(found);
    }

    /// <summary>
    /// Writes a line for each pair: rule, oracle, found by both, by ours only, by theirs only in code of the product and in tests. Before them, a line for each
    /// difference: what no oracle of a rule finds, and what an oracle finds and the rule does not.
    /// </summary>
    public void Write(TextWriter output)
    {
        var totals = new List<string>();
        foreach (var (rule, oracles) in OraclePairs.ByRule)
        {
            var ours = Of(rule);
            Print(output, "ours only", rule, string.Join('+', oracles), Without(ours, [.. oracles.SelectMany(Of)]));
            foreach (var oracle in oracles)
            {
                var theirs = Of(oracle);
                var oursOnly = Without(ours, theirs);
                var theirsOnly = Without(theirs, ours);
                Print(output, "theirs only", rule, oracle, theirsOnly);
                var inTests = theirsOnly.Count(found => found.IsInTests);
                totals.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"pair\t{rule}\t{oracle}\t{ours.Count - oursOnly.Count}\t{oursOnly.Count}\t{theirsOnly.Count - inTests}\t{inTests}"));
            }
        }

        totals.ForEach(output.WriteLine);
    }

    private List<FoundLine> Of(string id) => _found.GetValueOrDefault(id, []);

    private static List<FoundLine> Without(List<FoundLine> some, List<FoundLine> others)
    {
        var places = others.Select(found => (found.Path, found.Line)).ToHashSet();
        return some.FindAll(found => !Enumerable.Range(found.Line - 1, 3).Any(line => places.Contains((found.Path, line))));
    }

    private static void Print(TextWriter output, string side, string rule, string oracles, List<FoundLine> found)
    {
        foreach (var one in found)
        {
            var place = one.IsInTests ? "tests" : "product";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{side}\t{rule}\t{oracles}\t{place}\t{one.Path}({one.Line},{one.Column})\t{one.Message}\t{one.Text}"));
        }
    }
}
