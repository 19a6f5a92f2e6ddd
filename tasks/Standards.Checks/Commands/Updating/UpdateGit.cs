using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Commands.Updating;

/// <summary>
/// Git as an update uses it: in the top folder, with an answer or a refusal, and without what the user's settings would change: hooks, signatures,
/// remembered resolutions, the style of conflicts, who commits.
/// </summary>
/// <param name="top">Absolute path of the top folder of the work tree.</param>
/// <param name="workFolder">Absolute path of a folder for what lasts as long as the update.</param>
/// <param name="environment">The caller's environment.</param>
internal sealed class UpdateGit(string top, string workFolder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // With renamed folders, what a template adds to the old one goes where the rest has gone.
    private string[] Settings =>
    [
        "-c",
        $"core.hooksPath={Path.Combine(workFolder, "no-hooks")}",
        "-c",
        "commit.gpgSign=false",
        "-c",
        "rerere.enabled=false",
        "-c",
        "merge.conflictStyle=merge",
        "-c",
        "merge.renames=true",
        "-c",
        "merge.directoryRenames=true",
        "-c",
        "merge.renameLimit=7000",
        "-c",
        "diff.renames=true",
        "-c",
        "core.quotePath=false",
        "-c", "user.name=Standards.Sdk", "-c", "user.email=noreply@standards-sdk.invalid",
    ];

    /// <summary>Absolute path of the top folder of the work tree.</summary>
    public string Top => top;

    /// <summary>Absolute path of a folder for what lasts as long as the update.</summary>
    public string WorkFolder => workFolder;

    /// <summary>Its output as text without the line end.</summary>
    public string Line(params string[] arguments) => Text(Run("", null, [], arguments)).TrimEnd();

    /// <summary>Its output, separated by zero bytes.</summary>
    public List<string> Fields(params string[] arguments) => Run("", null, [], arguments).Fields();

    /// <summary>The same, where some exit codes are answers and no failures.</summary>
    public List<string> FieldsOr(int[] accepted, params string[] arguments) => Run("", null, accepted, arguments).Fields();

    /// <summary>Its output as text, for what it reads.</summary>
    /// <param name="indexFile">Absolute path of another index than the repository's.</param>
    public string Ask(string input, string? indexFile, params string[] arguments) => Text(Run(input, indexFile, [], arguments)).TrimEnd();

    /// <summary>Whether it succeeds.</summary>
    public bool Try(params string[] arguments) => New(null).Run("", [], cancellationToken, [.. Settings, .. arguments]).Output is not null;

    /// <summary>Writes contents as objects and gives their ids in order.</summary>
    public IReadOnlyList<string> Write(IReadOnlyList<byte[]> contents)
    {
        var folder = Path.Combine(workFolder, "blobs");
        Directory.CreateDirectory(folder);
        var names = new StringBuilder();
        for (var i = 0; i < contents.Count; i++)
        {
            var path = Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture));
            File.WriteAllBytes(path, contents[i]);
            names.Append(path).Append('\n');
        }

        return contents.Count == 0 ? [] : Ask(names.ToString(), null, "hash-object", "-w", "--no-filters", "--stdin-paths").Split('\n');
    }

    /// <summary>Writes a commit that no reference names and that is the same whenever it is written.</summary>
    public string Commit(string tree, string? parent, string message)
    {
        const string Who = "Standards.Sdk <noreply@standards-sdk.invalid> 946684800 +0000";
        var text = $"tree {tree}\n{(parent is null ? "" : $"parent {parent}\n")}author {Who}\ncommitter {Who}\n\n{message}\n";
        return Ask(text, null, "hash-object", "-w", "-t", "commit", "--stdin");
    }

    private GitAnswer Run(string input, string? indexFile, int[] accepted, string[] arguments)
    {
        var answer = New(indexFile).Run(input, accepted, cancellationToken, [.. Settings, .. arguments]);
        return answer.Output is not null
            ? answer
            : throw new UpdateRefusedException(
                $"'git {arguments[0]}' {answer.Failure}",
                "Run 'git status' and 'git fsck' to see what is wrong, and the update again; nothing of yours was changed");
    }

    private GitCommand New(string? indexFile) =>
        new(top, new RepositoryReaderOptions { Environment = environment, GitTimeout = Patience }) { IndexFile = indexFile };

    private static string Text(GitAnswer answer) => Encoding.UTF8.GetString(answer.Output!);
}
