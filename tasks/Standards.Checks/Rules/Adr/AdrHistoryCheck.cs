using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// STD3126: what was decided at the base commit is still what the records say. Asks git, and only where a base is named, so that local builds pay nothing.
/// Clause: <c>adr-superseded-links-successor</c>.
/// </summary>
public sealed class AdrHistoryCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "adr-history";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AdrImmutability];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => AdrFiles.IsRecord(file, context.Policy.Adr);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (context.Base.Length == 0 || GitDirectory.Find(context.Snapshot.Root, out _) is null)
        {
            return [];
        }

        var git = new GitCommand(context.Snapshot.Root, new RepositoryReaderOptions());
        var (commit, problem) = MergeBase.Find(git, context.Base, context.Cancellation);
        if (commit is null)
        {
            return files.Count == 0 ? [] : [NoBase(context.Base, problem)];
        }

        var earlier = Earlier(git, commit, context);
        return earlier.Count == 0 ? [] : new DecisionComparison(earlier, files, context).Check();
    }

    // Those that differ from the checkout's: the others are as they were.
    private static List<(SourceFile File, byte[] Content)> Earlier(GitCommand git, string commit, CheckContext context)
    {
        var (root, policy) = (context.Snapshot.Root, context.Policy.Adr);
        var paths = CommittedFolder.List(git, commit, policy.Folder, context.Cancellation).Where(path => AdrFiles.IsRecord(path, policy));
        var records = new List<(SourceFile, byte[])>();
        using var commits = CommittedFiles.Open(root, context.Cancellation);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (commits?.Read(commit, path, AdrReader.MaxBytes) is { } content)
            {
                records.Add((new SourceFile(root, path, content.Length, 0), content));
            }
        }

        return records;
    }

    private static Finding NoBase(string revision, string problem) => new(
        RuleCatalog.AdrImmutability,
        "",
        0,
        0,
        $"StandardsBase is {ValueText.Quote(revision)}, which {problem}, so the decision records were compared with nothing",
        "Fetch it with its history ('git fetch origin main'; in a CI template 'fetch-depth: 0'), or correct the property");
}
