using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Mutation;

/// <summary>
/// STD6205: mutants that no test notices do not become more. The baseline knows how many each file had; files of a project are a group
/// (<see cref="CountRatchet"/>). A file none of whose mutants were tried, as in a run over changed code only, says nothing.
/// </summary>
public static class SurvivorRatchet
{
    /// <summary>The text of its entries in the baseline.</summary>
    public const string Text = "mutants that no test notices";

    private const int MaxPlaces = 6;

    /// <summary>Whether the repository holds its old state.</summary>
    public static bool IsOn(Baseline baseline) => baseline.Entries.Any(e => e.Rule == RuleCatalog.MutationSurvivorGrowth.Id);

    internal static IEnumerable<Finding> Find(IReadOnlyList<MutantsOfFile> files, Baseline baseline, RepositorySnapshot snapshot)
    {
        if (!IsOn(baseline))
        {
            return [];
        }

        var projects = new ProjectFolders(snapshot);
        var tried = files.Where(f => f.Mutants.Count > 0).ToDictionary(f => f.Path, StringComparer.Ordinal);
        return new CountRatchet(baseline, RuleCatalog.MutationSurvivorGrowth.Id, snapshot)
            .Find(tried.Values.Select(f => (projects.ProjectOf(f.Path) ?? "", f.Path, (long)f.Open.Count())))
            .Select(f => Grown(tried[f.Path], f.More));
    }

    private static Finding Grown(MutantsOfFile file, long more)
    {
        var open = file.Open.ToList();
        var places = string.Join(
            ", ", open.Take(MaxPlaces).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Line} {ValueText.Shorten(m.Mutator)}")))
            + (open.Count > MaxPlaces ? ", …" : "");
        return new Finding(
            RuleCatalog.MutationSurvivorGrowth,
            file.Path,
            open[0].Line,
            open[0].Column,
            string.Create(
                CultureInfo.InvariantCulture,
                $"no test notices {open.Count} {(open.Count == 1 ? "mutant" : "mutants")}, {more} more than the baseline knows: line {places}"),
            string.Create(CultureInfo.InvariantCulture, $"Write tests that notice {more} of them, or as many elsewhere in the project"));
    }
}
