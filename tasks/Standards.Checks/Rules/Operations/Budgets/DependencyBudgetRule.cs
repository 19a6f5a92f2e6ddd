using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.Operations.Budgets;

/// <summary>
/// STD7005: a project has not more packages than its budget, direct, transitive, and one behind the other. Counted in lock files, so
/// nothing is restored. Only a repository with such a budget pays for reading them.
/// </summary>
internal static class DependencyBudgetRule
{
    private const int MaxBytes = 4 * 1024 * 1024;

    // With the name of the project in it where two projects share a folder.
    public static bool DependsOn(SourceFile file) =>
        file.Path.EndsWith(".lock.json", StringComparison.Ordinal) && file.Name.StartsWith("packages.", StringComparison.Ordinal);

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var budgets = operations["budgets"]["dependencies"].Items
            .Select(b => (Budget: b, Glob: PathGlob.TryParse(b["projects"].Text ?? "")))
            .Where(b => b.Glob is not null)
            .ToList();
        return budgets.Count == 0 ? [] : operations.Context.Snapshot.Files.Where(DependsOn).SelectMany(file => Check(file, budgets));
    }

    private static IEnumerable<Finding> Check(SourceFile file, List<(PlacedNode Budget, PathGlob? Glob)> budgets)
    {
        var own = budgets.Where(b => b.Glob!.IsMatch(file.Directory)).Select(b => b.Budget).ToList();
        return own.Count > 0 && Measure(file) is { } measured ? own.SelectMany(b => Check(file.Directory, b, measured)) : [];
    }

    // A lock file that cannot be read is a finding of other rules.
    private static DependencyCount? Measure(SourceFile file)
    {
        try
        {
            return DependencyCount.Of(LockFileReader.Read(file.ReadBytes(MaxBytes)));
        }
        catch (Exception e) when (e is LockFileFormatException or UnreadableFileException)
        {
            return null;
        }
    }

    private static IEnumerable<Finding> Check(string project, PlacedNode budget, DependencyCount measured)
    {
        foreach (var (value, count, what, most) in new[]
        {
            (budget["direct"], measured.Direct, "direct packages", ""),
            (budget["transitive"], measured.Transitive, "transitive packages", measured.Heaviest.Length == 0 ? "" : $"; most come with {measured.Heaviest}"),
            (budget["depth"], measured.Depth, "packages one behind the other", $": {measured.Chain}"),
        })
        {
            if (value.Number is { } limit && count > limit)
            {
                yield return value.Finding(
                    BudgetFile.RuleOf(budget, RuleCatalog.PackageCountBudget),
                    string.Create(CultureInfo.InvariantCulture, $"'{ValueText.Line(project, 200)}' has {count} {what}, over its budget of {limit}{most}"),
                    BudgetFile.FixOf(budget, $"Remove what is not needed, or raise '{value.Key}' and say why")) with
                {
                    // With the number: the baseline holds this excess and no larger one.
                    Identity = string.Create(CultureInfo.InvariantCulture, $"{project}: {count} {what}"),
                };
            }
        }
    }
}
