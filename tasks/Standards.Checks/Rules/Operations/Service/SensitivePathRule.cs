using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>STD9026: patterns of sensitive paths match files.</summary>
internal static class SensitivePathRule
{
    // Each is compared with every file of the repository.
    private const int MaxPatterns = 200;

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        foreach (var node in operations.Services.SelectMany(s => s["sensitive_paths"].Items).Where(n => n.Text is not null).Take(MaxPatterns))
        {
            operations.Context.Cancellation.ThrowIfCancellationRequested();
            if (PathGlob.TryParse(node.Text!) is not { } glob)
            {
                yield return node.Finding(
                    RuleCatalog.SensitivePathMatch,
                    $"{ValueText.Quote(node.Text!)} is no pattern of paths of this repository",
                    "Write a pattern from the root of the repository, such as 'src/Payments/**'");
            }
            else if (!operations.Context.Snapshot.Files.Any(f => glob.IsMatch(f.Path)))
            {
                var fix = operations.PathExists(node.Text!)
                    ? $"Write '{ValueText.Shorten(node.Text!.TrimEnd('/'))}/**' for everything in the folder"
                    : "Correct the pattern, or remove it";
                yield return node.Finding(RuleCatalog.SensitivePathMatch, $"the sensitive path {ValueText.Quote(node.Text!)} matches no file", fix);
            }
        }
    }
}
