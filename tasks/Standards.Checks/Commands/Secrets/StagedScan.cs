using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Commands.Secrets;

/// <summary>
/// Searches what would be committed: of the files that the index has otherwise than HEAD, the text in the index, whatever the work tree
/// holds. Judged by the policy as in a build.
/// </summary>
public sealed class StagedScan(RepositoryRunOptions options)
{
    private const int MaxTarget = 4096;

    // Renames stay an added file: what it holds was never judged at its new place. Unmerged files are counted and not searched.
    private static readonly string[] Compare =
        ["diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "-O/dev/null", "--relative", "--diff-filter=ACMRTU", "--no-ext-diff", "--no-color"];

    private readonly string _physical = PhysicalPath.Of(options.Root);
    private readonly RepositoryReaderOptions _gitOptions = new() { Environment = options.Environment };

    /// <summary>Searches.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; git was killed.</exception>
    public StagedScanResult Execute(CancellationToken cancellationToken)
    {
        if (GitDirectory.Find(_physical, out var isBroken) is not { } git)
        {
            return Failed(isBroken ? "git does not recognise the repository that .git stands for" : "the folder belongs to no git repository");
        }

        try
        {
            // Both start while the policy is read.
            using var content = GitProcess.TryStart(_physical, _gitOptions, null, out var failure, cancellationToken, GitObjects.Arguments);
            using var comparison = GitProcess.TryStart(
                _physical, _gitOptions, CommitIndex.Of(git, options.Environment), out failure, cancellationToken, Compare);
            if (content is null || comparison is null)
            {
                return Failed($"git {failure}");
            }

            comparison.Input.Close();
            var policies = PolicyLoader.Load(options.Policy);
            var changes = Changes(comparison);
            if (comparison.Finish() is { } reason)
            {
                return Failed($"git {reason}");
            }

            var staged = changes.Where(c => c.IsFile || c.IsLink).OrderBy(c => c.Path, StringComparer.Ordinal).ToArray();
            using var objects = new GitObjects(content);
            var found = Search(
                [.. staged.Where(c => c.IsLink || !FileFormats.IsSkipped(c.Path))],
                objects,
                new SecretBlobReader(SecretCheck.ReaderOf(policies.Policy.Secrets), git),
                cancellationToken);
            return new StagedScanResult(Judge(found, policies), staged.Length, changes.Count(c => c.Status == "U"));
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Failed("git ended before it had given the staged files");
        }
    }

    private static List<RawChange> Changes(GitProcess comparison)
    {
        var changes = new List<RawChange>();
        var fields = new ZeroFields(comparison.Output);
        while (fields.Next() is { } text && fields.Next() is { } path)
        {
            changes.Add(RawChange.Parse(text, path));
        }

        return changes;
    }

    private List<(string Path, SecretFacts Facts)> Search(RawChange[] files, GitObjects objects, SecretBlobReader reader, CancellationToken cancellationToken)
    {
        var found = new List<(string, SecretFacts)>(files.Length);
        foreach (var chunk in files.Chunk(GitObjects.Ahead))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var file in chunk)
            {
                objects.Ask(file.Id);
            }

            objects.Flush();
            foreach (var file in chunk)
            {
                var blob = objects.Next();
                found.Add((file.Path, file.IsLink && blob is not null ? OfLink(file.Path, blob) : reader.Read(blob, file.Path)));
            }
        }

        return found;
    }

    // As in a build: what a link within the repository leads to is searched where it stands.
    private SecretFacts OfLink(string path, GitObjectStream blob)
    {
        var bytes = new byte[Math.Min(blob.Length, MaxTarget)];
        blob.ReadExactly(bytes);
        var folder = Path.GetDirectoryName(Path.Combine(_physical, path))!;
        var target = Encoding.UTF8.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
        return Path.GetFullPath(target, folder).StartsWith(_physical + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? SecretFacts.Nothing
            : SecretFacts.Nothing with { NotSearched = "is a link out of the repository" };
    }

    private IReadOnlyList<Verdict> Judge(List<(string Path, SecretFacts Facts)> found, PolicySet policies)
    {
        var findings = SecretCheck.Judge(
            [.. found.Select(f => f.Path)], [.. found.Select(f => f.Facts)], policies.Policy.Secrets, policies.Policy.Service.Name);
        var judge = new ExemptionJudge(policies.Waivers, policies.Baseline, path => File.Exists(Path.Combine(_physical, path)));
        return judge.Apply(new SeverityResolver(policies.Policy, options.Severities).Judge(findings));
    }

    private static StagedScanResult Failed(string why) => new([], 0, 0, why);
}
