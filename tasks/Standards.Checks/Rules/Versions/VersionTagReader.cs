using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>
/// Asks git for tags: loose and packed, light and annotated, of a work tree that is linked or of a commit that is on no branch alike. Three
/// short processes, whatever the number of tags; a hundred thousand are read.
/// </summary>
/// <param name="root">Absolute path of the repository.</param>
/// <param name="prefix">What stands in front of a version in a tag.</param>
/// <param name="cancellationToken">Ends git.</param>
/// <param name="options">How git is run; null: as builds do.</param>
public sealed class VersionTagReader(string root, string prefix, CancellationToken cancellationToken, RepositoryReaderOptions? options = null)
{
    private const int MaxTags = 100_000;

    private readonly GitCommand _git = new(root, (options ?? new RepositoryReaderOptions()) with { GitTimeout = TimeSpan.FromSeconds(30) });

    /// <summary>Whether the clone lacks the beginning of its history. Reads one file name, asks nobody.</summary>
    public static bool IsShallow(string root)
    {
        var file = GitDirectory.Find(PhysicalPath.Of(root), out _) is { } directory ? new FileInfo(Path.Combine(directory.CommonPath, "shallow")) : null;
        return file is { Exists: true, Length: > 0 };
    }

    /// <summary>The tags of the prefix.</summary>
    public VersionTags Read()
    {
        if (GitDirectory.Find(PhysicalPath.Of(root), out _) is null)
        {
            return new VersionTags { Failure = "has no repository here" };
        }

        var head = Ask("rev-parse", "--verify", "-q", "HEAD^{commit}");
        var list = Ask("for-each-ref", $"--count={MaxTags}", "--format=%(refname:lstrip=2)%00%(objectname)%00%(*objectname)%00", "refs/tags/");
        if (list.Output is null)
        {
            return new VersionTags { Failure = list.Failure };
        }

        // A repository without a commit has no answer to the first question, and no tags either.
        var commit = head.Output is { } output ? Encoding.ASCII.GetString(output).Trim() : "";
        var tags = Parse(list);
        var reachable = tags.Count > 0 && commit.Length > 0
            ? Encoding.UTF8
                .GetString(Ask("for-each-ref", $"--count={MaxTags}", "--merged=HEAD", "--format=%(refname:lstrip=2)", "refs/tags/").Output ?? [])
                .Split('\n')
                .ToHashSet(StringComparer.Ordinal)
            : [];
        return new VersionTags
        {
            Head = commit,
            IsShallow = IsShallow(root),
            All =
            [
                .. tags
                    .Select(t => SemanticVersion.TryParse(t.Name[prefix.Length..]) is { } version
                        ? new VersionTag(t.Name, version, t.Commit, reachable.Contains(t.Name))
                        : null)
                    .OfType<VersionTag>(),
            ],
            Malformed =
            [
                .. tags
                    .Where(t => t.Commit == commit && SemanticVersion.TryParse(t.Name[prefix.Length..]) is null)
                    .Select(t => t.Name)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>How many commits the one that is checked out has on top of another, or in all when that is empty; null when git does not say.</summary>
    public int? Height(string commit)
    {
        var answer = Ask("rev-list", "--count", commit.Length == 0 ? "HEAD" : $"{commit}..HEAD");
        return int.TryParse(Encoding.ASCII.GetString(answer.Output ?? []).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            ? height
            : null;
    }

    // Name, object and, of an annotated tag, the commit that it points to.
    private List<(string Name, string Commit)> Parse(GitAnswer answer)
    {
        var tags = new List<(string, string)>();
        var fields = answer.Fields();
        for (var i = 0; i + 2 < fields.Count; i += 3)
        {
            var name = fields[i].TrimStart('\n');
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiDigit(name[prefix.Length]))
            {
                tags.Add((name, fields[i + 2].Length > 0 ? fields[i + 2] : fields[i + 1]));
            }
        }

        return tags;
    }

    private GitAnswer Ask(params string[] arguments) => _git.Run("", [], cancellationToken, arguments);
}
