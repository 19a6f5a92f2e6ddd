using System.Text;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Contracts;

/// <summary>The earlier state that contracts are compared with.</summary>
/// <param name="Name">How a message names it: a branch (<c>origin/main</c>) or a tag (<c>v1.2.0</c>); empty where there is none.</param>
/// <param name="Commit">A commit or tag, as git names it.</param>
/// <param name="Changed">
/// Contracts of it that are gone now or have another content, in ordinal order; repository-relative. What is new since then is not among them.
/// </param>
internal sealed record ContractBase(string Name, string Commit, IReadOnlyList<string> Changed)
{
    /// <summary>No earlier state is known.</summary>
    public static ContractBase None { get; } = new("", "", []);

    /// <summary>Why <c>StandardsBase</c> gives none, as a sentence without its full stop; empty when it does, or when nobody named one.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Absolute path of the repository.</summary>
    public string Root { get; init; } = "";

    /// <summary>Opens the files of the state: also those that did not change and that a contract refers to.</summary>
    /// <returns>Null where there is no earlier state.</returns>
    public ContractFiles? Open(CancellationToken cancellationToken) =>
        Commit.Length > 0 && CommittedFiles.Open(Root, cancellationToken) is { } files ? new ContractFiles(files, Commit) : null;

    /// <summary>Paths of all files below a folder, in git's order.</summary>
    /// <param name="folder">Repository-relative; empty for the whole repository.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public IReadOnlyList<string> List(string folder, CancellationToken cancellationToken)
    {
        string[] place = folder.Length == 0 ? [] : ["--", folder + "/"];
        var git = new GitCommand(Root, new RepositoryReaderOptions());
        return Commit.Length == 0 ? [] : git.Run("", [], cancellationToken, ["ls-tree", "-r", "-z", "--name-only", Commit, .. place]).Output is { } output
            ? Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
