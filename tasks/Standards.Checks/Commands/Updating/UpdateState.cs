using System.Globalization;
using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Commands.Updating;

/// <summary>The repository before an update: clean, committed, with records; or a refusal.</summary>
internal sealed class UpdateState
{
    private const int NeededMajor = 2;
    private const int NeededMinor = 38;

    // What git leaves while something is under way, and how to end it.
    private static readonly (string Name, string What, string Fix)[] Operations =
    [
        ("MERGE_HEAD", "a merge", "git merge --abort"),
        ("CHERRY_PICK_HEAD", "a cherry-pick", "git cherry-pick --abort"),
        ("REVERT_HEAD", "a revert", "git revert --abort"),
        ("rebase-merge", "a rebase", "git rebase --abort"),
        ("rebase-apply", "a rebase", "git rebase --abort"),
    ];

    private readonly GitDirectory _directory;

    private UpdateState(GitDirectory directory, UpdateGit git, string workFolder)
    {
        (_directory, Git, WorkFolder) = (directory, git, workFolder);
    }

    public UpdateGit Git { get; }

    /// <summary>Absolute path of an empty folder for what lasts as long as the update.</summary>
    public string WorkFolder { get; }

    // Beside the folder, which is emptied by every run.
    private string Started => WorkFolder + ".started";

    /// <summary>Looks at the repository.</summary>
    /// <exception cref="UpdateRefusedException">It cannot be updated as it is.</exception>
    public static UpdateState Open(UpdateRequest request, string workFolder)
    {
        if (GitDirectory.Find(PhysicalPath.Of(request.Root), out _) is not { } directory)
        {
            throw new UpdateRefusedException(
                "the folder is in no git repository, so nothing could be taken back", "Run 'git init', commit the repository and run the command again");
        }

        Clear(workFolder);
        var git = new UpdateGit(directory.WorkTree, workFolder, request.Environment, request.Cancel);
        var state = new UpdateState(directory, git, workFolder);
        state.RefuseOldGit();
        state.RefuseUnfinished();
        return state;
    }

    /// <summary>The records of the commit, by path, and what is wrong with them.</summary>
    public (IReadOnlyList<TemplateRecord> Records, IReadOnlyList<Finding> Findings) Records()
    {
        var (records, findings) = (new List<TemplateRecord>(), new List<Finding>());
        foreach (var path in Git.Fields("ls-files", "-z").Where(TemplateRecord.IsPath).Order(StringComparer.Ordinal))
        {
            var content = Encoding.UTF8.GetBytes(Git.Ask("", null, "cat-file", "blob", $"HEAD:{path}"));
            var (record, problems) = TemplateRecordReader.Read(path, content);
            findings.AddRange(problems);
            if (record is not null)
            {
                records.Add(record);
            }
        }

        if (records.Count == 0 && findings.Count == 0)
        {
            throw new UpdateRefusedException(
                $"no commit has {TemplateRecord.Folder}/template.json, so nobody knows what wrote the repository",
                "Create a repository of the same kind elsewhere with the version and the answers that were given then, and commit its "
                    + ".standards/template.json here");
        }

        return (records, findings);
    }

