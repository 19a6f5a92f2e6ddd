namespace Standards.Sdk.Tests.Restoring;

/// <summary>A build leaves out NuGet's restore when nothing that restore reads or wrote has changed, and only then.</summary>
[Collection(FastRestoreCollection.Name)]
public sealed class FastRestoreTests(FastRestoreFixture fixture)
{
    private static readonly string[] Command = ["build", FastRestoreFixture.Project, "-t:StandardsCheck"];

    private static readonly Dictionary<string, Action<FastRestoreFixture>> Changes = new()
    {
        ["the project"] = f => Append(f, FastRestoreFixture.Project),
        ["a referenced project"] = f => Append(f, "src/Orders.Data/Orders.Data.csproj"),
        ["Directory.Packages.props"] = f => Append(f, "Directory.Packages.props"),
        ["Directory.Build.targets"] = f => Append(f, "Directory.Build.targets"),
        ["an imported file"] = f => Append(f, "eng/Versions.props"),
        ["an imported file of another kind"] = f => Append(f, "eng/packages.xml"),
        ["a new file that git ignores"] = f => f.Repository.Write("src/Orders.Core/Local.props", "<Project />"),
        ["global.json"] = f => Append(f, "global.json", " "),
        ["nuget.config"] = f => Append(f, "nuget.config"),
        ["a lock file"] = f => Append(f, "src/Orders.Core/packages.lock.json", "\n"),
        ["no assets file"] = f => f.Repository.Delete("src/Orders.Core/obj/project.assets.json"),
        ["no assets file of a reference"] = f => f.Repository.Delete("src/Orders.Data/obj/project.assets.json"),
        ["no package"] = f => Directory.Delete(f.Extracted("1.0.0"), recursive: true),
        ["an environment variable"] = f => f.Repository.Set("OWN_VARIABLE", "1"),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Change_restores(string change)
    {
        fixture.Settle(Command);

        Changes[change](fixture);

        var result = fixture.Repository.Run(Command).Succeeded();
        Assert.True(FastRestoreFixture.HasRestored(result), $"Not restored after a change of {change}:\n{result.Output}");
        Assert.True(Directory.Exists(fixture.Extracted("1.0.0")), result.Output);
    }

    [Theory]
    [InlineData("-p:Other=1")]
    [InlineData("--force")]
    [InlineData("-p:StandardsFastRestore=false")]
    public void Option_restores(string option)
    {
        fixture.Settle(Command);

        var result = fixture.Repository.Run([.. Command, option]).Succeeded();

        Assert.True(FastRestoreFixture.HasRestored(result), result.Output);
    }

    [Fact]
    public void Explicit_restore_and_CI_restore()
    {
        fixture.Settle(Command);
        Assert.True(FastRestoreFixture.HasRestored(fixture.Repository.Run("restore", FastRestoreFixture.Project).Succeeded()));

        fixture.Settle(Command);
        // On CI a lock file that is not committed is an error.
        fixture.Repository.Set("CI", "true").Git("add", "-A");
        var ci = fixture.Repository.Run(Command).Succeeded();
        fixture.Repository.Set("CI", null);
        Assert.True(FastRestoreFixture.HasRestored(ci), ci.Output);
    }

    [Fact]
    public void Build_in_another_server_does_not_restore()
    {
        fixture.Settle(Command);

        var other = fixture.Repository.RunInAnotherServer(Command).Succeeded();

        Assert.False(FastRestoreFixture.HasRestored(other), other.Output);
    }

    [Fact]
    public void Build_without_a_server_does_not_restore()
    {
        fixture.Settle(Command);

        var other = fixture.Repository.RunWithoutServer(Command).Succeeded();

        Assert.False(FastRestoreFixture.HasRestored(other), other.Output);
    }

    private static void Append(FastRestoreFixture fixture, string path, string text = "<!-- changed -->") =>
        fixture.Repository.Write(path, fixture.Repository.Read(path) + text);
}
