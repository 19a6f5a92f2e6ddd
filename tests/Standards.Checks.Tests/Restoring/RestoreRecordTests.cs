using Standards.Checks.Commands.Restoring;

namespace Standards.Checks.Tests.Restoring;

public sealed class RestoreRecordTests : RestoreScratch
{
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
        Folder.Write(path, "<Project><!-- changed --></Project>");

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
        Folder.Write(path, "x");

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
        Folder.Write("src/A/Program.cs", "class Changed;");
        Folder.Write("src/A/New.cs", "class New;");

        Assert.True(IsCurrent());
    }

    [Theory]
    [InlineData("nuget.config")]
    [InlineData("Directory.Build.props")]
    public void File_in_a_folder_above_the_repository_is_not_current(string name)
    {
        Write();
        File.WriteAllText(Folder.Beside(name), "x");

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
        var file = Path.Combine(Folder.Home, path);
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
            {
                foreach (var project in (string[])["A", "B"])
                {
                    data.Add(project, output.Replace("{0}", project, StringComparison.Ordinal));
                }
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

        Folder.Write("src/A/obj/A.csproj.nuget.g.props", "x");
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
        var environment = new Dictionary<string, string>(Request.Environment);

        Assert.False(IsCurrent(Request with { Engine = "engine 2" }));
        Assert.False(IsCurrent(Request with { Day = "2026-11-22" }));
        Assert.False(IsCurrent(Request with { Projects = [.. Request.Projects, At("src/B/B.csproj")] }));
        Assert.False(IsCurrent(Request with { Entry = At("src/A/A.csproj") }));
        Assert.False(IsCurrent(Request with { GlobalProperties = new Dictionary<string, string> { ["Configuration"] = "Release" } }));
        Assert.False(IsCurrent(Request with { GlobalProperties = new Dictionary<string, string>() }));
        Assert.False(IsCurrent(Request with { Environment = new Dictionary<string, string>(environment) { ["Custom"] = "2" } }));
        Assert.False(IsCurrent(Request with { Environment = new Dictionary<string, string>(environment) { ["NUGET_PACKAGES"] = "/elsewhere" } }));
        Assert.True(IsCurrent());
    }

    [Fact]
    public void Volatile_variables_and_properties_do_not_matter()
    {
        Write();

        Assert.True(IsCurrent(Request with
        {
            Environment = new Dictionary<string, string>(Request.Environment) { ["PWD"] = "/x", ["SHLVL"] = "7", ["TERM"] = "t", ["_"] = "dotnet" },
            GlobalProperties = new Dictionary<string, string>
            {
                ["MSBuildRestoreSessionId"] = "7",
                ["MSBuildIsRestoring"] = "true",
                ["Configuration"] = "Debug",
            },
        }));
    }

    [Theory]
    [InlineData("MSBUILDNODEHANDSHAKESALT")]
    [InlineData("MSBUILDDISABLENODEREUSE")]
    [InlineData("MSBUILDUSESERVER")]
    [InlineData("DOTNET_CLI_USE_MSBUILD_SERVER")]
    [InlineData("MSBUILDNODECONNECTIONTIMEOUT")]
    public void Process_that_builds_does_not_matter(string variable)
    {
        Write();

        Assert.True(IsCurrent(Request with { Environment = new Dictionary<string, string>(Request.Environment) { [variable] = "1" } }));
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        Write();
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => RestoreRecord.IsCurrent(Request, cancelled));
        Assert.Throws<OperationCanceledException>(() => RestoreRecord.Write(Request, cancelled));
        Assert.True(IsCurrent());
    }
}
