namespace Standards.Checks.Commands.Updating;

/// <summary>
/// The merge of a commit with what a template would write today, seen from what it wrote then. Made by git out of objects that no reference names;
/// neither the index nor the work tree is touched before <see cref="Apply"/>.
/// </summary>
internal sealed class TreeMerge
{
    private const int MaxRounds = 5;

    private readonly UpdateGit _git;
    private readonly SortedDictionary<string, TreeEntry> _head;
    private readonly SortedDictionary<string, TreeEntry> _before;
    private readonly SortedDictionary<string, TreeEntry> _after;
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private readonly string _message;
    private string _theirs = "";

    private TreeMerge(
        UpdateGit git,
        SortedDictionary<string, TreeEntry> head,
        SortedDictionary<string, TreeEntry> before,
        SortedDictionary<string, TreeEntry> after,
        string message)
    {
        (_git, _head, _before, _after, _message) = (git, head, before, after, message);
    }

    /// <summary>What happens to which file, by path.</summary>
    public IReadOnlyList<FileOutcome> Files { get; private set; } = [];

    /// <summary>Files that the merge brings to where the commit has none.</summary>
    public IReadOnlyDictionary<string, TreeEntry> Additions { get; private set; } = new Dictionary<string, TreeEntry>();

    /// <summary>Merges, in objects only.</summary>
    /// <param name="git">In the top folder.</param>
    /// <param name="before">What the template wrote: contents by path from the top folder.</param>
    /// <param name="after">What it writes now.</param>
    /// <param name="records">Paths of records: the one that is there is what was written.</param>
    /// <param name="message">Message of a commit of the update; git shows it at conflicts.</param>
    public static TreeMerge Compute(
        UpdateGit git,
        IReadOnlyDictionary<string, byte[]> before,
        IReadOnlyDictionary<string, byte[]> after,
        IReadOnlyCollection<string> records,
        string message)
    {
        var head = TreeEntry.Of(git, "HEAD");
        var forms = new TextForms(git);
        var origins = Origins(git, before, after);
        var old = Entries(git, before, head, forms, new Dictionary<string, string>());
        foreach (var record in records.Where(head.ContainsKey))
        {
            old[record] = head[record];
        }

        var merge = new TreeMerge(git, head, old, Entries(git, after, head, forms, origins), message);
        merge.Run();
        return merge;
    }

    /// <summary>Brings it into index and work tree. Conflicts are git's: stages in the index, marks in the files.</summary>
    public void Apply()
    {
        // It fails where there are conflicts, as it does where it could not start; the index tells.
        if (!_git.Try("cherry-pick", "--no-commit", _theirs) && _git.Fields("ls-files", "--unmerged", "-z").Count == 0)
        {
            throw new UpdateRefusedException(
                "git could not bring the update into the work tree",
                "Run 'git status' to see what is in the way; 'git reset --merge' takes back what was brought");
        }
    }

    // What the template has renamed, new name by old one, whatever the form in which it is written here.
    private static Dictionary<string, string> Origins(UpdateGit git, IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after)
    {
        string Tree(IReadOnlyDictionary<string, byte[]> files)
        {
            var paths = files.Keys.Order(StringComparer.Ordinal).ToArray();
            return TreeEntry.Write(
                git,
                paths
                    .Zip(git.Write([.. paths.Select(p => files[p])]))
                    .ToDictionary(e => e.First, e => new TreeEntry(TreeEntry.File, e.Second), StringComparer.Ordinal));
        }

        // R100, the old name, the new name.
        var fields = git.Fields("diff-tree", "-r", "-M", "--diff-filter=R", "--name-status", "-z", Tree(before), Tree(after));
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 2 < fields.Count; i += 3)
        {
            origins[fields[i + 2]] = fields[i + 1];
        }

