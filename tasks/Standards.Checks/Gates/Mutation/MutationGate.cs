using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Models.Testing;

namespace Standards.Checks.Gates.Mutation;

/// <summary>
/// Holds mutation reports to the score of the paths that the policy names. Fails closed: a path without a report, a report that is not whole,
/// and one of other code than that of today are findings and not a pass. Clause: <c>test-mutation-score</c>.
/// </summary>
public sealed class MutationGate(MutationGateRequest request)
{
    private const int MaxPlaces = 10;
    private const string RunAgain =
        "Run it again over the project: 'dotnet stryker -r json', then 'dotnet build -t:StandardsMutationGate "
        + "-p:StandardsMutationReports=\"**/mutation-report.json\"'";
    private readonly List<Finding> _findings = [];

    // Code of which a report speaks that does not count: what is wrong with the report says so already.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>Reads the reports and judges them.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public MutationGateResult Run(CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, MutantMerge>(StringComparer.Ordinal);
        var sound = 0;
        var paths = new SourcePaths(request.Snapshot);
        foreach (var (name, path) in request.Reports.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = MutationReportReader.Read(name, path);
            _findings.AddRange(report.Findings);
            sound += report.Findings.Count == 0 ? 1 : 0;
            foreach (var file in report.Files)
            {
                Add(report, file, paths, files);
            }
        }

        var policy = request.Policy.Tests.Mutation;
        var scores = policy.Paths.Count == 0
            ? (files.Count == 0 ? [] : [Score("all files", files)])
            : policy.Paths.Select(p => Judge(p, policy.Score, files)).OfType<MutationScore>().ToList();
        List<MutantsOfFile> all = [.. files.Select(f => new MutantsOfFile(f.Key, [.. f.Value.Mutants]))];
        _findings.AddRange(SurvivorRatchet.Find(all, request.Baseline, request.Snapshot));
        return new MutationGateResult(
            sound, scores, all, [.. _findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)]);
    }

    private void Add(MutationReport report, MutatedFile file, SourcePaths paths, SortedDictionary<string, MutantMerge> files)
    {
        if (paths.Find(report.Root.Length > 0 ? [report.Root] : [], file.Path) is not { } path || !IsNamed(path))
        {
            return;
        }

        if (request.Snapshot.Find(path) is not { } source || HashOf(source) != file.SourceHash)
        {
            _refused.Add(path);
            _findings.Add(new Finding(
                RuleCatalog.MutationReportCurrent,
                path,
                0,
                0,
                $"the mutation report {ValueText.Quote(report.Path)} is of another text of this file, so its score is not that of the code",
                RunAgain));
            return;
        }

        if (file.Mutants.Any(m => m.State == MutantState.Pending))
        {
            _refused.Add(path);
            _findings.Add(new Finding(
                RuleCatalog.MutationReportWhole,
                report.Path,
                0,
                0,
                $"mutants of {ValueText.Quote(path)} are 'Pending': the run did not come to its end",
                "Run it again: 'dotnet stryker -r json'"));
            return;
        }

        if (!files.TryGetValue(path, out var mutants))
        {
            files.Add(path, mutants = new MutantMerge());
        }

        mutants.Add(file.Mutants);
    }

    private bool IsNamed(string path) => request.Policy.Tests.Mutation.Paths is var globs && (globs.Count == 0 || globs.Any(g => g.IsMatch(path)));

    private MutationScore? Judge(PathGlob glob, decimal demanded, SortedDictionary<string, MutantMerge> files)
    {
        var origin = request.Policy.Origins["tests.mutation.paths"];
        var named = request.Snapshot.Files.Where(f => glob.IsMatch(f.Path)).ToList();
        if (named.Count == 0)
        {
            _findings.Add(new Finding(
                RuleCatalog.MutationPathMatch,
                origin.Path,
                origin.Line,
                origin.Column,
                $"'tests.mutation.paths' holds {ValueText.Quote(glob.Pattern)}, and no file has such a path",
                "Write the path of the code as it is today, or remove the line"));
            return null;
        }

        var own = files.Where(f => glob.IsMatch(f.Key)).ToList();
        var missing = named
            .Where(f => RunnableCode.IsIn(f) && !files.ContainsKey(f.Path) && !_refused.Contains(f.Path))
            .Select(f => f.Path)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0)
        {
            var shown = string.Join(", ", missing.Take(3))
                + (missing.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - 3} more") : "");
            _findings.Add(new Finding(
                RuleCatalog.MutationPathMutated,
                origin.Path,
                origin.Line,
                origin.Column,
                $"{ValueText.Quote(glob.Pattern)} of 'tests.mutation.paths' has code that no mutation report speaks of: {shown}",
                RunAgain));
        }

        if (own.Count == 0)
        {
            return null;
        }

        var score = Score(glob.Pattern, own);
        if (!score.Count.Reaches(demanded))
        {
            var first = score.Open[0];
            var identity = $"mutation score of {glob.Pattern}";
            var (path, line, column) = MutationBaseline.Holds(request.Baseline, identity) ? ("", 0, 0) : (first.Path, first.Mutant.Line, first.Mutant.Column);
            _findings.Add(new Finding(
                RuleCatalog.MutationCriticalScore,
                path,
                line,
                column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"mutation score of {glob.Pattern} is {score.Count.Percent} % ({score.Count.Covered} of {score.Count.Total}), below {demanded} %"),
                string.Create(CultureInfo.InvariantCulture, $"Notice {score.Count.MissingTo(demanded)} more; not noticed: {Places(score)}"))
            {
                Identity = identity,
            });
        }

        return score;
    }

    private static MutationScore Score(string pattern, IEnumerable<KeyValuePair<string, MutantMerge>> files)
    {
        var all = files.SelectMany(f => f.Value.Mutants.Select(m => (Path: f.Key, Mutant: m))).ToList();
        var open = all.Where(m => m.Mutant.State != MutantState.Detected).ToList();
        return new MutationScore(pattern, new CoverageCount(all.Count - open.Count, all.Count), open);
    }

    private static string Places(MutationScore score)
    {
        var shown = score.Open
            .Take(MaxPlaces)
            .Select(o => string.Create(
                CultureInfo.InvariantCulture,
                $"{o.Path}({o.Mutant.Line},{o.Mutant.Column}) "
                    + $"{ValueText.Shorten(o.Mutant.Mutator)}{(o.Mutant.State == MutantState.NoCoverage ? " (no test runs it)" : "")}"));
        return string.Join("; ", shown)
            + (score.Open.Count > MaxPlaces ? string.Create(CultureInfo.InvariantCulture, $"; and {score.Open.Count - MaxPlaces} more") : "");
    }

    private static string? HashOf(SourceFile file)
    {
        try
        {
            return SourceHash.Of(file.ReadText());
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
