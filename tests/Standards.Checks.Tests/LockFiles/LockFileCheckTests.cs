using Standards.Checks.Engine.Running;

namespace Standards.Checks.Tests.LockFiles;

public sealed class LockFileCheckTests : IDisposable
{
    private readonly LockFileFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Missing_lock_file_is_found()
    {
        var finding = Assert.Single(_fixture.Check());

        Assert.Equal(("STD4001", "src/A/A.csproj", 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("project 'A' has no lock file 'src/A/packages.lock.json'", finding.Message);
        Assert.Equal("Run 'dotnet restore src/A/A.csproj' and commit 'src/A/packages.lock.json'", finding.Fix);
    }

    [Fact]
    public void Missing_lock_file_of_unknown_place_is_found() =>
        Assert.Equal("project 'A' has no lock file 'packages.lock.json'", Assert.Single(_fixture.Check(_fixture.Facts with { LockFilePath = "" })).Message);

    [Fact]
    public void Project_without_lock_file_is_silent()
    {
        Assert.Empty(_fixture.Check(_fixture.Facts with { UsesLockFile = false }));
        Assert.Empty(_fixture.Run("{", _fixture.Facts with { UsesLockFile = false }));
    }

    [Fact]
    public void Current_lock_file_is_silent() => Assert.Empty(_fixture.Run(LockFileFixture.Current));

    [Fact]
    public void Other_version_is_found_at_the_entry()
    {
        var finding = Assert.Single(_fixture.Run(LockFileFixture.Current, With(new PackageReferenceFact("alpha", "1.3", false))));

        Assert.Equal(("STD4002", LockFileFixture.Path, 5, 7), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            "package 'alpha' (net10.0) is requested as '1.3' by the project but as '[1.2.3, )' in the lock file (cause: user dependency)", finding.Message);
        Assert.Equal(LockFileFixture.Fix, finding.Fix);
    }

    [Fact]
    public void New_reference_is_found_at_the_framework()
    {
        var finding = Assert.Single(
            _fixture.Run(LockFileFixture.Current, With(_fixture.Facts.PackageReferences[0], new PackageReferenceFact("Gamma", "[2.0]", false))));

        Assert.Equal(("STD4002", 4, 5), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("package 'Gamma' (net10.0) is requested as '[2.0]' by the project but missing in the lock file (cause: user dependency)", finding.Message);
        Assert.Equal(LockFileFixture.Fix, finding.Fix);
    }

    [Fact]
    public void Reference_to_a_transitive_package_is_found_at_its_entry()
    {
        var finding = Assert.Single(
            _fixture.Run(LockFileFixture.Current, With(_fixture.Facts.PackageReferences[0], new PackageReferenceFact("Beta", "1.0.0", false))));

        Assert.Equal((12, 7), (finding.Line, finding.Column));
        Assert.Equal(
            "package 'Beta' (net10.0) is requested as '1.0.0' by the project but only a transitive dependency in the lock file (cause: user dependency)",
            finding.Message);
    }

    [Fact]
    public void Removed_reference_is_found_at_its_entry()
    {
        var finding = Assert.Single(_fixture.Run(LockFileFixture.Current, With()));

        Assert.Equal((5, 7), (finding.Line, finding.Column));
        Assert.Equal(
            "package 'Alpha' (net10.0) is requested as '[1.2.3, )' in the lock file but no longer referenced by the project (cause: user dependency)",
            finding.Message);
        Assert.Equal(LockFileFixture.Fix, finding.Fix);
    }

    [Fact]
    public void Implicit_reference_names_the_SDK_as_cause()
    {
        var finding = Assert.Single(_fixture.Run(LockFileFixture.Current, With(new PackageReferenceFact("Alpha", "1.2.4", true))));

        Assert.EndsWith("; the SDK adds this package, so the SDK changed (cause: SDK-implicit)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{ "sdk": { "version": "10.0.401", "rollForward": "latestPatch" } }""",
        "; .NET SDK 10.0.402 adds this package, and global.json pins '10.0.401' with rollForward 'latestPatch' (cause: SDK-implicit)")]
    [InlineData(
        """{ "sdk": { "version": "10.0.402" } /* as on CI */ }""",
        "; .NET SDK 10.0.402 adds this package, which global.json pins, so the lock file was written by another one (cause: SDK-implicit)")]
    [InlineData("""{ "msbuild-sdks": {} }""", "; .NET SDK 10.0.402 adds this package, and global.json pins no SDK (cause: SDK-implicit)")]
    [InlineData("""{ "sdk": 7 }""", "; .NET SDK 10.0.402 adds this package, and global.json pins no SDK (cause: SDK-implicit)")]
    [InlineData("{", "; .NET SDK 10.0.402 adds this package, and global.json pins no SDK (cause: SDK-implicit)")]
    public void Implicit_reference_names_the_SDK_that_runs_and_the_one_that_is_pinned(string globalJson, string end)
    {
        _fixture.Repository.With("global.json", globalJson);

        var finding = Assert.Single(
            _fixture.Run(LockFileFixture.Current, With(new PackageReferenceFact("Alpha", "1.2.4", true)) with { NetSdkVersion = "10.0.402" }));

        Assert.EndsWith(end, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.3.0")]
    [InlineData("1.2.3+build")]
    [InlineData("[1.2.3,)")]
    [InlineData("")]
    public void Same_version_in_other_words_is_silent(string version) =>
        Assert.Empty(_fixture.Run(LockFileFixture.Current, With(new PackageReferenceFact("ALPHA", version, false))));

    [Fact]
    public void Package_referenced_twice_is_compared_once()
    {
        Assert.Empty(_fixture.Run(LockFileFixture.Current, With(new("Alpha", "1.0.0", false), new("Alpha", "1.2.3", false))));
        Assert.Single(_fixture.Run(LockFileFixture.Current, With(new("Alpha", "1.0.0", false), new("Alpha", "1.1.0", false))));
    }

    [Fact]
    public void Project_in_place_of_a_package_is_silent()
    {
        var lockFile = LockFileFixture.Current.Replace("\"type\": \"Direct\"", "\"type\": \"Project\"", StringComparison.Ordinal);

        Assert.DoesNotContain(_fixture.Run(lockFile), f => f.Rule.Id == "STD4002");
        Assert.DoesNotContain(_fixture.Run(lockFile, With()), f => f.Rule.Id == "STD4002");
    }

    [Fact]
    public void Missing_framework_is_found_at_the_first_line()
    {
        var facts = _fixture.Facts with { TargetFrameworks = ["net10.0", "netstandard2.0"] };

        var finding = Assert.Single(_fixture.Run(LockFileFixture.Current, facts));

        Assert.Equal(("STD4002", LockFileFixture.Path, 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("target framework 'netstandard2.0' of the project is missing in the lock file (cause: user dependency)", finding.Message);
        Assert.Equal(LockFileFixture.Fix, finding.Fix);
    }

    [Fact]
    public void Removed_framework_is_found_at_its_section()
    {
        var findings = _fixture.Run(LockFileFixture.Current, _fixture.Facts with { TargetFrameworks = ["net9.0"] });

        Assert.Equal(2, findings.Length);
        Assert.Equal((4, 5), (findings[1].Line, findings[1].Column));
        Assert.Equal("the lock file holds 'net10.0', which is no target framework of the project (cause: user dependency)", findings[1].Message);
    }

    [Fact]
    public void Unknown_alias_makes_no_section_stale() =>
        Assert.Empty(_fixture.Run(LockFileFixture.Current, _fixture.Facts with { TargetFrameworks = ["net10.0", "own-alias"], TargetFramework = "net10.0" }));

    [Fact]
    public void Second_framework_repeats_nothing_about_the_file()
    {
        var second = _fixture.Facts with { TargetFrameworks = ["net10.0", "net9.0"], TargetFramework = "net9.0", IsPrimaryFramework = false };

        Assert.Empty(_fixture.Check(second));
        Assert.Empty(_fixture.Run(LockFileFixture.Current, second));
        Assert.Empty(_fixture.Run("{", second));
    }

    [Fact]
    public void Second_framework_is_compared_with_its_own_section()
    {
        var second = _fixture.Facts with { TargetFrameworks = ["net9.0", "net10.0"], IsPrimaryFramework = false, PackageReferences = [] };

        Assert.Single(_fixture.Run(LockFileFixture.Current, second with { TargetFramework = "net10.0" }));
        Assert.Empty(_fixture.Check(second));
    }

    [Fact]
    public void Lock_file_outside_the_repository_is_reported_at_the_project_by_its_name()
    {
        using var elsewhere = new TestRepository();
        elsewhere.With("packages.lock.json", LockFileFixture.Current);

        var finding = Assert.Single(_fixture.Check(With() with { LockFilePath = Path.Combine(elsewhere.Root, "packages.lock.json") }));

        Assert.Equal(("src/A/A.csproj", 1, 1), (finding.Path, finding.Line, finding.Column));
        Assert.EndsWith(
            "but no longer referenced by the project (cause: user dependency) (line 5 of 'packages.lock.json', which is outside the repository)",
            finding.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Root, finding.Text, StringComparison.Ordinal);
    }

    private ProjectFacts With(params PackageReferenceFact[] references) => _fixture.Facts with { PackageReferences = references };
}
