using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>STD9250: a job needs jobs that are there; GitHub refuses the whole file otherwise. Clause <c>quality-gates-block</c>.</summary>
internal static class NeedsRule
{
    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        foreach (var (job, need) in file.Jobs.SelectMany(j => j.Body.Get("needs").Texts().Select(n => (j, n))))
        {
            if (!need.Value.Contains("${{", StringComparison.Ordinal) && !file.Jobs.Any(j => j.Id.Equals(need.Value, StringComparison.OrdinalIgnoreCase)))
            {
                yield return file.At(
                    RuleCatalog.PipelineReadable,
                    need,
                    $"no job has the name {ValueText.Quote(need.Value)}, and GitHub refuses the whole file",
                    Fix(need.Value, [.. file.Jobs.Where(j => j != job).Select(j => j.Id)]));
            }
        }
    }

    private static string Fix(string written, string[] others) =>
        others.Length == 0 ? "Remove 'needs'; the file has no other job"
        : NearestName.Of(written, others) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'"
        : $"Write the name of another job, such as '{ValueText.Shorten(others[0])}'";
}
