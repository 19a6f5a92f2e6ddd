using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>What is known of a line: how often it ran, and its forks.</summary>
internal struct LineCoverage
{
    /// <summary>Runs of all reports together; stays at the largest number instead of passing it.</summary>
    public int Hits;

    /// <summary>The forks in the order of their first report; null when it has none.</summary>
    public List<BranchPoint>? Branches;

    /// <summary>Ways that were taken, of all.</summary>
    public readonly CoverageCount BranchCount
    {
        get
        {
            var count = default(CoverageCount);
            foreach (var branch in Branches ?? [])
            {
                count += new CoverageCount(branch.Covered, branch.Total);
            }

            return count;
        }
    }

    public void Hit(int hits) => Hits = (int)Math.Min(int.MaxValue, (long)Hits + hits);

    /// <summary>
    /// Adds a fork. Reports say how many ways of a fork were taken and not which, so of two reports the larger number counts: the sum
    /// may be too low and is never too high.
    /// </summary>
    public void Add(BranchPoint branch)
    {
        Branches ??= [];
        for (var i = 0; i < Branches.Count; i++)
        {
            if (Branches[i].Key == branch.Key)
            {
                Branches[i] = new BranchPoint(branch.Key, Math.Max(Branches[i].Covered, branch.Covered), Math.Max(Branches[i].Total, branch.Total));
                return;
            }
        }

        Branches.Add(branch);
    }
}
