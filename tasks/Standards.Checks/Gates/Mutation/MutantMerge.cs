namespace Standards.Checks.Gates.Mutation;

/// <summary>The mutants of one file from all reports about it: what one run noticed is noticed.</summary>
internal sealed class MutantMerge
{
    private readonly Dictionary<(string Mutator, string Replacement, int Line, int Column, int Copy), Mutant> _mutants = [];

    /// <summary>The mutants that count, by place.</summary>
    public IEnumerable<Mutant> Mutants => _mutants
        .OrderBy(m => m.Key.Line).ThenBy(m => m.Key.Column)
        .ThenBy(m => m.Key.Mutator, StringComparer.Ordinal).ThenBy(m => m.Key.Replacement, StringComparer.Ordinal).ThenBy(m => m.Key.Copy)
        .Select(m => m.Value);

    /// <summary>Adds the mutants of a report.</summary>
    public void Add(IReadOnlyList<Mutant> report)
    {
        // Two mutants of one report that look the same are two.
        var copies = new Dictionary<(string, string, int, int), int>();
        foreach (var mutant in report.Where(m => m.State != MutantState.None))
        {
            var place = (mutant.Mutator, mutant.Replacement, mutant.Line, mutant.Column);
            var copy = copies[place] = copies.GetValueOrDefault(place) + 1;
            var key = (mutant.Mutator, mutant.Replacement, mutant.Line, mutant.Column, copy);
            if (!_mutants.TryGetValue(key, out var known) || known.State < mutant.State)
            {
                _mutants[key] = mutant;
            }
        }
    }
}
