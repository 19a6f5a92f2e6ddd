using System.Text.Json;
using Standards.Checks.Commands.Restoring;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Restoring;

public sealed class RestoreRecordTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly RestoreRequest request;

    public RestoreRecordTests()
    {
        folder.Init()
            .Write(".gitignore", "obj/\nartifacts/\nignored.props\n")
            .Write("Directory.Build.props", "<Project />")
            .Write("eng/imported.targets", "<Project />")
            .Write("A.sln", "")
            .Write("src/A/A.csproj", "<Project />")
            .Write("src/A/ignored.props", "<Project />")
            .Write("src/A/Program.cs", "class X;")
            .Write("src/B/B.csproj", "<Project />");
        File.WriteAllText(Package, "package");
        WriteOutputs("A", "../B/B.csproj");
        WriteOutputs("B");
        var environment = new Dictionary<string, string>(folder.Environment) { ["Custom"] = "1" };
        request = new RestoreRequest(folder.Root, StateFolder, At("A.sln"), [At("src/A/A.csproj")], "engine 1", "2026-11-21", new Dictionary<string, string> { ["Configuration"] = "Debug" }, environment);
    }

    private string StateFolder => At("artifacts/standards/state");

    private string Package => folder.Beside("package.nupkg.sha512");

    private string Record => Path.Combine(StateFolder, "restore-A.sln.bin");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_a_record_it_is_not_current() => Assert.False(IsCurrent());

    [Fact]
    public void Nothing_changed_is_current()
    {
        Write();

        Assert.True(IsCurrent());
        Assert.True(IsCurrent());
    }

    [Theory]
    [InlineData("src/A/A.csproj")]
    [InlineData("src/B/B.csproj")]
    [InlineData("Directory.Build.props")]
    [InlineData("eng/imported.targets")]
    [InlineData("A.sln")]
    [InlineData("src/A/ignored.props")]
    public void Changed_file_is_not_current(string path)
    {
        Write();
        folder.Write(path, "<Project><!-- changed --></Project>");

        Assert.False(IsCurrent());
    }

    [Theory]
    [InlineData("Directory.Packages.props")]
    [InlineData("src/A/packages.lock.json")]
    [InlineData("src/A/A.csproj.user")]
    [InlineData("src/Directory.Build.targets")]
    [InlineData("global.json")]
    [InlineData("nuget.config")]
    [InlineData("NuGet.Config")]
    [InlineData("Directory.Build.rsp")]
    public void Added_file_is_not_current(string path)
    {
        Write();
        folder.Write(path, "x");

        Assert.False(IsCurrent());
    }

    [Theory]
    [InlineData("eng/imported.targets")]
    [InlineData("src/A/ignored.props")]
    [InlineData("src/A/A.csproj")]
    public void Removed_file_is_not_current(string path)
    {
        Write();
        File.Delete(At(path));

        Assert.False(IsCurrent());
    }

    [Fact]
    public void Older_stamp_is_not_current()
    {
        Write();
        File.SetLastWriteTimeUtc(At("src/A/A.csproj"), DateTime.UnixEpoch);

        Assert.False(IsCurrent());
    }

    [Fact]
    public void Changed_source_is_current()
    {
        Write();
        folder.Write("src/A/Program.cs", "class Changed;");
        folder.Write("src/A/New.cs", "class New;");

        Assert.True(IsCurrent());
    }

    [Theory]
    [InlineData("nuget.config")]
    [InlineData("Directory.Build.props")]
    public void File_in_a_folder_above_the_repository_is_not_current(string name)
    {
        Write();
        File.WriteAllText(folder.Beside(name), "x");

        Assert.False(IsCurrent());
    }

    [Theory]
    [InlineData(".nuget/NuGet/NuGet.Config")]
    [InlineData(".nuget/NuGet/config/extra.config")]
    [InlineData(".nuget/config/extra.config")]
    [InlineData(".config/NuGet/NuGet.Config")]
    [InlineData(".config/NuGet/config/Company.Config")]
    public void Configuration_of_the_user_is_not_current(string path)
    {
        Write();
        var file = Path.Combine(folder.Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "x");

        Assert.False(IsCurrent());
    }

    public static TheoryData<string, string> Outputs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var output in (string[])["project.assets.json", "project.nuget.cache", "{0}.csproj.nuget.g.props", "{0}.csproj.nuget.g.targets"])
            foreach (var project in (string[])["A", "B"])
            {
                data.Add(project, output.Replace("{0}", project, StringComparison.Ordinal));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Deleted_or_rewritten_output_is_not_current(string project, string output)
    {
        var path = At($"src/{project}/obj/{output}");
        Write();
        var (content, stamp) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));

        File.Delete(path);
        Assert.False(IsCurrent());

        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, stamp.AddSeconds(1));
        Assert.False(IsCurrent());

        File.SetLastWriteTimeUtc(path, stamp);
        Assert.True(IsCurrent());
    }

    [Fact]
    public void Output_that_appears_is_not_current()
    {
        File.Delete(At("src/A/obj/A.csproj.nuget.g.props"));
        Write();
        Assert.True(IsCurrent());

        folder.Write("src/A/obj/A.csproj.nuget.g.props", "x");
        Assert.False(IsCurrent());
    }

    [Fact]
    public void Missing_package_is_not_current()
    {
        Write();
        File.Delete(Package);

        Assert.False(IsCurrent());
    }

    [Fact]
    public void Other_request_is_not_current()
    {
        Write();
        var environment = new Dictionary<string, string>(request.Environment);

        Assert.False(IsCurrent(request with { Engine = "engine 2" }));
        Assert.False(IsCurrent(request with { Day = "2026-11-22" }));
        Assert.False(IsCurrent(request with { Projects = [.. request.Projects, At("src/B/B.csproj")] }));
        Assert.False(IsCurrent(request with { Entry = At("src/A/A.csproj") }));
        Assert.False(IsCurrent(request with { GlobalProperties = new Dictionary<string, string> { ["Configuration"] = "Release" } }));
        Assert.False(IsCurrent(request with { GlobalProperties = new Dictionary<string, string>() }));
        Assert.False(IsCurrent(request with { Environment = new Dictionary<string, string>(environment) { ["Custom"] = "2" } }));
        Assert.False(IsCurrent(request with { Environment = new Dictionary<string, string>(environment) { ["NUGET_PACKAGES"] = "/elsewhere" } }));
        Assert.True(IsCurrent());
    }

    [Fact]
    public void Volatile_variables_and_properties_do_not_matter()
    {
        Write();

        Assert.True(IsCurrent(request with
        {
            Environment = new Dictionary<string, string>(request.Environment) { ["PWD"] = "/x", ["SHLVL"] = "7", ["TERM"] = "t", ["_"] = "dotnet" },
            GlobalProperties = new Dictionary<string, string> { ["MSBuildRestoreSessionId"] = "7", ["MSBuildIsRestoring"] = "true", ["Configuration"] = "Debug" },
        }));
    }

    [Theory]
    [InlineData("log")]
    [InlineData("failed")]
    [InlineData("elsewhere")]
    [InlineData("other project")]
    [InlineData("no cache")]
    [InlineData("reference without outputs")]
    public void Restore_that_may_have_more_to_say_removes_the_record(string state)
    {
        Write();
        Assert.True(File.Exists(Record));
        switch (state)
        {
            case "log":
                WriteCache("B", logs: [new { code = "NU1603" }]);
                break;
            case "failed":
                WriteCache("A", success: false);
                break;
            case "other project":
                WriteCache("A", path: At("src/B/B.csproj"));
                break;
            case "elsewhere":
                File.Delete(At("src/A/obj/project.assets.json"));
                break;
            case "no cache":
                File.Delete(At("src/B/obj/project.nuget.cache"));
                break;
            default:
                WriteAssets("B", "../C/C.csproj");
                break;
        }

        Write();

        Assert.False(File.Exists(Record));
        Assert.False(IsCurrent());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"success\":true,\"logs\":[],\"expectedPackageFiles\":{}}")]
    [InlineData("{\"success\":true,\"logs\":[],\"expectedPackageFiles\":[null]}")]
    [InlineData("{\"success\":true,\"logs\":[],\"expectedPackageFiles\":[1]}")]
    [InlineData("{\"success\":\"true\",\"logs\":[],\"expectedPackageFiles\":[]}")]
    [InlineData("{\"success\":true,\"logs\":{},\"expectedPackageFiles\":[]}")]
    [InlineData("{\"success\":true,\"logs\":[],\"expectedPackageFiles\":[\"\\ud800\"]}")]
    public void Malformed_cache_is_not_recorded(string json)
    {
        folder.Write("src/A/obj/project.nuget.cache", json);

        Write();

        Assert.False(IsCurrent());
        Assert.False(File.Exists(Record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"msbuildProject\":\"\\ud800\"}")]
    [InlineData("{\"msbuildProject\":\"a\\u0000b\"}")]
    [InlineData("{\"msbuildProject\":\"\"}")]
    public void Malformed_assets_are_not_recorded(string json)
    {
        folder.Write("src/A/obj/project.assets.json", json);

        Write();

        Assert.False(File.Exists(Record));
    }

    [Fact]
    public void Project_beside_the_repository_is_not_recorded()
    {
        // Its path begins like the root's, but it stands in another folder.
        var outside = folder.Root + "-two/C.csproj";
        Directory.CreateDirectory(Path.GetDirectoryName(outside)! + "/obj");
        File.WriteAllText(Path.GetDirectoryName(outside) + "/obj/project.assets.json", "{}");
        File.WriteAllText(Path.GetDirectoryName(outside) + "/obj/project.nuget.cache", Cache(outside, true, []));

        RestoreRecord.Write(request with { Projects = [outside] }, CancellationToken.None);

        Assert.False(File.Exists(Record));
    }

    [Fact]
    public void Projects_that_refer_to_each_other_end()
    {
        WriteAssets("B", "../A/A.csproj");

        Write();

        Assert.True(IsCurrent());
    }

    [Fact]
    public void Damaged_record_is_not_current()
    {
        Write();
        var bytes = File.ReadAllBytes(Record);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            File.WriteAllBytes(Record, bytes[..length]);
            Assert.False(IsCurrent());
        }

        bytes[^40] ^= 1;
        File.WriteAllBytes(Record, bytes);
        Assert.False(IsCurrent());
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        Write();
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => RestoreRecord.IsCurrent(request, cancelled));
        Assert.Throws<OperationCanceledException>(() => RestoreRecord.Write(request, cancelled));
        Assert.True(IsCurrent());
    }

    private string At(string path) => Path.Combine(folder.Root, path);

    private bool IsCurrent(RestoreRequest? other = null) => RestoreRecord.IsCurrent(other ?? request, CancellationToken.None);

    private void Write() => RestoreRecord.Write(request, CancellationToken.None);

    private void WriteOutputs(string project, params string[] references)
    {
        WriteAssets(project, references);
        WriteCache(project);
        folder.Write($"src/{project}/obj/{project}.csproj.nuget.g.props", "<Project />");
        folder.Write($"src/{project}/obj/{project}.csproj.nuget.g.targets", "<Project />");
    }

    private void WriteAssets(string project, params string[] references) =>
        folder.Write($"src/{project}/obj/project.assets.json", JsonSerializer.Serialize(new { libraries = references.ToDictionary(r => r, r => new { msbuildProject = r }) }));

    private void WriteCache(string project, bool success = true, object[]? logs = null, string? path = null) =>
        folder.Write($"src/{project}/obj/project.nuget.cache", Cache(path ?? At($"src/{project}/{project}.csproj"), success, logs ?? []));

    private string Cache(string project, bool success, object[] logs) =>
        JsonSerializer.Serialize(new { version = 2, success, projectFilePath = project, expectedPackageFiles = (string[])[Package], logs });
}
