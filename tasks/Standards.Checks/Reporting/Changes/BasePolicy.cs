using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;

namespace Standards.Checks.Reporting.Changes;

/// <summary>The policy as it stands in a commit, with its layers, waivers and baseline.</summary>
/// <param name="root">Absolute path of the checkout.</param>
/// <param name="folder">Absolute path of an empty folder: the files are written there, so that one reader reads both states.</param>
/// <param name="environment">The environment that git is started with; null for the process's own.</param>
internal sealed class BasePolicy(string root, string folder, IReadOnlyDictionary<string, string>? environment)
{
    // A layer names files that name files: each round brings what the round before has named.
    private const int MaxRounds = 10;

    private const int MaxBytes = 16 * 1024 * 1024;

    private readonly GitCommand _git = new(root, new RepositoryReaderOptions { Environment = environment, GitTimeout = TimeSpan.FromSeconds(30) });

    /// <summary>The id of a commit; null when the checkout does not have it.</summary>
    public string? Resolve(string commit, CancellationToken cancellationToken) =>
        commit.StartsWith('-') ? null
        : _git.Run("", [], cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}").Output is { } output
            ? Encoding.UTF8.GetString(output).Trim()
            : null;

    /// <summary>The policy of a commit.</summary>
    public PolicySet Load(string commit, PolicyLoadOptions options, CancellationToken cancellationToken)
    {
        string[] asked = [PolicyReader.FileName, WaiverReader.FileName, Baseline.FileName];
        var set = new PolicySet();
        // All of them are written: 'Any' would stop at the first that could be.
        for (var round = 0; round < MaxRounds && asked.Where(path => Write(commit, path, cancellationToken)).ToArray() is [_, ..]; round++)
        {
            set = PolicyLoader.Load(options with { Root = folder });
            asked = [.. set.PolicyFiles.Where(file => file.Size < 0).Select(file => Relative(file.Path)).OfType<string>()];
        }

        return set;
    }

    /// <summary>Whether a file of the policy says the same in the commit and in the checkout.</summary>
    public bool IsAsInCheckout(PolicyFile file)
    {
        var path = Relative(file.Path);
        return path is null || Content(Path.Combine(folder, path)).SequenceEqual(Content(Path.Combine(root, path)));
    }

    /// <summary>The text of a file in a commit; empty when it is not there.</summary>
    public string TextOf(string commit, string path, CancellationToken cancellationToken) =>
        _git.Run("", [], cancellationToken, "cat-file", "blob", $"{commit}:{path}").Output is { } output ? Encoding.UTF8.GetString(output) : "";

    private bool Write(string commit, string path, CancellationToken cancellationToken)
    {
        if (_git.Run("", [], cancellationToken, "cat-file", "blob", $"{commit}:{path}").Output is not { } content || content.Length > MaxBytes)
        {
            return false;
        }

        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return true;
    }

    // Null for what lies elsewhere: a package is the same for both.
    private string? Relative(string path) =>
        Path.GetRelativePath(folder, path).Replace('\\', '/') is var relative
            && !relative.StartsWith("..", StringComparison.Ordinal)
            && !Path.IsPathRooted(relative)
            ? relative
            : null;

    private static byte[] Content(string path) => File.Exists(path) ? File.ReadAllBytes(path) : [];
}
