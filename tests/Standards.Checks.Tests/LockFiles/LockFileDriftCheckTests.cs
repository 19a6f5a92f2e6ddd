using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.LockFiles;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>STD4013 and STD4014: a lock file against the one of a commit.</summary>
public sealed class LockFileDriftCheckTests : IDisposable
{
    private const string Lock = "src/A b/packages.lock.json";
    private const string Project = "src/A b/A.csproj";
    private const string Pin = """{ "sdk": { "version": "10.0.400", "rollForward": "latestPatch" } }""";

    private const string Text = """
        {
          "version": 1,
          "dependencies": {
            "net10.0": {
              "Microsoft.NET.ILLink.Tasks": {
                "type": "Direct",
                "requested": "[10.0.11, )",
                "resolved": "10.0.11",
                "contentHash": "a=="
              },
              "Beta": {
                "type": "Transitive",
                "resolved": "1.0.0",
                "contentHash": "b=="
              }
            },
            "net10.0/linux-x64": {}
          }
        }
        """;

    private readonly TestFolder _folder = new("my repository ü");

    public LockFileDriftCheckTests() => _folder.Init().Write("global.json", Pin).Write(Project, "<Project />").Write(Lock, Text).Commit();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Unchanged_file_and_other_line_ends_are_silent()
    {
        Assert.Empty(Run());
        _folder.Write(Lock, Text.ReplaceLineEndings("\r\n") + "\n");
        Assert.Empty(Run());
    }

