using Standards.Checks.Findings;

namespace Standards.Checks.Waivers;

/// <summary>The waivers of a repository that hold today.</summary>
public sealed class WaiverSet(IReadOnlyList<Waiver> waivers)
{
    /// <summary>No waivers.</summary>
    public static WaiverSet Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Waiver> Waivers => waivers;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => waivers.Count == 0;

    /// <summary>The first waiver that covers a finding, or null.</summary>
    public Waiver? Find(Finding finding) => Find(finding.Rule.Id, finding.Path, finding.Message);

    /// <summary>The same for a diagnostic of the compiler or an analyzer.</summary>
    public Waiver? Find(string rule, string path, string message)
    {
        foreach (var waiver in waivers)
        {
            if (waiver.Rule == rule && waiver.Path.IsMatch(path) && message.Contains(waiver.Text, StringComparison.Ordinal))
            {
                return waiver;
            }
        }

        return null;
    }
}