        return origins;
    }

    private static SortedDictionary<string, TreeEntry> Entries(
        UpdateGit git, IReadOnlyDictionary<string, byte[]> files, SortedDictionary<string, TreeEntry> head, TextForms forms, Dictionary<string, string> origins)
    {
        // A file that the template renamed keeps the form and the mode that it has here under its old name.
        string Here(string path) => !head.ContainsKey(path) && origins.TryGetValue(path, out var origin) ? origin : path;

        var paths = files.Keys.Order(StringComparer.Ordinal).ToArray();
        var ids = git.Write([.. paths.Select(p => forms.Of(git.Top, Here(p)).Apply(files[p]))]);
        var entries = new SortedDictionary<string, TreeEntry>(StringComparer.Ordinal);
        foreach (var (path, id) in paths.Zip(ids))
        {
            // What may be run is the repository's choice; of a new file, its first line tells.
            var mode = head.TryGetValue(Here(path), out var there) && there.Mode is TreeEntry.File or TreeEntry.Program
                ? there.Mode
                : files[path] is [(byte)'#', (byte)'!', ..] ? TreeEntry.Program : TreeEntry.File;
            entries[path] = new TreeEntry(mode, id);
        }

        return entries;
    }

    // What was deleted here stays deleted: it is taken out of both sides of the template, and the rest is merged anew.
    private void Run()
    {
        for (var round = 0; ; round++)
        {
            var @base = _git.Commit(TreeEntry.Write(_git, _before), null, _message);
            _theirs = _git.Commit(TreeEntry.Write(_git, _after), @base, _message);
            var ours = _git.Commit(_git.Line("rev-parse", "HEAD^{tree}"), @base, "HEAD");
            var (tree, conflicts) = Merge(ours, _theirs);
            var deleted = conflicts.Where(c => c.Value.Ours is null && c.Value is { Base: not null, Theirs: not null }).ToList();
            if (deleted.Count == 0 || round == MaxRounds)
            {
                Sort(tree, conflicts);
                return;
            }

            foreach (var (path, stages) in deleted)
            {
                _leftOut.Add(path);
                _after.Remove(path);
                foreach (var origin in _before
                    .Where(e => e.Key == path || (e.Value.Id == stages.Base!.Value.Id && !_head.ContainsKey(e.Key) && !_after.ContainsKey(e.Key)))
                    .Select(e => e.Key)
                    .ToList())
                {
                    _before.Remove(origin);
                }
            }
        }
    }

    private (string Tree, SortedDictionary<string, Stages> Conflicts) Merge(string ours, string other)
    {
        // The tree, then MODE ID STAGE TAB path for each conflict.
        const int Conflicted = 1;
        var fields = _git.FieldsOr([Conflicted], "merge-tree", "--write-tree", "-z", "--no-messages", ours, other);
        var conflicts = new SortedDictionary<string, Stages>(StringComparer.Ordinal);
        foreach (var field in fields.Skip(1).TakeWhile(f => f.Length > 0))
        {
            var tab = field.IndexOf('\t', StringComparison.Ordinal);
            var parts = field[..tab].Split(' ');
            var (path, entry) = (field[(tab + 1)..], new TreeEntry(parts[0], parts[1]));
            var stages = conflicts.GetValueOrDefault(path) ?? new Stages(null, null, null);
            conflicts[path] = parts[2] switch
            {
                "1" => stages with { Base = entry },
                "2" => stages with { Ours = entry },
                _ => stages with { Theirs = entry },
            };
        }

        return (fields[0], conflicts);
    }

    private void Sort(string tree, SortedDictionary<string, Stages> conflicts)
    {
        var merged = TreeEntry.Of(_git, tree);
        var files = new List<FileOutcome>();
        files.AddRange(conflicts.Select(c => new FileOutcome(c.Key, FileFate.Conflict, c.Value.Reason)));
        files.AddRange(_leftOut.Select(p => new FileOutcome(p, FileFate.Kept, "deleted here, changed in the template")));
        foreach (var path in _head.Keys.Union(merged.Keys).Where(p => !conflicts.ContainsKey(p)))
        {
            var (isHere, isThere) = (_head.TryGetValue(path, out var here), merged.TryGetValue(path, out var there));
            if (!isHere || !isThere || here != there)
            {
                files.Add(new FileOutcome(path, !isHere ? FileFate.Added : isThere ? FileFate.Changed : FileFate.Removed, ""));
            }
        }

        Files = [.. files.OrderBy(f => f.Fate).ThenBy(f => f.Path, StringComparer.Ordinal)];
        Additions = merged.Where(e => !_head.ContainsKey(e.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private sealed record Stages(TreeEntry? Base, TreeEntry? Ours, TreeEntry? Theirs)
    {
        public string Reason => (Base is not null, Ours is not null, Theirs is not null) switch
        {
            (true, true, true) => "changed here and in the template",
            (true, true, false) => "changed here, removed or renamed in the template",
            (false, true, true) => "added here and in the template",
            (true, false, true) => "removed here, changed in the template",
            _ => "renamed here and in the template",
        };
    }
}
