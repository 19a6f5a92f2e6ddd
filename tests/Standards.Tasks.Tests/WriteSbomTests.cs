using System.Diagnostics;
using System.Text.Json;
using Microsoft.Build.Utilities;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

/// <summary>
/// The task that writes SBOMs, with whatever restore, the package folder and git give it: whole documents or none, and a code for what is amiss.
/// </summary>
public sealed class WriteSbomTests : IDisposable
{
    private const string Assets = """
        {
          "version": 3,
          "targets": { "net10.0": { "Npgsql/10.0.0": { "type": "package", "runtime": { "lib/net10.0/Npgsql.dll": {} } } } },
          "libraries": { "Npgsql/10.0.0": { "type": "package", "path": "npgsql/10.0.0", "files": [] } },
          "packageFolders": { "PACKAGES": {} },
          "project": { "version": "1.0.0", "restore": { "projectName": "A" }, "frameworks": { "net10.0": { "targetAlias": "net10.0", "dependencies": { "Npgsql": { "target": "Package", "version": "[10.0.0, )" } } } } }
        }
        """;

    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards sbom ü #%").FullName;

    public WriteSbomTests()
    {
        Write("src/A/obj/project.assets.json", Assets.Replace("PACKAGES", JsonEncodedText.Encode(Of("packages")).ToString(), StringComparison.Ordinal));
        Write("src/A/obj/sbom.facts", $"""
            project={Of("src/A/A.csproj")}
            assets={Of("src/A/obj/project.assets.json")}
            name=A
            version=1.0.0
            framework=net10.0
            standards=1.0.0

            """);
        Write("packages/npgsql/10.0.0/npgsql.nuspec", "<package><metadata><id>Npgsql</id><version>10.0.0</version></metadata></package>");
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void Whole_graph_gives_both_documents_and_the_stamp_and_writes_into_no_package_folder()
    {
        // Shared with other builds, perhaps read-only.
        var nuspec = new FileInfo(Of("packages/npgsql/10.0.0/npgsql.nuspec")) { IsReadOnly = true };
        var (before, written) = (Listing(), nuspec.LastWriteTimeUtc);

        Assert.Empty(Run());

        Assert.True(Exists("bom.json") && Exists("spdx.json") && Exists("sbom.stamp"));
        Assert.Equal((string.Join(' ', before), written), (string.Join(' ', Listing()), new FileInfo(nuspec.FullName).LastWriteTimeUtc));
        Assert.DoesNotContain(_root, Read("bom.json") + Read("spdx.json"), StringComparison.Ordinal);

        var first = Read("bom.json");
        Assert.Empty(Run());
        Assert.Equal(first, Read("bom.json"));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "", "is not valid JSON, or is cut off" },
        { Assets[..(Assets.Length / 2)], "is not valid JSON, or is cut off" },
        { "{}", "has no version 3 or 4" },
        {
            Assets.Replace(
                "\"Npgsql/10.0.0\": { \"type\": \"package\", \"runtime\"",
                "\"Npgsql/9.0.0\": { \"type\": \"package\" }, \"Npgsql/10.0.0\": { \"type\": \"package\", \"runtime\"",
                StringComparison.Ordinal).Replace(
                    "\"libraries\": {", "\"libraries\": { \"Npgsql/9.0.0\": { \"type\": \"package\" },", StringComparison.Ordinal),
            "has two versions of 'Npgsql' for net10.0"
        },
        { Assets.Replace("\"targets\": { \"net10.0\"", "\"targets\": { \"net9.0\"", StringComparison.Ordinal), "has no graph for net10.0" },
        {
            Assets.Replace("\"libraries\": { \"Npgsql/10.0.0\"", "\"libraries\": { \"Other/1.0.0\"", StringComparison.Ordinal),
            "says nothing of 'Npgsql' 10.0.0"
        },
        { "50", "is not valid JSON, or is cut off" },
        { "70", "bytes, more than the" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Graph_that_is_not_whole_leaves_no_document_not_even_an_old_one(string assets, string reason)
    {
        Assert.Empty(Run());

        // Megabytes.
        Write("src/A/obj/project.assets.json", int.TryParse(assets, out var size) ? new string(' ', size * 1024 * 1024) : assets);
        var watch = Stopwatch.StartNew();

        var error = Assert.Single(Run());

        Assert.StartsWith($"STD4511 no SBOM was written: project.assets.json ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Contains("Run 'dotnet restore src/A/A.csproj --force'", error, StringComparison.Ordinal);
        Assert.False(Exists("bom.json") || Exists("spdx.json") || Exists("sbom.stamp"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData(null, "not in the package folder")]
    [InlineData("", "nuspec is missing")]
    [InlineData("<package>", "nuspec is not well-formed XML")]
    [InlineData("folder", "nuspec cannot be read")]
    [InlineData("huge", "nuspec is too large for a nuspec")]
    public void Package_that_nobody_can_look_at_is_said_and_marked_in_a_document_that_has_it(string? nuspec, string reason)
    {
        File.Delete(Of("packages/npgsql/10.0.0/npgsql.nuspec"));
        switch (nuspec)
        {
            case null:
                Directory.Delete(Of("packages"), recursive: true);
                break;
            case "folder":
                Directory.CreateDirectory(Of("packages/npgsql/10.0.0/npgsql.nuspec"));
                break;
            case { Length: > 0 }:
                Write("packages/npgsql/10.0.0/npgsql.nuspec", nuspec == "huge" ? new string(' ', 5 * 1024 * 1024) : nuspec);
                break;
        }

        Assert.Empty(Run());

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal("STD4510", warning.Code);
        Assert.Contains($"1 package that could not be looked at: Npgsql 10.0.0 ({reason})", warning.Message, StringComparison.Ordinal);
        Assert.Contains(reason, Read("bom.json"), StringComparison.Ordinal);
        Assert.Contains("pkg:nuget/Npgsql@10.0.0", Read("spdx.json"), StringComparison.Ordinal);
        Assert.False(Exists("sbom.stamp"));
    }

    [Theory]
    [InlineData("name=A\n")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("huge")]
    public void Facts_that_are_none(string? facts)
    {
        if (facts is null)
        {
            File.Delete(Of("src/A/obj/sbom.facts"));
        }
        else
        {
            Write("src/A/obj/sbom.facts", facts == "huge" ? new string('x', 2 * 1024 * 1024) : facts);
        }

        Assert.StartsWith(
            "STD4511 no SBOM was written: what the build wrote of the projects into obj cannot be read", Assert.Single(Run()), StringComparison.Ordinal);
        Assert.False(Exists("bom.json") || Exists("spdx.json"));
    }

    [Fact]
    public void Document_that_cannot_be_written_takes_the_other_with_it()
    {
        Directory.CreateDirectory(Of("src/A/obj/spdx.json"));

        Assert.StartsWith("STD4511 no SBOM was written: its file cannot be written", Assert.Single(Run()), StringComparison.Ordinal);

        Assert.False(File.Exists(Of("src/A/obj/bom.json")) || Exists("sbom.stamp"));
    }

    [Fact]
    public void Time_is_that_of_the_commit_with_a_detached_HEAD_too_and_none_without_git()
    {
        Run();
        Assert.DoesNotContain("\"timestamp\"", Read("bom.json"), StringComparison.Ordinal);

        Git("init", "-q");
        Run();
        Assert.DoesNotContain("\"timestamp\"", Read("bom.json"), StringComparison.Ordinal);

        Git("commit", "-q", "--allow-empty", "-m", "x", "--date=2026-01-31T12:00:00Z");
        Git("checkout", "-q", "--detach");
        Run();
        Assert.Contains("\"timestamp\": \"2026-01-31T12:00:00Z\"", Read("bom.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_task_writes_nothing()
    {
        using var task = Task(new RecordingEngine());
        task.Cancel();

        Assert.False(task.Execute());
        Assert.False(Exists("sbom.stamp"));
    }

    private string[] Run()
    {
        _engine.Errors.Clear();

        // Another build: the time of the commit is asked for once in each.
        var build = new RecordingEngine();
        using var task = Task(build);
        Assert.True(task.Execute());
        _engine.Warnings.AddRange(build.Warnings);
        return [.. build.Errors.Select(e => $"{e.Code} {e.Message}")];
    }

    private WriteSbom Task(RecordingEngine build) => new()
    {
        BuildEngine = build,
        Facts = [$"root={_root}"],
        Date = TestDay.Text,
        Inputs = [new TaskItem(Of("src/A/obj/sbom.facts").Replace("%", "%25", StringComparison.Ordinal))],
        CycloneDx = Of("src/A/obj/bom.json"),
        Spdx = Of("src/A/obj/spdx.json"),
        Stamp = Of("src/A/obj/sbom.stamp"),
    };

    private string[] Listing() => [.. Directory.EnumerateFileSystemEntries(Of("packages"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private string Of(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private bool Exists(string name) => File.Exists(Of($"src/A/obj/{name}"));

    private string Read(string name) => File.ReadAllText(Of($"src/A/obj/{name}"));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        File.WriteAllText(Of(path), text);
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", .. arguments])
        {
            WorkingDirectory = _root,
            RedirectStandardError = true,
        };
        start.Environment["GIT_COMMITTER_DATE"] = "2026-01-31T12:00:00Z";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
