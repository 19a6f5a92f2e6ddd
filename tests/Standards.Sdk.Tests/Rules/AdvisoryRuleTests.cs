using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Saved advisories in real builds: instead of a source that cannot be reached, for grace periods, and for what is deprecated.</summary>
public sealed class AdvisoryRuleTests : IDisposable
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Saved = "eng/advisories.json";
    private const string Other =
        """[ { "id": "GHSA-1", "modified": "2026-11-20T00:00:00Z", "affected": [ { "package": { "ecosystem": "NuGet", "name": "Other" """
        + """}, "versions": [ "1.0.0" ] } ] } ]""";
    private const string Advisory = """
        [ { "id": "GHSA-aaaa-bbbb-cccc", "modified": "2026-11-20T13:00:00Z", "published": "2026-11-20T12:00:00Z", "database_specific": { "severity": "HIGH" },
            "affected": [ { "package": { "ecosystem": "NuGet", "name": "Acme.Http" }, "ranges": [ { "type": "ECOSYSTEM", "events": [ { "introduced": "0" }, { "fixed": "1.0.1" } ] } ] } ] } ]
        """;

    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();
    private readonly ScratchPackage _package;

    public AdvisoryRuleTests()
    {
        var feed = _repository.PathOf("../feed");
        _package = ScratchPackage.Publish(feed, "Acme.Http", """<license type="expression">MIT</license>""");
        _repository
            .Write(Project, $"""
                <Project Sdk="Standards.Sdk"><ItemGroup>
                  {_package.Reference}
                </ItemGroup></Project>

                """)
            .Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{feed}" /></packageSources>""")
            .Set("NUGET_HTTP_CACHE_PATH", _repository.PathOf("../http-cache"));
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Source_that_is_not_reached_is_told_and_a_saved_database_answers_instead()
    {
        // Nobody listens on the port for discarding.
        _repository.Edit(
            "nuget.config",
            "</configuration>",
            """<auditSources><clear /><add key="gone" value="http://localhost:9/index.json" allowInsecureConnections="true" """
                + """/></auditSources></configuration>""");
        Assert.Empty(_repository.Run("restore", Project).Succeeded().Codes());
        var result = _repository.Check(Project).Succeeded();
        Assert.Equal([$"STD4203 warning {Project}(1,1)"], Places(result));
        Assert.Contains("a source of advisories was not reached (NU1900, localhost)", result.Output, StringComparison.Ordinal);
        result.Reported(_repository.Reports);
        _repository.Commit();
        Assert.Equal([$"STD4203 error {Project}(1,1)"], Places(_repository.Check(Project, "-p:ContinuousIntegrationBuild=true").Failed()));
        Assert.Empty(_repository.Check(Project, "-p:ContinuousIntegrationBuild=true", "-p:NoWarn=STD4203").Succeeded().Diagnostics());

        Save(Other);
        Assert.Empty(Check(TestDay.Text));
        Assert.Equal(["CheckRepository"], _repository.Check(Project, ScratchRepository.Today).Succeeded().CheckTasks());

        _repository.Write(Saved, Advisory);
        Assert.Equal([$"STD4200 warning {Project}(2,3)"], Check(TestDay.Text));
    }

    [Fact]
    public void Private_sources_need_a_source_of_advisories()
    {
        _repository.Run("restore", Project).Succeeded();
        Assert.Empty(_repository.Check(Project).Succeeded().Diagnostics());

        // As if nuget.org were none of the sources, of which this machine has no other.
        const string Assets = "src/Orders.Core/obj/project.assets.json";
        _repository.Edit(Assets, "\"https://api.nuget.org/v3/index.json\": {}", "\"https://pkgs.acme.example/v3/index.json\": {}");
        Assert.Equal([$"STD4209 warning {Project}(1,1)"], Places(_repository.Check(Project).Succeeded()));
        Assert.Empty(_repository.Check(Project, "-p:NoWarn=STD4209").Succeeded().Diagnostics());
    }

    [Fact]
    public void Pull_request_has_a_grace_period_and_a_release_has_none()
    {
        _repository.Run("restore", Project).Succeeded();
        Save(Advisory);
        _repository.Commit();
        _repository.Set("CI", "true");

        Assert.Equal([$"STD4200 error {Project}(2,3)"], Check("2026-11-20T13:00Z"));

        _repository.Set("GITHUB_EVENT_NAME", "pull_request");
        var grace = _repository.Check(Project, "-p:StandardsDate=2026-11-22T11:59Z").Succeeded();
        Assert.Equal([$"STD4202 warning {Project}(2,3)"], Places(grace));
        Assert.Contains(
            """does not fail pull requests until 2026-11-22 12:00 UTC. Write '<PackageReference Include="Acme.Http" Version="1.0.1" />' in""",
            grace.Output,
            StringComparison.Ordinal);
        Assert.Equal([$"STD4202 error {Project}(2,3)"], Check(TestDay.Text, "-p:WarningsAsErrors=STD4202"));
        Assert.Equal([$"STD4200 error {Project}(2,3)"], Check("2026-11-22T12:00Z"));
        // Of a day alone, its end counts.
        Assert.Equal([$"STD4200 error {Project}(2,3)"], Check("2026-11-22"));

        _repository.Set("GITHUB_EVENT_NAME", "push");
        Assert.Equal([$"STD4200 error {Project}(2,3)"], Check("2026-11-20T13:00Z"));
        Assert.Equal(["STD0006"], _repository.Check(Project, "-p:StandardsDate=2026-11-20T13:00").Failed().Diagnostics().Select(d => d.Rule).Distinct());
    }

    [Fact]
    public void Saved_file_that_is_missing_broken_or_old_and_packages_that_are_deprecated()
    {
        _repository.Run("restore", Project).Succeeded();
        _repository.Write("standards.yml", $"version: 1\ndependencies:\n  advisories:\n    file: {Saved}\n");
        Assert.Equal(["STD4206 error standards.yml(4,5)"], Check(TestDay.Text).Select(p => p[..^2] + "5)").Distinct());

        _repository.Write(Saved, Advisory[..40]);
        var broken = Assert.Single(_repository.Check(Project, ScratchRepository.Today).Failed().Diagnostics());
        Assert.Equal(("STD4206", Saved), (broken.Rule, broken.Path));
        Assert.Empty(Check(TestDay.Text, "-p:NoWarn=STD4206"));

        _repository.Write(Saved, Other);
        Assert.Equal([$"STD4207 warning {Saved}(0,0)"], Check("2026-12-31"));
        Assert.Empty(Check("2026-12-31", "-p:NoWarn=STD4207"));

        _repository.Write(
            Saved,
            $$"""{ "version": 1, "parameters": "--deprecated", "projects": [ { "frameworks": [ { "topLevelPackages": [ """
                + $$"""{ "id": "Acme.Http", "resolvedVersion": "{{_package.Version}}", "deprecationReasons": [ "Legacy" ], "alternativePackage": """
                + $$"""{ "id": "Acme.Web", "versionRange": ">= 2.0.0" } } ] } ] } ] }""");
        Assert.Equal([$"STD4208 warning {Project}(2,3)"], Check(TestDay.Text));
        Assert.Empty(Check(TestDay.Text, "-p:NoWarn=STD4208"));
    }

    private void Save(string text) =>
        _repository.Write(Saved, text).Write("standards.yml", $"version: 1\ndependencies: {{ advisories: {{ file: {Saved} }} }}\n");

    private IReadOnlyList<string> Check(string date, params string[] arguments) =>
        Places(_repository.Check(Project, [$"-p:StandardsDate={date}", .. arguments]));

    private static IReadOnlyList<string> Places(BuildResult result) => [.. result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal)];
}
