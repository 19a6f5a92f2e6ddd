using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Operations.Review;

/// <summary>
/// STD9733: no machine approves security, migrations, contracts or what the policy calls critical or sensitive. STD9734: people always
/// approve them. Patterns are tried on the files of the repository, so that a pattern counts for what it matches and not for how it is
/// written. Clause <c>review-mandatory-and-automatic-paths</c>.
/// </summary>
internal static class ProtectedPathRules
{
    private static readonly (string What, string[] Patterns)[] Protected =
    [
        ("a contract", ["api/**", "openapi/**"]),
        ("a database migration", ["**/Migrations/**", "**/migrations/**"]),
        ("security", ["**/Security/**", "**/security/**", ".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]),
    ];

    public static IEnumerable<Finding> Check(PlacedNode root, OperationsSet operations)
    {
        var (automatic, manual) = (root["auto_approve"], root["require_approval"]);
        var automaticGlobs = Globs(automatic).ToArray();
        var manualGlobs = Globs(manual).Select(g => g.Glob).OfType<PathGlob>().ToArray();
        foreach (var (node, _) in automaticGlobs.Concat(Globs(manual)).Where(g => g.Glob is null))
        {
            yield return node.Finding(
                RuleCatalog.ReviewAutoApproval,
                $"'{node.Path}' is {ValueText.Quote(node.Text!)}, which is no pattern of paths",
                "Write a pattern such as 'docs/**'");
        }

        if (automatic.Node is not YamlSequence || manual.Node is not YamlSequence)
        {
            yield break;
        }

        (string What, PathGlob[] Globs, bool IsOwn)[] groups =
        [
            .. Protected.Select(p => (p.What, (PathGlob[])[.. p.Patterns.Select(g => PathGlob.TryParse(g)!)], false)),
            ("a critical path", [.. operations.Policy.Ownership.Critical], true),
            ("a sensitive path", [.. operations.Policy.Ownership.Sensitive], true),
        ];
        foreach (var (what, globs, isOwn) in groups.Where(g => g.Globs.Length > 0))
        {
            var files = operations.Context.Snapshot.Files.Where(f => Matches(globs, f) && (isOwn || !IsDocument(f))).ToArray();
            foreach (var (node, glob) in automaticGlobs)
            {
                if (glob is not null && files.FirstOrDefault(f => glob.IsMatch(f.Path)) is { } file)
                {
                    yield return node.Finding(
                        RuleCatalog.ReviewAutoApproval,
                        $"{ValueText.Quote(node.Text!)} lets a machine approve {what}, such as {ValueText.Quote(file.Path)}",
                        "Write a pattern that leaves it out");
                }
            }

            if (files.FirstOrDefault(f => !Matches(manualGlobs, f)) is { } open)
            {
                yield return manual.FindingAtKey(
                    RuleCatalog.ReviewHumanApproval,
                    $"{what} such as {ValueText.Quote(open.Path)} is not among the paths that people always approve",
                    $"Add '{globs.First(g => g.IsMatch(open.Path)).Pattern}' to '{manual.Key}'");
            }
        }
    }

    // What is written about security is documentation; a machine may approve it unless the policy itself names its path.
    private static bool IsDocument(SourceFile file) => file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool Matches(PathGlob[] globs, SourceFile file)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(file.Path))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(PlacedNode Node, PathGlob? Glob)> Globs(PlacedNode list) =>
        list.Items.Where(i => i.Text is not null).Select(i => (i, PathGlob.TryParse(i.Text!)));
}
