using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Rules.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>The lock file of the fixture (Alpha 1.2.3, Beta 1.0.0) against what was restored and what lies in the package folder.</summary>
public sealed class LockedPackagesCheckTests : IDisposable
{
    private readonly LockFileFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Same_versions_and_content_is_silent()
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("https://user:secret@packages.example.com/v3/index.json?token=secret", "in the package folder, which came from 'packages.example.com', has")]
    [InlineData("/home/somebody/feed", "in the package folder has")]
    [InlineData(null, "in the package folder has")]
    public void Other_content_is_found_at_the_hash(string? source, string where)
    {
        Install("alpha/1.2.3", "0123456789abcdef", source);
        Install("beta/1.0.0", "y==");

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4005", LockFileFixture.Path, 9, 9), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            $"package 'Alpha' 1.2.3 has the content hash 'x==' in the lock file, but the one {where} '0123456789ab…': another source serves other content "
                + $"under this version, or the package was changed (cause: hash)",
            finding.Message);
        Assert.Equal(
            "Run 'dotnet nuget locals global-packages --clear' and then 'dotnet restore src/A/A.csproj --locked-mode --force'; if it comes back (NU1403), find "
                + "out which content is the right one before the lock file is written anew",
            finding.Fix);
    }

    [Fact]
    public void Folder_that_is_gone_is_judged_by_what_restore_read()
    {
        Assert.Empty(Run(alphaHash: "x==", betaHash: "y=="));

        var finding = Assert.Single(Run(alphaHash: "z==", betaHash: "y=="));
        Assert.Equal("STD4005", finding.Rule.Id);
        Assert.Contains("but the one that was restored has 'z=='", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "contentHash": 7 }""")]
    [InlineData("""{ "contentHash": "" }""")]
    public void Content_that_nobody_knows_is_named(string? metadata)
    {
        Install("beta/1.0.0", "y==");
        if (metadata is not null)
        {
            _fixture.Repository.With("packages/alpha/1.2.3/.nupkg.metadata", metadata);
        }

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4006", LockFileFixture.Path, 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("'Alpha' 1.2.3: no package folder has the content, so it was not compared with the lock file (cause: hash)", finding.Message);
        Assert.Equal("Run 'dotnet restore src/A/A.csproj --locked-mode --force' and build again", finding.Fix);
    }

    [Fact]
    public void Many_packages_that_nobody_knows_are_one_finding()
    {
        var entries = string.Join(",", Enumerable.Range(0, 5).Select(i => $$"""

                  "P{{i}}": {
                    "type": "Direct",
                    "requested": "[1.0.0, )",
                    "resolved": "1.0.0",
                    "contentHash": "h"
                  }
            """));
        var libraries = Enumerable.Range(0, 5).Select(i => new ResolvedLibrary($"P{i}", "1.0.0", false, [], true)).ToArray();

        var finding = Assert.Single(
            Run($"{{\n  \"version\": 1,\n  \"dependencies\": {{\n    \"net10.0\": {{{entries}\n    }}\n  }}\n}}", Assets(libraries, "", "")));

        Assert.StartsWith("'P0' 1.0.0, 'P1' 1.0.0, 'P2' 1.0.0 and 2 more: no package folder has the content", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_version_is_found_at_its_line()
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");

        var finding = Assert.Single(Run(LockFileFixture.Current, Assets([Alpha, new("beta", "1.1.0", false, [], true)], "", "")));

        Assert.Equal(("STD4012", LockFileFixture.Path, 14, 9), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("package 'Beta' (net10.0) is '1.0.0' in the lock file, but '1.1.0' was restored (cause: user dependency)", finding.Message);
        Assert.Equal("Run 'dotnet restore src/A/A.csproj --locked-mode --force' and build again", finding.Fix);
    }

    [Fact]
    public void Package_that_was_not_restored_is_found()
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");

        Assert.Equal(
            "package 'Beta' (net10.0) is '1.0.0' in the lock file, but it was not restored (cause: user dependency)",
            Assert.Single(Run(LockFileFixture.Current, Assets([Alpha], "", ""))).Message);
    }

    [Fact]
    public void Package_of_the_SDK_is_named_as_such()
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");
        var assets = Assets([new("Alpha", "1.2.4", false, ["Beta"], true), Beta], "", "");
        assets = assets with { Project = assets.Project with { Frameworks = [new("net10.0", [new("alpha", "[1.2.4, )", true, false)], [])] } };

        Assert.EndsWith("(cause: SDK-implicit)", Assert.Single(Run(LockFileFixture.Current, assets)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("1.0")]
    public void Same_version_in_other_words_is_silent(string version)
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");

        var lockFile = LockFileFixture.Current.Replace("\"1.0.0\",", $"\"{version}\",", StringComparison.Ordinal);

        Assert.DoesNotContain(Run(lockFile, Assets([Alpha, Beta], "x==", "y==")), f => f.Rule.Id == "STD4012");
    }

    [Fact]
    public void Dependency_that_the_package_does_not_have_is_found()
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");
        _fixture.Repository.With(
            "packages/alpha/1.2.3/alpha.nuspec",
            """<package xmlns="urn:x"><metadata><dependencies><group><dependency id="Other" version="1.0.0" /></group></dependencies></metadata></package>""");
        var assets = Assets([new("Alpha", "1.2.3", false, [], true), Beta], "", "");

        var finding = Assert.Single(Run(LockFileFixture.Current, assets));

        Assert.Equal(("STD4007", 10, 27, LockFileFixture.Fix), (finding.Rule.Id, finding.Line, finding.Column, finding.Fix));
        Assert.Equal("package 'Alpha' (net10.0) depends on 'Beta' in the lock file, and 'Alpha' 1.2.3 itself does not (cause: hand-edited)", finding.Message);
    }

    // An older SDK kept what a newer one prunes: the package names it, restore does not.
    [Theory]
    [InlineData("""<package><metadata><dependencies><dependency id="beta" version="1.0.0" /></dependencies></metadata></package>""")]
    [InlineData("<package><metadata>")]
    [InlineData(null)]
    public void Dependency_that_the_package_has_or_may_have_is_silent(string? nuspec)
    {
        Install("alpha/1.2.3", "x==");
        Install("beta/1.0.0", "y==");
        if (nuspec is not null)
        {
            _fixture.Repository.With("packages/alpha/1.2.3/alpha.nuspec", nuspec);
        }

        Assert.Empty(Run(LockFileFixture.Current, Assets([new("Alpha", "1.2.3", false, [], true), Beta], "", "")));
    }

    // The id comes from a file that anybody may edit.
    [Theory]
    [InlineData("../../secret")]
    [InlineData("..")]
    [InlineData("/etc")]
    public void Id_that_leaves_the_package_folder_is_not_followed(string id)
    {
        _fixture.Repository.With("secret/1.0.0/.nupkg.metadata", """{ "contentHash": "other" }""");
        var lockFile = LockFileFixture.Current.Replace("\"Beta\": {", $"\"{id}\": {{", StringComparison.Ordinal);

        Assert.DoesNotContain(Run(lockFile, Assets([Alpha], "x==", "")), f => f.Rule.Id == "STD4005");
    }

    [Theory]
    [InlineData("{")]
    [InlineData(null)]
    public void Lock_file_that_is_none_is_left_to_the_other_check(string? lockFile)
    {
        if (lockFile is not null)
        {
            _fixture.Repository.With(LockFileFixture.Path, lockFile);
        }

        Assert.Empty(Check(_fixture.Facts with { Packages = Packages(Assets([], "", "")) }));
    }

    [Fact]
    public void Project_without_lock_file_is_silent()
    {
        _fixture.Repository.With(LockFileFixture.Path, LockFileFixture.Current);

        Assert.Empty(Check(_fixture.Facts));
        Assert.Empty(Check(_fixture.Facts with { UsesLockFile = false, Packages = Packages(Assets([], "", "")) }));
    }

    private static ResolvedLibrary Alpha => new("Alpha", "1.2.3", false, ["Beta"], true);

    private static ResolvedLibrary Beta => new("Beta", "1.0.0", false, [], true);

    private Finding[] Run(string alphaHash = "", string betaHash = "") => Run(LockFileFixture.Current, Assets([Alpha, Beta], alphaHash, betaHash));

    private Finding[] Run(string lockFile, AssetsFile assets)
    {
        _fixture.Repository.With(LockFileFixture.Path, lockFile);
        return Check(_fixture.Facts with { Packages = Packages(assets) });
    }

    private Finding[] Check(ProjectFacts facts) => [.. new LockedPackagesCheck().Check(facts, _fixture.Repository.Context())];

    private static RestoredPackages Packages(AssetsFile assets) => new(assets, new PackageFolder(assets.PackageFolders));

    private AssetsFile Assets(ResolvedLibrary[] libraries, string alphaHash, string betaHash) => new(
        [new AssetsTarget("net10.0", "", libraries)],
        libraries.ToDictionary(
            l => AssetsFile.LibraryKey(l.Id, l.Version),
            l => new AssetsLibrary(l.Id, l.Version, false, l.Id == "Alpha" ? alphaHash : betaHash, $"{l.Id}/{l.Version}".ToLowerInvariant(), []),
            StringComparer.OrdinalIgnoreCase),
        [Path.Combine(_fixture.Repository.Root, "packages")],
        new AssetsProject("A", "1.0.0", []));

    private void Install(string path, string hash, string? source = null) => _fixture.Repository.With(
        $"packages/{path}/.nupkg.metadata",
        $"{{ \"version\": 2, \"contentHash\": \"{hash}\"{(source is null ? "" : $", \"source\": \"{source}\"")} }}");
}
