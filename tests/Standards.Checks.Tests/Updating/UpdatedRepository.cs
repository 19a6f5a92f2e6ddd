using System.Diagnostics;
using System.Text;
using Standards.Checks.Commands.Updating;

namespace Standards.Checks.Tests.Updating;

/// <summary>
/// A git repository that a made-up template wrote, and its user changed. Settings of the user that would disturb an update are set: hooks, signatures,
/// another style of conflicts, nobody who commits.
/// </summary>
public sealed class UpdatedRepository : IDisposable
{
    private readonly string _temporary = Directory.CreateTempSubdirectory("standards-update-").FullName;
    private readonly Dictionary<string, string> _environment;

    public UpdatedRepository(string name = "repo")
    {
        Root = Path.Combine(_temporary, name);
        Directory.CreateDirectory(Root);
        var home = Directory.CreateDirectory(Path.Combine(_temporary, "home")).FullName;
        var hooks = Directory.CreateDirectory(Path.Combine(_temporary, "hooks")).FullName;
        foreach (var hook in (string[])["pre-commit", "post-checkout", "post-index-change", "prepare-commit-msg", "post-rewrite"])
        {
            var path = Path.Combine(hooks, hook);
            File.WriteAllText(path, $"""
                #!/bin/sh
                echo ran >> '{Path.Combine(_temporary, "hooks-that-ran")}'
                exit 1

                """);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        File.WriteAllText(
            Path.Combine(home, ".gitconfig"),
            $"[core]\n\thooksPath = {hooks.Replace('\\', '/')}\n\tquotePath = true\n[commit]\n\tgpgSign = true\n"
                + $"[merge]\n\tconflictStyle = diff3\n\trenames = false\n\tdirectoryRenames = false\n[rerere]\n\tenabled = true\n"
                + $"[user]\n\tuseConfigOnly = true\n[diff]\n\trenames = false\n[status]\n\tshowUntrackedFiles = all\n");
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
            ["HOME"] = home,
            ["USERPROFILE"] = home,
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        Git("init", "-q", "-b", "main");
    }

    public string Root { get; }

    public string Started => Path.Combine(Root, TemplateUpdate.Folder) + ".started";

    /// <summary>Does something and tells whether one of the user's hooks ran meanwhile.</summary>
    public bool RunsHooks(Action action)
    {
        var ran = Path.Combine(_temporary, "hooks-that-ran");
        File.Delete(ran);
        action();
        return File.Exists(ran);
    }

    public IReadOnlyDictionary<string, string> Variables => _environment;

    public UpdatedRepository Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public UpdatedRepository Write(string path, byte[] content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    public UpdatedRepository Commit()
    {
        Git("add", "-A", "-f", "--", ".", ":!artifacts");
        Git(
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.invalid",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "commit.gpgSign=false",
            "commit",
            "-q",
            "--allow-empty",
            "-m",
            "State");
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>Merges two renderings, in objects only.</summary>
    internal TreeMerge Merge(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, params string[] records)
    {
        var work = Path.Combine(Root, TemplateUpdate.Folder);
        Directory.CreateDirectory(Path.Combine(work, "no-hooks"));
        var git = new UpdateGit(Root, work, _environment, CancellationToken.None);
        return TreeMerge.Compute(git, Bytes(before), Bytes(after), records, "Update std-service from 1.0.0 to 1.1.0");
    }

    internal UpdateState Open() =>
        UpdateState.Open(new UpdateRequest(Root, "1.1.0", _environment, CancellationToken.None), Path.Combine(Root, TemplateUpdate.Folder));

    /// <summary>Index and work tree against the commit, without what nobody tracks.</summary>
    public string Status() =>
        Git("-c", "status.renames=false", "status", "--porcelain=v1", "--untracked-files=no").Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Stages of files in conflict: path and number.</summary>
    public string Stages() => string.Join(
        ' ',
        Git("-c", "core.quotePath=false", "ls-files", "--unmerged", "-z")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(f => $"{f[(f.IndexOf('\t', StringComparison.Ordinal) + 1)..]}:{f.Split('\t')[0].Split(' ')[2]}"));

    /// <summary>Modes of the index by path.</summary>
    public SortedDictionary<string, string> Modes()
    {
        var modes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Git("ls-files", "-s", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            modes[field[(field.IndexOf('\t', StringComparison.Ordinal) + 1)..]] = field[..6];
        }

        return modes;
    }

    public void MakeProgram(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Root, path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Git("update-index", "--chmod=+x", path);
    }

    public string Git(params string[] arguments) => Git(0, arguments);

    public string Git(int code, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == code, $"git {string.Join(' ', arguments)}: {process.ExitCode}\n{error.GetAwaiter().GetResult()}");
        return output;
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_temporary).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.IsReadOnly && f.LinkTarget is null))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(_temporary, recursive: true);
    }

    private static Dictionary<string, byte[]> Bytes(IReadOnlyDictionary<string, string> files) =>
        files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
}
