using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>The changelog names the version that is packed.</summary>
public sealed class ChangelogRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Changelog = "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-31\n";

    [Fact]
    public void Version_without_a_section()
    {
        using var repository = ScratchRepository.WithLibrary(
            body: "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><Version>1.2.0</Version></PropertyGroup>")
            .Write("CHANGELOG.md", Changelog);
        repository.Build(Project).Succeeded();
        repository.Commit();

        // Packed once for both frameworks, so said once; the package is there to look at.
        var result = Pack(repository).Succeeded();
        Assert.Equal(["STD3214 warning CHANGELOG.md(0,0)"], result.Diagnostics().Select(d => d.Place));
        Assert.Contains("'Orders.Core' is packed as 1.2.0, which has no section in CHANGELOG.md", result.Output, StringComparison.Ordinal);

        Assert.Equal(["STD3214 error CHANGELOG.md(0,0)"], Pack(repository, "-p:ContinuousIntegrationBuild=true").Failed().Diagnostics().Select(d => d.Place));
        Assert.Empty(Pack(repository, "-p:NoWarn=STD3214").Succeeded().Diagnostics());
        Assert.Empty(Pack(repository, "-p:Version=1.2.0-beta.1").Succeeded().Diagnostics());

        // That of the project wins.
        repository.Write("src/Orders.Core/CHANGELOG.md", Changelog.Replace("1.1.0", "1.2.0", StringComparison.Ordinal));
        Assert.Empty(Pack(repository).Succeeded().Diagnostics());
    }

    private static BuildResult Pack(ScratchRepository repository, params string[] arguments) =>
        repository.Run(["pack", Project, "--no-build", "-c", "Debug", .. arguments]);
}