    /// <summary>Refuses when a file that nobody has committed is where a new one belongs, ignored ones too; the same content is no loss.</summary>
    public void RefuseOverwriting(IReadOnlyDictionary<string, TreeEntry> additions)
    {
        var inTheWay = additions
            .Where(a => InTheWay(a.Key) is { } there && !IsSame(there, a.Key, a.Value))
            .Select(a => a.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (inTheWay.Count > 0)
        {
            throw new UpdateRefusedException(
                $"files that are not committed are where the update adds its own: "
                    + $"{string.Join(", ", inTheWay.Take(5).Select(p => ValueText.Line(p, 100)))}{(inTheWay.Count > 5 ? ", …" : "")}",
                "Commit them, move them away, or remove them, and run the command again");
        }
    }

    /// <summary>
    /// Notes that index and work tree begin to change. What is there already with the content that comes is removed, because git would refuse it.
    /// </summary>
    public void Start(IReadOnlyDictionary<string, TreeEntry> additions)
    {
        File.WriteAllText(Started, Git.Line("rev-parse", "HEAD"));
        foreach (var path in additions.Keys.Select(p => Path.Combine(Git.Top, p)).Where(File.Exists))
        {
            File.Delete(path);
        }
    }

    /// <summary>Notes that they are changed as a whole.</summary>
    public void End() => File.Delete(Started);

    private void RefuseOldGit()
    {
        // git version 2.39.5 (Apple Git-154)
        var text = Git.Line("version");
        var parts = text.Split(' ').ElementAtOrDefault(2)?.Split('.') ?? [];
        if (parts.Length < 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            || (major, minor).CompareTo((NeededMajor, NeededMinor)) < 0)
        {
            throw new UpdateRefusedException($"this is {ValueText.Quote(text)}, and merging without a work tree needs 2.38", "Install git 2.38 or later");
        }
    }

    private void RefuseUnfinished()
    {
        if (Operations.FirstOrDefault(
            o => Path.Combine(_directory.Path, o.Name) is var path && (File.Exists(path) || Directory.Exists(path))) is { Name: not null } operation)
        {
            throw new UpdateRefusedException($"{operation.What} is under way", $"Finish it, or end it with '{operation.Fix}', and run the command again");
        }

        if (!Git.Try("rev-parse", "--verify", "--quiet", "HEAD^{commit}"))
        {
            throw new UpdateRefusedException("the repository has no commit yet, so nothing could be taken back", "Commit it and run the command again");
        }

        if (Git.Fields("ls-files", "--unmerged", "-z").Count > 0)
        {
            throw new UpdateRefusedException(
                "files are in conflict",
                "Resolve each and 'git add' it, or take a side, 'git checkout --ours -- FILE' or '--theirs', and commit; 'git reset "
                    + "--merge' takes all of it back");
        }

        var changes = Git.Fields("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=no", "--ignore-submodules=none");
        if (changes.Count == 0)
        {
            return;
        }

        const int Marks = 3;
        var names = string.Join(", ", changes.Take(5).Select(c => ValueText.Line(c[Math.Min(Marks, c.Length)..], 100))) + (changes.Count > 5 ? ", …" : "");
        if (File.Exists(Started) && File.ReadAllText(Started) == Git.Line("rev-parse", "HEAD"))
        {
            throw new UpdateRefusedException(
                $"the last update was ended while it wrote ({names})",
                "All was committed when it began: 'git reset --hard' takes back what it wrote, and unless you have changed something since, that loses "
                    + "nothing. Then run the command again");
        }

        throw new UpdateRefusedException(
            $"changes are not committed: {names}",
            "Commit them or 'git stash' them, so that the update can be told from them and taken back, and run the command again");
    }

    // The path, or the file that stands where a folder of it belongs; null when nothing is there.
    private string? InTheWay(string path)
    {
        for (var part = path; part.Length > 0; part = Path.GetDirectoryName(part) ?? "")
        {
            var full = Path.Combine(Git.Top, part);
            var info = new FileInfo(full);
            if (info.Exists || info.LinkTarget is not null)
            {
                // A file of the commit gives way by itself.
                return part == path || Git.Fields("ls-files", "-z", "--", $":(literal){part}").Count == 0 ? part : null;
            }

            if (part == path
                && Directory.Exists(full)
                && Directory.EnumerateFileSystemEntries(full).Any()
                && Git.Fields("ls-files", "-z", "--", $":(literal){part}").Count == 0)
            {
                return part;
            }
        }

        return null;
    }

    private bool IsSame(string there, string path, TreeEntry entry)
    {
        var full = Path.Combine(Git.Top, there);
        return there == path && File.Exists(full) && new FileInfo(full).LinkTarget is null && Git.Line("hash-object", $"--path={path}", full) == entry.Id;
    }

    /// <summary>Removes what lasted as long as the update; what cannot be removed now, the next run removes.</summary>
    public static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody looks into it.
        }
    }

    private static void Clear(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(Path.Combine(folder, "no-hooks"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UpdateRefusedException(
                $"{TemplateUpdate.Folder} cannot be emptied", "Close what holds files in it, make it writable, and run the command again");
        }
    }
}
