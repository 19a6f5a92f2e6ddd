using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Finds waivers that nothing needs any more (STD0022).</summary>
public static class UnusedWaivers
{
    private const string Fix = "Remove the entry, or correct its rule, path or text";

    /// <summary>
    /// The waivers of which the repository's own run can say that nothing needs them: no file matches the path, or only checks of the
    /// repository report the rule and none of their findings is covered. Severities play no part: what is silent here may be an error
    /// on CI.
    /// </summary>
    /// <param name="waivers">The waivers that hold.</param>
    /// <param name="findings">All findings of the run, before their severity is known.</param>
    /// <param name="snapshot">The files of the repository.</param>
    public static IReadOnlyList<Finding> InRepository(WaiverSet waivers, IReadOnlyList<Finding> findings, RepositorySnapshot snapshot)
    {
        if (waivers.IsEmpty)
        {
            return [];
        }

        var used = new HashSet<Waiver>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings.Where(f => f.AllowedBecause.Length == 0))
        {
            if (waivers.Find(finding) is { } waiver)
            {
                used.Add(waiver);
            }
        }

        // What could not be looked at might have needed a waiver.
        var isProven = snapshot.Remarks.Count == 0 && !findings.Any(ResultCache.IsUnproven);
        return isProven ? [.. waivers.Waivers.Where(w => !used.Contains(w)).Select(w => Judge(w, snapshot)).OfType<Finding>()] : [];
    }

    /// <summary>
    /// A finding for every waiver that is not among the used ones, in the order of the file. For whoever knows the findings of all
    /// projects and the diagnostics of the compiler.
    /// </summary>
    public static IReadOnlyList<Finding> After(WaiverSet waivers, IReadOnlySet<Waiver> used) =>
        [.. waivers.Waivers.Where(w => !used.Contains(w)).Select(CoversNothing)];

    private static Finding? Judge(Waiver waiver, RepositorySnapshot snapshot) =>
        !WaivedFiles.Exist(waiver.Path, snapshot) ? MatchesNothing(waiver, snapshot)
        : RuleCatalog.Find(waiver.Rule) is { } rule && !rule.IsOfProjects ? CoversNothing(waiver)
        : null;

    private static Finding CoversNothing(Waiver waiver) =>
        Finding(waiver, $"the waiver of {waiver.Rule} for {ValueText.Quote(waiver.Path.Pattern)} covers no finding", Fix);

    private static Finding MatchesNothing(Waiver waiver, RepositorySnapshot snapshot) => Finding(
        waiver,
        $"the waiver of {waiver.Rule} is for {ValueText.Quote(waiver.Path.Pattern)}, but the repository has no such file",
        waiver.Path.IsLiteral && WaivedFiles.IsFolder(waiver.Path, snapshot) ? $"It is a folder: write 'path: {waiver.Path.Pattern}/**'" : Fix);

    private static Finding Finding(Waiver waiver, string message, string fix) =>
        new(RuleCatalog.WaiverUse, WaiverReader.FileName, waiver.Line, waiver.Column, message, fix);
}
