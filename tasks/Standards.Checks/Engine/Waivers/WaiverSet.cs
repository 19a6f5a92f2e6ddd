using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Waivers;

/// <summary>The waivers of a repository that hold today. Rule ids are compared without case, as the compiler does.</summary>
public sealed class WaiverSet
{
    private readonly Dictionary<string, WaiverIndex> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly FormerHashTable _former;

    /// <param name="waivers">In the order of the file.</param>
    public WaiverSet(IReadOnlyList<Waiver> waivers)
    {
        Waivers = waivers;
        _former = new(StringComparer.OrdinalIgnoreCase, rule => waivers
            .Where(w => w.Rule.Equals(rule, StringComparison.OrdinalIgnoreCase))
            .SelectMany(w => w.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        for (var i = 0; i < waivers.Count; i++)
        {
            if (!_rules.TryGetValue(waivers[i].Rule, out var index))
            {
                _rules.Add(waivers[i].Rule, index = new WaiverIndex());
            }

            index.Add(waivers[i], i);
        }
    }

    /// <summary>No waivers.</summary>
    public static WaiverSet Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Waivers.Count == 0;

    /// <summary>The first waiver in the file that covers a finding, or null. A waiver of an analyzer permits its suppression too.</summary>
    public Waiver? Find(Finding finding) =>
        Find(finding.Rule.Id, finding.Path, finding.Message, finding.ValueHash)
        ?? (_former.Find(finding) is { } former ? Find(finding.Rule.Id, finding.Path, finding.Message, former) : null)
        ?? (SuppressionText.AnalyzerOf(finding) is { } analyzer ? Find(analyzer, finding.Path, finding.Message) : null);

    /// <summary>The same for a diagnostic of the compiler or an analyzer.</summary>
    public Waiver? Find(string rule, string path, string message, string valueHash = "") =>
        _rules.TryGetValue(rule, out var index) ? index.Find(path, message, valueHash) : null;
}
