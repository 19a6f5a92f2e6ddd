using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Budgets;

/// <summary><c>ops/budgets.yml</c> as the gates over results read it.</summary>
/// <param name="Root">Its values; absent when there is no such file.</param>
/// <param name="Findings">What is wrong with its form. With any of them there is no judgement: a budget that cannot be read would not count.</param>
internal sealed record BudgetFile(PlacedNode Root, IReadOnlyList<Finding> Findings)
{
    /// <summary>Path below the root of the repository.</summary>
    public static string Path => Definition.Path;

    /// <summary>The operations file: its name and the rule for its form.</summary>
    public static OperationsFile Definition { get; } = new("budgets", RuleCatalog.BudgetFileSchema);

    /// <summary>Whether the file has budgets of sizes, or cannot be read and may have.</summary>
    public bool MayHaveSizes => Findings.Count > 0 || Root["sizes"].Exists;

    /// <summary>Reads the file, if there is one.</summary>
    public static BudgetFile Read(RepositorySnapshot snapshot)
    {
        var absent = new PlacedNode(Path, null);
        if (snapshot.Find(Path) is not { } source)
        {
            return new(absent, []);
        }

        try
        {
            var (root, problem) = YamlReader.Read(source.ReadText(OperationsFile.MaxBytes));
            if (root is null || problem is not null)
            {
                return new(
                    absent,
                    [Broken(
                        problem?.Line ?? 1,
                        problem?.Column ?? 1,
                        problem is null ? "the file is empty" : $"the file is not YAML that can be read: {problem.Message}")]);
            }

            var problems = SchemaValidator.Validate(root, new OperationsSchemas().Of(Definition));
            var node = new PlacedNode(Path, root);
            return new(
                node,
                [
                    .. problems
                        .Select(p => new Finding(Definition.Shape, Path, p.At.Line, p.At.Column, p.Message, p.Fix))
                        .Concat(BaselinePathRule.Check(node))
                        .Limit(),
                ]);
        }
        catch (UnreadableFileException e)
        {
            return new(absent, [Broken(0, 0, $"{e.Path} {e.Reason}")]);
        }
    }

    /// <summary>The rule for what is over a budget: one that asks for a review does not fail.</summary>
    public static RuleDescriptor RuleOf(PlacedNode budget, RuleDescriptor rule) => budget["performance-review"].Exists ? RuleCatalog.BudgetReview : rule;

    /// <summary>What to do about it, with the way through a review.</summary>
    public static string FixOf(PlacedNode budget, string fix) =>
        budget["performance-review"].Exists ? $"Have it reviewed: {char.ToLowerInvariant(fix[0])}{fix[1..]}" : fix;

    private static Finding Broken(int line, int column, string message) =>
        new(Definition.Shape, Path, line, column, message, "Correct the file; nothing was judged");
}
