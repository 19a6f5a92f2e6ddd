using Standards.Checks.Commands.Restoring;

namespace Standards.Checks.Tests.Restoring;

/// <summary>A restore of which a record would be wrong leaves none.</summary>
public sealed class RefusedRestoreRecordTests : RestoreScratch
{
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
    [InlineData("""{"success":true,"logs":[],"expectedPackageFiles":{}}""")]
    [InlineData("""{"success":true,"logs":[],"expectedPackageFiles":[null]}""")]
    [InlineData("""{"success":true,"logs":[],"expectedPackageFiles":[1]}""")]
    [InlineData("""{"success":"true","logs":[],"expectedPackageFiles":[]}""")]
    [InlineData("""{"success":true,"logs":{},"expectedPackageFiles":[]}""")]
    [InlineData("""{"success":true,"logs":[],"expectedPackageFiles":["\ud800"]}""")]
    public void Malformed_cache_is_not_recorded(string json)
    {
        Folder.Write("src/A/obj/project.nuget.cache", json);

        Write();

        Assert.False(IsCurrent());
        Assert.False(File.Exists(Record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"msbuildProject":"\ud800"}""")]
    [InlineData("""{"msbuildProject":"a\u0000b"}""")]
    [InlineData("""{"msbuildProject":""}""")]
    public void Malformed_assets_are_not_recorded(string json)
    {
        Folder.Write("src/A/obj/project.assets.json", json);

        Write();

        Assert.False(File.Exists(Record));
    }

    [Fact]
    public void Project_beside_the_repository_is_not_recorded()
    {
        // Its path begins like the root's, but it stands in another folder.
        var outside = Folder.Root + "-two/C.csproj";
        Directory.CreateDirectory(Path.GetDirectoryName(outside)! + "/obj");
        File.WriteAllText(Path.GetDirectoryName(outside) + "/obj/project.assets.json", "{}");
        File.WriteAllText(Path.GetDirectoryName(outside) + "/obj/project.nuget.cache", Cache(outside, true, []));

        RestoreRecord.Write(Request with { Projects = [outside] }, CancellationToken.None);

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
}
