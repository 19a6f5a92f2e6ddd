using System.Diagnostics;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Versions;

/// <summary>
/// Nerdbank.GitVersioning through the reference that the policy adds. The package is a stub that hooks into builds where the real one does; its
/// version is a fixed one, or that of the real engine.
/// </summary>
public sealed class GitVersioningTests : IDisposable
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    // The hooks of the real package's Nerdbank.GitVersioning.targets, without what generates sources.
    private const string Targets =
        """
        <Project>
          <PropertyGroup>
            <GenerateNuspecDependsOn>GetBuildVersion;$(GenerateNuspecDependsOn)</GenerateNuspecDependsOn>
            <GetPackageVersionDependsOn>GetBuildVersion;$(GetPackageVersionDependsOn)</GetPackageVersionDependsOn>
          </PropertyGroup>
          <Target Name="GetBuildVersion" BeforeTargets="GetAssemblyVersion" Returns="$(BuildVersion)">
            <PropertyGroup>
              <NuGetPackageVersion>$(StubVersion)</NuGetPackageVersion>
              <AssemblyVersion>$(StubVersion.Split('-')[0]).0</AssemblyVersion>
            </PropertyGroup>
            <Exec Condition="'$(StubEngine)' != ''" Command="dotnet &quot;$(StubEngine)&quot; get-version -v NuGetPackageVersion" WorkingDirectory="$(MSBuildProjectDirectory)" ConsoleToMSBuild="true" StandardOutputImportance="low">
              <Output TaskParameter="ConsoleOutput" PropertyName="NuGetPackageVersion" />
            </Exec>
            <Exec Condition="'$(StubEngine)' != ''" Command="dotnet &quot;$(StubEngine)&quot; get-version -v AssemblyVersion" WorkingDirectory="$(MSBuildProjectDirectory)" ConsoleToMSBuild="true" StandardOutputImportance="low">
              <Output TaskParameter="ConsoleOutput" PropertyName="AssemblyVersion" />
            </Exec>
            <PropertyGroup>
              <BuildVersion>$(NuGetPackageVersion)</BuildVersion>
              <Version>$(NuGetPackageVersion)</Version>
              <PackageVersion>$(NuGetPackageVersion)</PackageVersion>
              <FileVersion>$(NuGetPackageVersion.Split('-')[0]).1</FileVersion>
            </PropertyGroup>
          </Target>
        </Project>
        """;

    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();

    public GitVersioningTests()
    {
        // A plain folder: the package is asked for by the policy, not by the test.
        var feed = _repository.PathOf("../feed");
        ScratchPackage.Publish(
            feed,
            new ScratchPackage("Nerdbank.GitVersioning", "3.10.94"),
            """<developmentDependency>true</developmentDependency><license type="expression">MIT</license>""",
            ("build/Nerdbank.GitVersioning.targets", Targets),
            ("buildMultiTargeting/Nerdbank.GitVersioning.targets", Targets));
        _repository.Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{feed}" /></packageSources>""");
        _repository.Write("version.json", """{ "version": "1.2", "publicReleaseRefSpec": ["^refs/heads/main$", "^refs/tags/v\\d+\\.\\d+"] }""");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Computed_version_reaches_package_changelog_and_checks()
    {
        _repository.Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-31\n").Set("StubVersion", "1.2.7");
        _repository.Run("restore", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj").Succeeded();
        Assert.Contains("\"Nerdbank.GitVersioning\"", _repository.Read("src/Orders.Core/packages.lock.json"), StringComparison.Ordinal);
        _repository.Commit();

        var packed = Pack().Succeeded();
        Assert.Equal(["STD3214 warning CHANGELOG.md(0,0)"], packed.Diagnostics().Select(d => d.Place));
        Assert.Contains("'Orders.Core' is packed as 1.2.7, which has no section", packed.Output, StringComparison.Ordinal);
        Assert.True(_repository.Exists("artifacts/packed/Orders.Core.1.2.7.nupkg"));
        Assert.Equal("1.2.7.1", FileVersionInfo.GetVersionInfo(_repository.PathOf("src/Orders.Core/bin/Release/net10.0/Orders.Core.dll")).FileVersion);

        // Locked mode on CI, and a tag that is not what version.json gives.
        _repository.Set("TF_BUILD", "True").Set("BUILD_SOURCEBRANCH", "refs/tags/v1.3.0");
        var other = Pack("-p:NoWarn=STD3214").Failed();
        Assert.Equal([$"STD4606 error {Project}(0,0)"], other.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "the tag 'v1.3.0' is built, and 'Orders.Core' has the version 1.2.7. Delete the tag and make it with 'nbgv tag'",
            other.Output,
            StringComparison.Ordinal);
        _repository.Write("standards.yml", "version: 1\nrules: { STD4606: warning, STD3214: none }\n").Commit();
        Assert.Equal([$"STD4606 warning {Project}(0,0)"], Pack().Succeeded().Diagnostics().Select(d => d.Place));
        _repository.Set("BUILD_SOURCEBRANCH", "refs/tags/v1.2.7");
        Assert.Empty(Pack().Succeeded().Diagnostics());
    }

    [Fact]
    public void Shallow_clone_malformed_file_and_mode_without_a_file_are_found()
    {
        _repository.Set("StubVersion", "1.2.7");
        _repository.Run("restore", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj").Succeeded();
        _repository.Commit().Git("commit", "-q", "--allow-empty", "-m", "More");
        _repository.Git("clone", "-q", "--depth", "1", "file://" + _repository.Root, _repository.PathOf("../clone"));
        var clone = _repository.Sibling("clone").Set("StubVersion", "1.2.7");

        Assert.Empty(clone.Run("restore", Project).Succeeded().Diagnostics());
        var shallow = clone.Build(Project, "-p:ContinuousIntegrationBuild=true").Failed();
        Assert.Equal(["STD4601 error"], shallow.Diagnostics().Select(d => $"{d.Rule} {d.Severity}"));
        Assert.Contains(
            "Nerdbank.GitVersioning counts the commits since version.json was changed, and this clone is a shallow one that lacks commits. Fetch "
                + "all of it: 'fetch-depth: 0'",
            shallow.Output,
            StringComparison.Ordinal);
        Assert.Empty(clone.Build(Project, "-p:ContinuousIntegrationBuild=true", "-p:NoWarn=STD4601").Succeeded().Diagnostics());
        Assert.Empty(clone.Build(Project).Succeeded().Diagnostics());

        _repository.Write("version.json", "{\n  \"version\": \"1.x\"\n}\n");
        var malformed = _repository.Check(Project).Failed();
        Assert.Equal(["STD4604 error version.json(2,3)"], malformed.Diagnostics().Select(d => d.Place));

        _repository.Delete("version.json");
        var without = _repository.Check(Project, "-p:StandardsVersioning=nbgv").Failed();
        Assert.Equal([$"STD4600 error {Project}(0,0)"], without.Diagnostics().Select(d => d.Place).Where(p => p.StartsWith("STD46", StringComparison.Ordinal)));
    }

    [NbgvFact]
    public void Real_engine_counts_what_we_compare()
    {
        _repository.Set("StubEngine", NbgvFactAttribute.Engine);
        _repository.Run("restore", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj").Succeeded();
        _repository.Commit();
        _repository.Git("commit", "-q", "--allow-empty", "-m", "More");
        _repository.Git("tag", "v1.2.2");

        // The second commit since version.json was written: at its tag it is released, and one commit later it is the next.
        _repository.Set("GITHUB_ACTIONS", "true").Set("GITHUB_REF", "refs/tags/v1.2.2").Set("GITHUB_REF_TYPE", "tag").Set("GITHUB_REF_NAME", "v1.2.2");
        Assert.Empty(Pack().Succeeded().Diagnostics());
        Assert.True(_repository.Exists("artifacts/packed/Orders.Core.1.2.2.nupkg"));
        Assert.Equal(
            new Version(1, 2, 0, 0),
            System.Reflection.AssemblyName.GetAssemblyName(_repository.PathOf("src/Orders.Core/bin/Release/net10.0/Orders.Core.dll")).Version);

        _repository.Git("commit", "-q", "--allow-empty", "-m", "More");
        _repository.Set("GITHUB_REF", "refs/heads/main").Set("GITHUB_REF_TYPE", "branch").Set("GITHUB_REF_NAME", "main");
        Assert.Empty(Pack().Succeeded().Diagnostics());
        Assert.True(_repository.Exists("artifacts/packed/Orders.Core.1.2.3.nupkg"));

        // A pre-release in version.json, which the tag does not have.
        _repository.Edit("version.json", "\"1.2\"", "\"1.3-beta\"").Commit().Git("tag", "v1.3.1");
        _repository.Set("GITHUB_REF", "refs/tags/v1.3.1").Set("GITHUB_REF_TYPE", "tag").Set("GITHUB_REF_NAME", "v1.3.1");
        var prerelease = Pack().Failed();
        Assert.Equal([$"STD4606 error {Project}(0,0)"], prerelease.Diagnostics().Select(d => d.Place));
        Assert.Contains("Take the pre-release out of 'version' in version.json", prerelease.Output, StringComparison.Ordinal);

        // Back to a version that was released: the engine does not know of tags.
        _repository.Edit("version.json", "\"1.3-beta\"", "\"1.1\"").Commit();
        _repository.Set("GITHUB_REF", "refs/heads/main").Set("GITHUB_REF_TYPE", "branch").Set("GITHUB_REF_NAME", "main");
        var lower = Pack().Failed();
        Assert.Equal([$"STD4608 error {Project}(0,0)"], lower.Diagnostics().Select(d => d.Place));
    }

    private BuildResult Pack(params string[] arguments) =>
        _repository.Run(["pack", Project, "-c", "Release", "-o", _repository.PathOf("artifacts/packed"), .. arguments]);
}