    [Fact]
    public void Package_of_the_SDK_in_another_version()
    {
        _folder.Write(Lock, Text.Replace("10.0.11", "10.0.12", StringComparison.Ordinal));

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4013", Lock, 8, 9), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            "package 'Microsoft.NET.ILLink.Tasks' (net10.0) is '10.0.12', and was '10.0.11' in the last commit; .NET SDK 10.0.401 adds this package, and "
                + "global.json pins '10.0.400' with rollForward 'latestPatch' (cause: SDK-implicit)",
            finding.Message);
        Assert.Equal(
            $"""Run 'git checkout HEAD -- "{Lock}"' and build with the .NET SDK that wrote it; to raise the SDK, commit its version in global.json """
                + $"""together with the lock file""",
            finding.Fix);
    }

    [Theory]
    [InlineData("global.json", """{ "sdk": { "version": "10.0.401" } }""")]
    [InlineData(Project, "<Project><PropertyGroup /></Project>")]
    [InlineData("src/Directory.Build.props", "<Project />")]
    [InlineData("Directory.Packages.props", "<Project />")]
    public void Change_that_explains_it_is_silent(string path, string text)
    {
        _folder
            .Write(Lock, Text.Replace("10.0.11", "10.0.12", StringComparison.Ordinal).Replace(",\n    \"net10.0/linux-x64\": {}", "", StringComparison.Ordinal))
            .Write(path, text);

        Assert.Empty(Run(Facts with { RuntimeIdentifiers = [] }));
    }

    [Fact]
    public void File_that_the_pinned_SDK_wrote_is_the_right_one()
    {
        _folder
            .Write("global.json", Pin.Replace("400", "401", StringComparison.Ordinal))
            .Commit()
            .Write(Lock, Text.Replace("10.0.11", "10.0.12", StringComparison.Ordinal));

        Assert.Empty(Run());
    }

    [Fact]
    public void Same_version_with_other_content()
    {
        _folder.Write(Lock, Text.Replace("\"b==\"", "\"c==\"", StringComparison.Ordinal));

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4013", 14, 9), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal(
            "package 'Beta' 1.0.0 has the content hash 'c==', and had 'b==' in the last commit under the same version: it was published anew, or another "
                + "source serves other content (cause: hash)",
            finding.Message);
        Assert.StartsWith($"""Run 'git checkout HEAD -- "{Lock}"', find out which content was reviewed""", finding.Fix, StringComparison.Ordinal);

        // An edit of the file, which does not agree with the package folder: STD4005.
        _folder.Write(Lock, Text.Replace("\"b==\"", "\"d==\"", StringComparison.Ordinal));
        Assert.Empty(Run());
    }

    [Fact]
    public void Runtime_identifier_that_came_or_went()
    {
        _folder.Write(Lock, Text.Replace("linux-x64", "osx-arm64", StringComparison.Ordinal));

        Assert.Equal(
            [
                (
                    17,
                    "the lock file holds the runtime identifier 'osx-arm64' (net10.0), which it did not in the last commit, and no file of the "
                        + "project says why (cause: RID)"),
                (
                    4,
                    "the lock file lacks the runtime identifier 'linux-x64' (net10.0), which it held in the last commit, and no file of the "
                        + "project says why (cause: RID)"),
            ],
            Run(Facts with { RuntimeIdentifiers = ["osx-arm64"] }).Select(f => (f.Line, f.Message)));

        // What the project does not ask for STD4010 names, and what it asks for in vain too.
        Assert.Empty(Run(Facts with { RuntimeIdentifiers = ["linux-x64"] }));
    }

    [Fact]
    public void Version_that_people_change_is_not_drift()
    {
        _folder.Write(Lock, Text.Replace("1.0.0", "1.1.0", StringComparison.Ordinal).Replace("b==", "e==", StringComparison.Ordinal));

        Assert.Empty(Run());
    }

    [Fact]
    public void Base_is_another_commit_and_has_to_be_there()
    {
        _folder.Write(Lock, Text.Replace("10.0.11", "10.0.12", StringComparison.Ordinal)).Commit();
        _folder.Git("checkout", "-q", "--detach");

        Assert.Empty(Run());
        Assert.Contains("was '10.0.11' in 'main~1'", Assert.Single(Run(Facts with { Base = "main~1" })).Message, StringComparison.Ordinal);

        var finding = Assert.Single(Run(Facts with { Base = "origin/main" }));
        Assert.Equal(("STD4014", "", 0), (finding.Rule.Id, finding.Path, finding.Line));
        Assert.Equal("StandardsBase is 'origin/main', and this clone has no such commit, so lock files were compared with nothing", finding.Message);
        Assert.Single(Run(Facts with { Base = "main\nmain" }));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{ "version": 9 }""")]
    public void Lock_file_that_is_none_then_or_now_is_left_to_others(string text)
    {
        _folder.Write(Lock, text);
        Assert.Empty(Run());
        _folder.Commit().Write(Lock, Text);
        Assert.Empty(Run());
    }

    [Fact]
    public void Huge_files_of_a_commit_are_not_read()
    {
        _folder.Write(Lock, new string(' ', 17 * 1024 * 1024)).Commit().Write(Lock, Text.Replace("10.0.11", "10.0.12", StringComparison.Ordinal));

        Assert.Empty(Run());
    }

    [Fact]
    public void Without_git_without_a_commit_and_without_the_file_there_nothing_is_compared()
    {
        using var outside = new TestFolder();
        Assert.Empty(Run(Facts with { LockFilePath = Path.Combine(outside.Write(Lock, Text).Root, Lock) }, outside.Root));
        outside.Init();
        Assert.Empty(Run(Facts with { LockFilePath = Path.Combine(outside.Root, Lock) }, outside.Root));
        Assert.Empty(Run(Facts with { LockFilePath = Path.Combine(_folder.Write("src/B/packages.lock.json", Text).Root, "src", "B", "packages.lock.json") }));
        Assert.Empty(Run(Facts with { UsesLockFile = false, Base = "none" }));
    }

    [Fact]
    public void Repository_below_the_top_of_the_work_tree()
    {
        _folder.Write(Lock, Text.Replace("10.0.11", "10.0.12", StringComparison.Ordinal));

        Assert.Equal("A b/packages.lock.json", Assert.Single(Run(Facts with { Path = "A b/A.csproj" }, Path.Combine(_folder.Root, "src"))).Path);
    }

    private ProjectFacts Facts => new()
    {
        Path = Project,
        Name = "A",
        OutputType = "Library",
        UsesLockFile = true,
        TargetFrameworks = ["net10.0"],
        RuntimeIdentifiers = ["linux-x64"],
        NetSdkVersion = "10.0.401",
        LockFilePath = Path.Combine(_folder.Root, "src", "A b", "packages.lock.json"),
        Packages = new RestoredPackages(
            new AssetsFile(
                [],
                new Dictionary<string, AssetsLibrary> { ["Beta/1.0.0"] = new("Beta", "1.0.0", false, "c==", "beta/1.0.0", []) },
                [],
                new AssetsProject("A", "1.0.0", [])),
            new PackageFolder([])),
    };

    private Finding[] Run(ProjectFacts? facts = null, string? root = null) =>
        [
            .. new LockFileDriftCheck().Check(
                facts ?? Facts, new CheckContext(new RepositorySnapshot(root ?? _folder.Root, []), Policy.Default, TestDay.Today, CancellationToken.None)),
        ];
}
