using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Commands.Secrets;

/// <summary>Which files of HEAD have which content.</summary>
internal sealed class HeadFiles
{
    private readonly ILookup<string, string> _byContent;

    private HeadFiles(string commit, ILookup<string, string> byContent)
    {
        Commit = commit;
        _byContent = byContent;
    }

    /// <summary>Full hash; empty before the first commit.</summary>
    public string Commit { get; }

    /// <summary>The files with a content, relative to the folder.</summary>
    public IReadOnlyList<string> With(string id) => _byContent[id] is var files && files.Any() ? [.. files] : [];

    /// <summary>Asks git.</summary>
    /// <exception cref="IOException">Git does not answer.</exception>
    public static HeadFiles Read(GitCommand git, CancellationToken cancellationToken)
    {
        var head = git.Run("", [1], cancellationToken, "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
        if (head.Output is not { Length: > 1 } commit)
        {
            return new HeadFiles("", Enumerable.Empty<string>().ToLookup(f => f, StringComparer.Ordinal));
        }

        var tree = git.Run("", [], cancellationToken, "ls-tree", "-r", "-z", "HEAD");
        if (tree.Output is null)
        {
            throw new IOException(tree.Failure);
        }

        // "mode blob id TAB path"
        var files = tree.Fields().Select(f => (Tab: f.IndexOf('\t', StringComparison.Ordinal), Text: f)).Where(f => f.Tab > 0);
        return new HeadFiles(
            System.Text.Encoding.ASCII.GetString(commit).Trim(),
            files.ToLookup(f => f.Text[(f.Text.LastIndexOf(' ', f.Tab) + 1)..f.Tab], f => f.Text[(f.Tab + 1)..], StringComparer.Ordinal));
    }
}
