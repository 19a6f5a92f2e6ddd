using System.Diagnostics;
using System.IO.Compression;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Versions;

/// <summary>Versions from tags in real builds, and what a package's version has to be.</summary>
public sealed class TagVersionTests : IDisposable
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Package_assembly_and_references_have_the_counted_version_and_on_a_tag_that_of_the_tag()
    {
        _repository.Write("Directory.Build.props", $"""<Project>{ProjectText.Properties(("StandardsVersioning", "tag"))}</Project>""");
        _repository.Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-01-31\n");
        _repository.Library("Orders.Api", """<ItemGroup><ProjectReference Include="../Orders.Core/Orders.Core.csproj" /></ItemGroup>""");
        _repository.Run("restore", "src/Orders.Api/Orders.Api.csproj").Succeeded();
        _repository.Commit().Git("tag", "-a", "-m", "Release", "v1.2.3");
        _repository.Git("commit", "-q", "--allow-empty", "-m", "More");

        // A local Debug build asks nobody.
        var local = _repository.Build("src/Orders.Api/Orders.Api.csproj").Succeeded();
        Assert.Equal(0, local.Executions("ReadVersion"));
        Assert.Equal("1.0.0", Informational("Debug"));

        var counted = Pack("src/Orders.Api/Orders.Api.csproj");
        Assert.Empty(counted.Succeeded().Diagnostics());
        Assert.Equal(1, counted.Executions("ReadVersion"));
        Assert.Contains("""id="Orders.Core" version="1.2.4-alpha.0.1" """, Nuspec("Orders.Api.1.2.4-alpha.0.1"), StringComparison.Ordinal);
        Assert.Equal("1.2.4-alpha.0.1", Informational("Release"));
        Assert.Contains(
            "\"version\": \"1.2.4-alpha.0.1\"", _repository.Read("src/Orders.Api/obj/Release/net10.0/standards/package.cdx.json"), StringComparison.Ordinal);

        // In locked mode, as the lock files that a branch wrote hold for a tag too; the changelog is asked for the version of the tag.
        _repository.Set("GITHUB_ACTIONS", "true").Set("GITHUB_REF_TYPE", "tag").Set("GITHUB_REF_NAME", "v1.3.0");
        var released = Pack("src/Orders.Api/Orders.Api.csproj").Failed();
        Assert.Equal(["STD3214 error CHANGELOG.md(0,0)"], released.Diagnostics().Select(d => d.Place));
        Assert.Contains("'Orders.Api' is packed as 1.3.0, which has no section", released.Output, StringComparison.Ordinal);
        Assert.Equal(0, released.Executions("ReadVersion"));
        Assert.Contains("""id="Orders.Core" version="1.3.0" """, Nuspec("Orders.Api.1.3.0"), StringComparison.Ordinal);
        Assert.Equal("1.3.0", Informational("Release"));

        _repository.Set("GITHUB_REF_NAME", "v1.3");
        var malformed = Pack(Project).Failed();
        Assert.Equal(["STD4603 error (0,0)"], malformed.Diagnostics().Select(d => d.Place.Replace(" .(", " (", StringComparison.Ordinal)));
        Assert.Contains("the tag 'v1.3' gives no version: '1.3' has 2 numbers instead of three", malformed.Output, StringComparison.Ordinal);
        malformed.Reported(_repository.Reports);
        Assert.Empty(Pack(Project, "-p:NoWarn=STD4603").Succeeded().Diagnostics());
    }

    [Fact]
    public void Version_of_a_package_is_judged_by_the_tags()
    {
        _repository.Build(Project, "-c", "Release", "-p:Version=1.4.0").Succeeded();
        _repository.Commit().Git("tag", "v1.4.0");
        _repository.Git("commit", "-q", "--allow-empty", "-m", "More");

        // Nobody said that tags speak for this project, but a version of the same major is hardly another product's.
        AssertFound("STD4608", "'Orders.Core' has the version 1.3.9, and this commit contains 'v1.4.0', which is higher", "1.3.9");
        AssertFound("STD4605", "'Orders.Core' has the version '1.4.0.7', which has 4 numbers instead of three", "1.4.0.7");
        Assert.Empty(PackAs("1.4.0").Succeeded().Diagnostics());
        Assert.Empty(PackAs("1.4.0-beta.1", "-p:NoWarn=STD4608").Succeeded().Diagnostics());

        AssertFound(
            "STD4607", "'Orders.Core' has the version 1.4.0, which was released from another commit: the tag 'v1.4.0'", "1.4.0", "-p:StandardsTagPrefix=v");

        // The assembly is that of 1.4.0: a suggestion here, a warning on CI.
        var stale = PackAs("2.0.0", "-p:ContinuousIntegrationBuild=true").Succeeded();
        Assert.Equal([$"STD4609 warning {Project}(0,0)"], stale.Diagnostics().Select(d => d.Place));
        Assert.Contains("'Orders.Core' is packed as 2.0.0, and its assembly has the AssemblyVersion 1.4.0.0", stale.Output, StringComparison.Ordinal);

        _repository.Write("standards.yml", "version: 1\nrules: { STD4608: none }\n").Commit();
        Assert.Empty(PackAs("1.3.9", "-p:NoWarn=STD4609").Succeeded().Diagnostics());

        _repository.Set("GITLAB_CI", "true").Set("CI_COMMIT_TAG", "v1.5.0");
        var other = PackAs("1.5.0-rc.1", "-p:NoWarn=STD4609").Failed();
        Assert.Equal([$"STD4606 error {Project}(0,0)"], other.Diagnostics().Select(d => d.Place));
        Assert.Contains("the tag 'v1.5.0' is built, and 'Orders.Core' has the version 1.5.0-rc.1", other.Output, StringComparison.Ordinal);

        _repository.Write("standards.yml", "version: 1\nrules: { STD4608: none, STD4610: warning }\n").Set("CI_COMMIT_TAG", "v2.0.0-rc1").Commit();
        var unsorted = PackAs("2.0.0-rc1", "-p:NoWarn=STD4609").Succeeded();
        Assert.Equal([$"STD4610 warning {Project}(0,0)"], unsorted.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "'Orders.Core' is released as 2.0.0-rc1, and 'rc1' does not sort as it reads. Write '2.0.0-alpha.1', '2.0.0-beta.1' or '2.0.0-rc.1'",
            unsorted.Output,
            StringComparison.Ordinal);
        _repository.Set("CI_COMMIT_TAG", "v2.0.0-rc.1");
        Assert.Empty(PackAs("2.0.0-rc.1", "-p:NoWarn=STD4609").Succeeded().Diagnostics());
    }

    [Fact]
    public void Repository_without_a_tag_is_told_where_versions_are_asked_for()
    {
        _repository.Write("Directory.Build.props", $"""<Project>{ProjectText.Properties(("StandardsVersioning", "tag"))}</Project>""");
        _repository.Run("restore", Project).Succeeded();
        _repository.Commit();

        // A suggestion here, a warning on CI.
        Assert.Empty(Pack(Project).Succeeded().Diagnostics());
        var without = Pack(Project, "-p:ContinuousIntegrationBuild=true").Succeeded();
        Assert.Equal(["STD4602 warning"], without.Diagnostics().Select(d => $"{d.Rule} {d.Severity}"));
        Assert.True(_repository.Exists("artifacts/packed/Orders.Core.0.0.0-alpha.0.1.nupkg"));

        _repository.Git("tag", "v0.1.0");
        Assert.Empty(Pack(Project, "-p:ContinuousIntegrationBuild=true").Succeeded().Diagnostics());
    }

    private void AssertFound(string id, string text, string version, params string[] arguments)
    {
        var result = PackAs(version, ["-p:NoWarn=STD4609", .. arguments]).Succeeded();
        Assert.Equal([$"{id} warning {Project}(0,0)"], result.Diagnostics().Select(d => d.Place));
        Assert.Contains(text, result.Output, StringComparison.Ordinal);
    }

    private BuildResult PackAs(string version, params string[] arguments) =>
        _repository.Run(["pack", Project, "--no-build", "-c", "Release", $"-p:Version={version}", .. arguments]);

    private BuildResult Pack(string project, params string[] arguments) =>
        _repository.Run(["pack", project, "-c", "Release", "-o", _repository.PathOf("artifacts/packed"), .. arguments]);

    private string Informational(string configuration) =>
        FileVersionInfo.GetVersionInfo(_repository.PathOf($"src/Orders.Core/bin/{configuration}/net10.0/Orders.Core.dll")).ProductVersion!.Split('+')[0];

    private string Nuspec(string package)
    {
        using var archive = ZipFile.OpenRead(_repository.PathOf($"artifacts/packed/{package}.nupkg"));
        using var reader = new StreamReader(archive.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
