using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Snapshots;

/// <summary>Earlier states of one file.</summary>
/// <param name="States">Contents, the newest first; the last commit's is the first.</param>
/// <param name="IsWhole">Whether these are all: false in a shallow clone, and behind <see cref="MaxStates"/>.</param>
internal sealed record FileHistory(IReadOnlyList<byte[]> States, bool IsWhole)
{
    /// <summary>How many states are read.</summary>
    public const int MaxStates = 100;

    /// <summary>Null where git has nothing to tell: it is not there, or there is no commit.</summary>
    /// <param name="root">Absolute path of the folder that paths are relative to.</param>
    /// <param name="path">Relative, with <c>/</c>.</param>
    /// <param name="maxBytes">Larger states are passed over.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static FileHistory? Read(string root, string path, int maxBytes, CancellationToken cancellationToken)
    {
        if (GitDirectory.Find(root, out _) is not { } git)
        {
            return null;
        }

        var answer = new GitCommand(root, new RepositoryReaderOptions()).Run(
            "", [], cancellationToken, "--literal-pathspecs", "log", $"--max-count={MaxStates + 1}", "--no-show-signature", "--format=%H", "HEAD", "--", path);
        if (answer.Output is not { } output)
        {
            return null;
        }

        using var files = CommittedFiles.Open(root, cancellationToken);
        if (files is null)
        {
            return null;
        }

        var commits = Encoding.ASCII.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new FileHistory(
            [.. commits.Take(MaxStates).Select(commit => files.Read(commit, path, maxBytes)).OfType<byte[]>()],
            commits.Length <= MaxStates && !files.HasEnded && !File.Exists(Path.Combine(git.CommonPath, "shallow")));
    }
}
