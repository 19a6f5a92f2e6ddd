using System.Diagnostics;
using System.Runtime.Versioning;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>What is large, what git cannot say and where the index of a commit is another one.</summary>
public sealed class StagedLimitTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Init();
    private readonly string _key = GitSecrets.Key(1);

    public void Dispose() => _folder.Dispose();

    private string Line => $"var a = \"{_key}\";\n";

    [Fact]
    public void Many_files()
    {
        for (var i = 0; i < 150; i++)
        {
            _folder.Write($"{i:000}.cs", i % 7 == 0 ? $"var a = \"{GitSecrets.Key(i)}\";\n" : $"{i}\n");
        }

        _folder.Git("add", "-A");
        Assert.Equal(Enumerable.Range(0, 150).Where(i => i % 7 == 0).Select(i => $"STD5007 {i:000}.cs(1,10)"), _folder.Staged().Verdicts.Places());
    }

    [Fact]
    public void Object_that_is_gone_is_said()
    {
        _folder.Stage("a.cs", Line).Stage("b.cs", $"var a = \"{GitSecrets.Key(2)}\";\n").RemoveObject(":a.cs");
        var result = _folder.Staged();
        Assert.Equal(["STD5040 a.cs(0,0)", "STD5007 b.cs(1,10)"], result.Verdicts.Places());
        Assert.EndsWith("'a.cs' is not in this clone", result.Verdicts[0].Finding.Message);
    }

    // 'git commit -a' and 'git commit FILE' give a hook an index of their own; the variable may be one of a hook elsewhere, too.
    [Fact]
    public void Index_of_the_commit_in_progress()
    {
        _folder.Stage("a.cs", Line);
        File.Copy(Path.Combine(_folder.Root, ".git", "index"), Path.Combine(_folder.Root, ".git", "next-index-1.lock"));
        _folder.Git("rm", "-q", "--cached", "a.cs");
        Assert.Equal(0, _folder.Staged().Files);

        _folder.Environment["GIT_INDEX_FILE"] = ".git/next-index-1.lock";
        Assert.Equal(["STD5007 a.cs(1,10)"], _folder.Staged().Verdicts.Places());
        _folder.Environment["GIT_INDEX_FILE"] = Path.Combine(_folder.Root, ".git", "next-index-1.lock");
        Assert.Equal(["STD5007 a.cs(1,10)"], _folder.Staged().Verdicts.Places());

        using var other = new TestFolder().Init().Stage("b.cs", Line);
        _folder.Environment["GIT_INDEX_FILE"] = Path.Combine(other.Root, ".git", "index");
        Assert.Equal(0, _folder.Staged().Files);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Hook_of_a_commit_of_all_files_sees_them()
    {
        _folder.Write("a.cs", "clean\n").Commit().Write("a.cs", Line);
        _folder.Write(".git/hooks/pre-commit", """
            #!/bin/sh
            cp "$GIT_INDEX_FILE" ../index
            echo "$GIT_INDEX_FILE" > ../name

            """);
        File.SetUnixFileMode(Path.Combine(_folder.Root, ".git/hooks/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _folder.Git("commit", "-q", "-a", "-m", "x");
        _folder.Git("reset", "-q", "--soft", "HEAD~");
        _folder.Git("reset", "-q");

        var named = File.ReadAllText(_folder.Beside("name")).Trim();
        File.Copy(_folder.Beside("index"), Path.GetFullPath(named, _folder.Root), overwrite: true);
        _folder.Environment["GIT_INDEX_FILE"] = named;
        Assert.Equal(["STD5007 a.cs(1,10)"], _folder.Staged().Verdicts.Places());
    }

    [Fact]
    public void What_cannot_be_asked_is_said()
    {
        using var plain = new TestFolder();
        Assert.Equal("the folder belongs to no git repository", plain.Write("a.cs", Line).Staged().Failure);
        plain.Write(".git", "gitdir: nowhere\n");
        Assert.Equal("git does not recognise the repository that .git stands for", plain.Staged().Failure);

        _folder.Stage("a.cs", Line).Environment["PATH"] = "";
        Assert.Equal("git is not installed or not in PATH", _folder.Staged().Failure);
    }

    [Fact]
    public void Damaged_index_is_said()
    {
        _folder.Stage("a.cs", Line).Write(".git/index", "DIRC and nothing");
        Assert.Equal("git cannot read its index, which is damaged", _folder.Staged().Failure);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Git_that_dies_is_said()
    {
        _folder.Stage("a.cs", Line).WithGit("""case "$*" in *cat-file*) exit 3;; *) exec /usr/bin/env PATH="${PATH#*:}" git "$@";; esac""");
        Assert.Equal("git ended before it had given the staged files", _folder.Staged().Failure);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Cancelling_kills_git()
    {
        _folder.Stage("a.cs", Line).WithGit("sleep 30");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => new StagedScan(_folder.Run()).Execute(cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }
}
