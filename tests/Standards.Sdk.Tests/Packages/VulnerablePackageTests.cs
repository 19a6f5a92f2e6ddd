using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Packages;

/// <summary>Restore compares packages with advisories and keeps quiet; the build judges them, once each, by the policy.</summary>
public sealed class VulnerablePackageTests : IDisposable
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Lock = "src/Orders.Core/packages.lock.json";
    private const string Licence = """<license type="expression">MIT</license>""";

    private readonly AdvisoryServer _advisories = new(new Dictionary<string, int> { ["Standards.Tests.Critical"] = 3, ["Standards.Tests.Moderate"] = 1 });
    private readonly ScratchRepository _repository = ScratchRepository.WithLibrary();
    private readonly ScratchPackage _critical;
    private readonly ScratchPackage _harmless;
    private readonly ScratchPackage _moderate;

    public VulnerablePackageTests()
    {
        _critical = ScratchPackage.Publish(Feed, "Standards.Tests.Critical", Licence);
        _moderate = ScratchPackage.Publish(Feed, "Standards.Tests.Moderate", Licence);
        _harmless = ScratchPackage.Publish(Feed, "Standards.Tests.Harmless", Licence + _moderate.AsDependency);
        _repository
            .Write(Project, Text(""))
            .Edit(
                "nuget.config",
                "</packageSources>",
                $"""<add key="own" value="{Feed}" /></packageSources><auditSources><clear /><add key="advisories" value="{_advisories.Index}" """
                    + $"""allowInsecureConnections="true" /></auditSources>""")
            .Set("NUGET_HTTP_CACHE_PATH", _repository.PathOf("../http-cache"));
    }

    private string Feed => _repository.PathOf("../feed");

    public void Dispose()
    {
        _repository.Dispose();
        _advisories.Dispose();
    }

    [Fact]
    public void Direct_and_transitive_packages_warn_locally_and_fail_elsewhere()
    {
        Assert.Empty(_repository.Run("restore", Project).Succeeded().Codes());
        var line = _repository.Read(Lock).Split('\n').ToList().FindIndex(l => l.Contains($"\"{_moderate.Id}\": {{", StringComparison.Ordinal)) + 1;

        var local = _repository.Build(Project).Succeeded();
        Assert.Equal([$"STD4200 warning {Project}(2,3)", $"STD4201 warning {Lock}({line},7)"], Places(local));
        Assert.Equal(["STD4200", "STD4201"], local.Codes());
        Assert.Contains(
            $"package '{_critical.Id}' {_critical.Version} has the known vulnerability GHSA-standards-tests-critical (critical severity, "
                + $"{AdvisoryServer.Address(_critical.Id)})",
            local.Output,
            StringComparison.Ordinal);
        Assert.Contains($"; {_harmless.Id} {_harmless.Version} brings it. Raise {_harmless.Id} to a version", local.Output, StringComparison.Ordinal);
        local.Reported(_repository.Reports);
        Assert.Equal(local.Diagnostics(), _repository.Build(Project).Succeeded().Diagnostics());

        _repository.Commit();
        var ci = _repository.Set("CI", "true").Build(Project, "--force").Failed();
        Assert.Equal([$"STD4200 error {Project}(2,3)", $"STD4201 warning {Lock}({line},7)"], Places(ci));
        Assert.Equal(["STD4200", "STD4201"], ci.Codes());
        ci.Reported(_repository.Reports);

        Assert.Equal([$"STD4200 error {Project}(2,3)"], Places(_repository.Check(Project, "-p:NoWarn=STD4200%3BSTD4201").Failed()));
        _repository.Write("standards.yml", """
            version: 1
            rules: { STD4201: suggestion }
            dependencies: { advisories: { fail: moderate, warn: moderate } }

            """);
        Assert.Equal(["STD4200", "STD4200"], _repository.Check(Project).Failed().Diagnostics().Select(d => d.Rule));
    }

    [Fact]
    public void Solution_says_it_once_too()
    {
        _repository.Solution().SolutionHooks();

        Assert.Equal(["STD4200", "STD4201"], _repository.Build("All.slnx").Succeeded().Codes());
        Assert.Contains("NU1904", _repository.Build("All.slnx", "-p:StandardsChecks=false", "--force").Succeeded().Codes());
    }

    [Fact]
    public void Nothing_is_said_without_the_audit_but_by_the_policy()
    {
        _repository.Write(Project, Text("<NuGetAudit>false</NuGetAudit>"));

        Assert.Equal(["STD0008"], _repository.Build(Project).Failed().Codes());

        _repository.Write(Project, Text(""));
        _repository.Run("restore", Project, "-p:NuGetAudit=false").Succeeded();
        Assert.Equal([$"STD4203 warning {Project}(1,1)"], Places(_repository.Check(Project).Succeeded()));
    }

    [Fact]
    public void Audit_that_is_narrowed_or_told_to_look_away_is_found_at_its_line()
    {
        var url = AdvisoryServer.Address(_critical.Id);
        _repository.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <NuGetAuditMode>direct</NuGetAuditMode>
                <NoWarn>$(NoWarn);NU1902</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <NuGetAuditSuppress Include="{url}" />
              </ItemGroup>
            </Project>

            """);
        _repository.Run("restore", Project).Succeeded();
        string[] all = ["STD4204 warning Directory.Build.props(3,5)", "STD4205 error Directory.Build.props(4,5)", "STD4205 error Directory.Build.props(7,5)"];
        var result = _repository.Check(Project).Failed();
        Assert.Equal(all, Places(result));
        Assert.Contains($"NuGetAuditSuppress leaves out the advisory {url}", result.Output, StringComparison.Ordinal);
        result.Reported(_repository.Reports);
        // The option takes the place of the file's NoWarn, so what restore recorded stands in no file any more.
        Assert.Equal([all[2], $"STD4205 error {Project}(1,1)"], Places(_repository.Check(Project, "-p:NoWarn=STD4204%3BSTD4205").Failed()));

        _repository.Write("standards.waivers.yml", """
            version: 1
            waivers:
              - { rule: STD4205, path: Directory.Build.props, reason: r, owner: a, approved_by: b, expires: 2027-01-31 }

            """);
        Assert.Equal(all[..1], Places(_repository.Check(Project, ScratchRepository.Today).Succeeded()));
        Assert.Equal(
            ["STD0021", "STD4204", "STD4205", "STD4205"],
            _repository
                .Check(Project, "-p:StandardsDate=2027-02-01", "-p:ContinuousIntegrationBuild=true")
                .Failed()
                .Diagnostics()
                .Select(d => d.Rule)
                .Where(r => r != "STD4003")
                .Order());
    }

    [Fact]
    public void Vulnerability_is_waived_until_a_day()
    {
        _repository.Run("restore", Project).Succeeded();
        _repository.Commit();
        _repository.Write("standards.waivers.yml", $$"""
            version: 1
            waivers:
              - { rule: STD4200, path: src/Orders.Core/**, text: GHSA-standards-tests-critical, reason: r, owner: a, approved_by: b, expires: 2027-01-31 }

            """);

        Assert.Equal(
            ["STD4201"],
            _repository.Check(Project, "-p:StandardsDate=2027-01-31", "-p:ContinuousIntegrationBuild=true").Succeeded().Diagnostics().Select(d => d.Rule));
        Assert.Equal(
            ["STD0021", "STD4200", "STD4201"],
            _repository.Check(Project, "-p:StandardsDate=2027-02-01", "-p:ContinuousIntegrationBuild=true").Failed().Diagnostics().Select(d => d.Rule).Order());
    }

    private string Text(string properties) => $"""
        <Project Sdk="Standards.Sdk"><ItemGroup>
          {_critical.Reference}
          {_harmless.Reference}
        </ItemGroup><PropertyGroup>{properties}</PropertyGroup></Project>

        """;

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal);
}
