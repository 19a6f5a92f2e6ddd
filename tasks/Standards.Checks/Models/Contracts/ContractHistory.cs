using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Contracts;

/// <summary>
/// What the contracts of a repository were: where the change left <c>StandardsBase</c>, or, where none is named, at the newest release tag before HEAD.
/// Git is asked when the first rule wants to know, so a repository without contracts starts no process.
/// </summary>
internal sealed class ContractHistory
{
    private static readonly string[] Changes =
        ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules", "--diff-filter=DM", "--relative"];

    private readonly Lock _lock = new();
    private ContractBase? _base;

    /// <summary>The earlier state, made once a run; rules of all kinds of contracts share it.</summary>
    public static ContractBase Of(CheckContext context) => context.Memory.Of<ContractHistory>().Get(context);

    private ContractBase Get(CheckContext context)
    {
        lock (_lock)
        {
            return _base ??= Find(context);
        }
    }

    private static ContractBase Find(CheckContext context)
    {
        if (GitDirectory.Find(PhysicalPath.Of(context.Snapshot.Root), out _) is null)
        {
            return ContractBase.None;
        }

        var git = new GitCommand(context.Snapshot.Root, new RepositoryReaderOptions());
        if (context.Base.Length > 0)
        {
            var (commit, problem) = MergeBase.Find(git, context.Base, context.Cancellation);
            return commit is null
                ? ContractBase.None with { Problem = $"StandardsBase is {ValueText.Quote(context.Base)}, which {problem}" }
                : Read(git, commit, context.Base, context);
        }

        return NewestRelease(git, context) is { } tag ? Read(git, "refs/tags/" + tag, tag, context) : ContractBase.None;
    }

    // The tag of HEAD itself is the release that is being built: what it may break is decided by the one before.
    private static string? NewestRelease(GitCommand git, CheckContext context)
    {
        var prefix = context.Policy.Contracts.TagPrefix;
        var answer = git.Run(
            "", [], context.Cancellation, "for-each-ref", "--merged=HEAD", "--no-contains=HEAD", "--format=%(refname:lstrip=2)", "refs/tags/");
        return answer.Output is not { } output ? null : Encoding.UTF8.GetString(output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal) && SemanticVersion.TryParse(tag[prefix.Length..]) is { IsPrerelease: false })
            .MaxBy(tag => SemanticVersion.TryParse(tag[prefix.Length..]));
    }

    private static ContractBase Read(GitCommand git, string commit, string name, CheckContext context)
    {
        var policy = context.Policy.Contracts;
        PathGlob[] globs = [.. policy.OpenApi, .. policy.Proto, .. policy.Events];
        var answer = git.Run("", [], context.Cancellation, [.. Changes, commit, "--", "."]);
        return answer.Output is null
            ? ContractBase.None with { Problem = $"the files of {ValueText.Quote(name)} cannot be compared: git {answer.Failure}" }
            : new ContractBase(name, commit, [.. answer.Fields().Where(path => globs.Any(glob => glob.IsMatch(path))).Order(StringComparer.Ordinal)])
            {
                Root = context.Snapshot.Root,
            };
    }
}
