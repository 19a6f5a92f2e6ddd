using System.Diagnostics;
using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Commands.Restoring;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Budgets.Benchmarks;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Gates.TestRuns;
using Standards.Checks.Rules.PublicApi;
using Standards.Checks.Rules.Symbols;
using Standards.Checks.Tests.Fuzzing.Readers;
using TestFolder = Standards.Checks.Tests.Repository.TestFolder;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>Links to devices and pipes where a build, git or a tool writes: they are said to be unreadable, at once, and never opened.</summary>
public sealed class HostileFileTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Func<string, IEnumerable<string>>> Readers = new(StringComparer.Ordinal)
    {
        ["coverage report"] = path => CoverageFiles.Read(Named(path), CancellationToken.None).SelectMany(r => Answers.Of(r.Findings)),
        ["test results"] = path =>
            TestReportFiles.Read([new TestReportFile("a", path, "", "")], CancellationToken.None).SelectMany(r => Answers.Of(r.Findings)),
        ["mutation report"] = path => Answers.Of(MutationReportReader.Read("a", path).Findings),
        ["benchmark results"] = Benchmarks,
        ["compiler log"] = path => [CompilerLogReader.Read(path, "/").Remark!],
        ["assets file"] = path => Answers.Of(RestoredPackages.Read(path, "a.csproj").Problem),
        ["projects of an assets file"] = path => ProjectReferences.Of(path) is null ? ["malformed"] : [],
        ["strong-name key"] = path => Answers.Of(StrongNameFindings.Read(path, "a.snk").Problem),
        ["strong name of an assembly"] = path => Answers.Of(StrongNameFindings.CheckAssembly(path, "a.csproj", "a.snk")),
        ["package signature"] = path => PackageSignature.Read(path) is null ? ["no package"] : [],
        ["symbols"] = path => Answers.Unless<SymbolException>(() => SymbolReader.Read(path, "")),
        ["public API"] = path => Answers.Unless<ApiException>(() => ApiReader.Read(path, CancellationToken.None)),
        ["file"] = path => Answers.Unless<IOException>(() => RegularFile.ReadBytes(path, 100)),
    };

    private readonly TestFolder _folder = new TestFolder().Init().Write("a.txt").Commit();

    public static TheoryData<string> Names => [.. Readers.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Links_to_devices_and_pipes_are_refused(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var path in Hostile())
        {
            var run = Task.Run(() => Readers[name](path).ToArray());

            Assert.Same(run, await Task.WhenAny(run, Task.Delay(Longest, CancellationToken.None)));
            Assert.NotEmpty(await run);
        }
    }

    [Fact]
    public async Task Index_and_pointer_of_git_that_are_devices_are_remarks()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var index = Path.Combine(_folder.Root, ".git/index");
        File.Delete(index);
        File.CreateSymbolicLink(index, "/dev/zero");
        var read = Task.Run(() => _folder.Read(_folder.Options with { GitTimeout = TimeSpan.FromSeconds(2) }));

        Assert.Same(read, await Task.WhenAny(read, Task.Delay(Longest, CancellationToken.None)));
        Assert.NotEmpty((await read).Remarks);

        using var other = new TestFolder().Write("a.txt");
        File.CreateSymbolicLink(Path.Combine(other.Root, ".git"), "/dev/zero");
        Assert.Null(GitDirectory.Find(other.Root, out _));
    }

    [Fact]
    public void Forged_path_of_five_thousand_characters_in_the_index_is_listed_or_left_out()
    {
        var blob = _folder.Git("rev-parse", "HEAD:a.txt").Trim();
        _folder.Git("update-index", "--add", "--cacheinfo", $"100644,{blob},{new string('x', 5_000)}");

        var snapshot = _folder.Read();

        Assert.Contains("a.txt", TestFolder.PathsOf(snapshot));
    }

    [Theory]
    [InlineData("yes aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("yes aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2")]
    [InlineData("sleep 60 & echo a.txt; exit 0")]
    public void Git_that_prints_or_complains_for_ever_or_leaves_a_child_is_given_up(string script)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var program = _folder.Beside("git-script");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var watch = Stopwatch.StartNew();

        var snapshot = _folder.Write("new.txt").Read(_folder.Options with { GitProgram = program, GitTimeout = TimeSpan.FromSeconds(2) });

        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
        Assert.NotEmpty(snapshot.Remarks);
        Assert.Contains("new.txt", TestFolder.PathsOf(snapshot));
    }

    // A device, a pipe, and links to both.
    private string[] Hostile()
    {
        var pipe = _folder.Beside("pipe");
        using (var made = Process.Start("mkfifo", pipe))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(_folder.Beside("to-pipe"), pipe);
        File.CreateSymbolicLink(_folder.Beside("to-device"), "/dev/zero");
        return ["/dev/zero", pipe, _folder.Beside("to-pipe"), _folder.Beside("to-device")];
    }

    private static IEnumerable<string> Benchmarks(string path)
    {
        using var repository = new TestRepository();
        return Answers.Of(BenchmarkGate.Run(repository.Context().Snapshot, Named(path), CancellationToken.None).Findings).ToArray();
    }

    private static Dictionary<string, string> Named(string path) => new(StringComparer.Ordinal) { ["a"] = path };
}
