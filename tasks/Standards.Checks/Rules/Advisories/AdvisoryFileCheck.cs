using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Checks.Rules.Advisories;

/// <summary>STD4206 and STD4207: the saved advisories that the policy names can be read, hold advisories and are not old.</summary>
public sealed class AdvisoryFileCheck : IRepositoryCheck
{
    // Handbook 002 scans weekly; the newest advisory of an export is some days older than the export.
    private const int MaxAgeDays = 14;

    /// <inheritdoc/>
    public string Name => nameof(AdvisoryFileCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AdvisoryFileReadable, RuleCatalog.AdvisoryFileAge];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => AdvisoryFiles.Holds(context.Policy.Dependencies.Advisories.File, file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var named = context.Policy.Dependencies.Advisories.File;
        if (named.Length == 0)
        {
            return [];
        }

        if (files.Count == 0)
        {
            var origin = context.Policy.Origins["dependencies.advisories.file"];
            return [new Finding(
                RuleCatalog.AdvisoryFileReadable,
                origin.Path.Length > 0 ? origin.Path : PolicyReader.FileName,
                origin.Line,
                origin.Column,
                $"'dependencies.advisories.file' names {ValueText.Quote(named)}, which is no file of the repository and no folder with .json or .zip files",
                "Save advisories there as docs/guides/advisories.md shows; a file that git ignores does not count, because nobody sees when it changes")];
        }

        var set = AdvisoryFiles.Read([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], context.Cancellation);
        return Find(set, files[0], context).Limit();
    }

    private static IEnumerable<Finding> Find(AdvisorySet set, SourceFile first, CheckContext context)
    {
        foreach (var problem in set.Problems)
        {
            yield return new Finding(
                RuleCatalog.AdvisoryFileReadable,
                problem.Location,
                $"the saved advisories cannot be used: the file {problem.Message}",
                "Save them again; until then packages are not compared with what cannot be read");
        }

        if (set.Problems.Count == 0 && set.Count == 0 && set.Lists == 0)
        {
            yield return new Finding(
                RuleCatalog.AdvisoryFileReadable,
                first.Path,
                0,
                0,
                "the saved advisories hold none about a NuGet package",
                "Save OSV's export of the ecosystem NuGet, or what 'dotnet package list --vulnerable --include-transitive --format json' writes");
        }
        else if (set.Newest is { } newest
            && DateOnly.FromDateTime(newest.UtcDateTime) is var day
            && context.DueBefore.DayNumber - day.DayNumber > MaxAgeDays)
        {
            yield return new Finding(
                RuleCatalog.AdvisoryFileAge,
                first.Path,
                0,
                0,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the newest of the saved advisories is of {day:yyyy-MM-dd}, {context.Today.DayNumber - day.DayNumber} days ago; what became known since "
                        + $"then is missing"),
                "Save them again")
            {
                Due = new DueWork(day.PlusDays(MaxAgeDays), "a new export of the saved advisories"),
            };
        }
    }
}
