using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Reporting.Changes;

/// <summary>What a change brings and takes away of open findings, of the rules that judge files: what judges projects has not run over the base.</summary>
/// <param name="Commit">Hexadecimal name of the base commit.</param>
/// <param name="Added">Open now and not at the base, in the order of all outputs.</param>
/// <param name="Removed">Open at the base and not now, in the order of all outputs.</param>
public sealed record ChangedFindings(string Commit, IReadOnlyList<Verdict> Added, IReadOnlyList<Verdict> Removed)
{
    private readonly HashSet<Verdict> _added = [.. Added];

    /// <summary>Whether the change brings a finding.</summary>
    public bool IsAdded(Verdict verdict) => _added.Contains(verdict);

    /// <summary>Compares two sets of findings by what they say: lines may move.</summary>
    /// <param name="commit">Hexadecimal name of the base commit.</param>
    /// <param name="before">What was found at the base.</param>
    /// <param name="after">What is found now.</param>
    public static ChangedFindings Of(string commit, IReadOnlyList<Verdict> before, IReadOnlyList<Verdict> after) =>
        new(commit, Beyond(after, before), Beyond(before, after));

    // Equal findings of one file are told apart by their number alone: the last of them are those that the other side lacks.
    private static List<Verdict> Beyond(IReadOnlyList<Verdict> verdicts, IReadOnlyList<Verdict> others)
    {
        var known = others.Where(IsCompared).CountBy(verdict => verdict.Finding.Fingerprint).ToDictionary(StringComparer.Ordinal);
        var more = new List<Verdict>();
        foreach (var verdict in verdicts.Where(IsCompared))
        {
            var left = known.GetValueOrDefault(verdict.Finding.Fingerprint);
            if (left > 0)
            {
                known[verdict.Finding.Fingerprint] = left - 1;
            }
            else
            {
                more.Add(verdict);
            }
        }

        return more;
    }

    private static bool IsCompared(Verdict verdict) =>
        verdict.IsOpen && verdict.Finding.Rule.ReportedBy is RuleReporter.Repository or RuleReporter.Engine;
}
