using System.Collections;
using System.Diagnostics;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Repository;

/// <summary>A temporary folder with its own home folder for git; removed at the end.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("std-").FullName;

    public TestFolder(string name = "repository")
    {
        Root = Path.Combine(_top, name);
        Home = Path.Combine(_top, "home");
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Home);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            if (!((string)variable.Key).StartsWith("GIT_", StringComparison.Ordinal))
            {
                Environment[(string)variable.Key] = (string?)variable.Value ?? "";
            }
        }

        Environment["HOME"] = Home;
        Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        Environment.Remove("XDG_CONFIG_HOME");
    }

    public string Root { get; }

    public string Home { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public string CacheFile => Path.Combine(_top, "cache", "untracked.bin");

    // A build long after the last edit: no time stamp is fresh.
    public RepositoryReaderOptions Options => new() { Environment = Environment, Clock = new ShiftedClock(TimeSpan.FromMinutes(1)) };

    public RepositoryReaderOptions Cached => Options with { CacheFile = CacheFile };

    public RepositoryReaderOptions CachedWithoutGit => Cached with { GitProgram = "no-such-git" };

    public string Beside(string name) => Path.Combine(_top, name);

    public TestFolder Init(params string[] arguments)
    {
        Git(["init", "-q", .. arguments]);
        return this;
    }

    public TestFolder Write(string path, string text = "text")
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public TestFolder Commit()
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", "x");
        return this;
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        string[] settings =
            ["user.name=t", "user.email=t@example.com", "init.defaultBranch=main", "protocol.file.allow=always", "core.longpaths=true"];
        foreach (var argument in settings.SelectMany(static s => new[] { "-c", s }).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }

    public RepositorySnapshot Read(RepositoryReaderOptions? options = null) =>
        RepositoryReader.Read(Root, options ?? Options, CancellationToken.None);

    public string[] Paths(RepositoryReaderOptions? options = null)
    {
        var snapshot = Read(options);
        Assert.Empty(snapshot.Remarks);
        return PathsOf(snapshot);
    }

    public static string[] PathsOf(RepositorySnapshot snapshot) => snapshot.Files.Select(static f => f.Path).ToArray();

    /// <summary>What git itself lists, without what is not on disk.</summary>
    public string[] Expected() => ExpectedIn(Root);

    public string[] ExpectedIn(string folder) =>
        GitIn(folder, "ls-files", "-z", "-co", "--exclude-standard")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .Where(path => File.Exists(Path.Combine(folder, path)))
            .Order(StringComparer.Ordinal)
            .ToArray();

    public void Dispose()
    {
        // Git writes its objects read-only. Links are skipped: some tests make cycles of them.
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in new DirectoryInfo(_top).EnumerateFiles("*", all).Where(static f => f.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(_top, recursive: true);
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
