using System.IO.Compression;
using System.Text;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Packages;

/// <summary>A package with a known vulnerability, direct or transitive, is a warning while one works and fails CI and Release.</summary>
public sealed class VulnerablePackageTests : IDisposable
{
    private const string Direct = "Standards.Tests.Critical";
    private const string Harmless = "Standards.Tests.Harmless";
    private const string Transitive = "Standards.Tests.Moderate";

    private static readonly string[] Vulnerabilities = ["NU1902", "NU1904"];

    private readonly AdvisoryServer advisories = new(new Dictionary<string, int> { [Direct] = 3, [Transitive] = 1 });
    private readonly ScratchRepository repository;

    public VulnerablePackageTests()
    {
        repository = ScratchRepository.WithLibrary(body: $"""<ItemGroup><PackageReference Include="{Direct}" Version="1.0.0" /><PackageReference Include="{Harmless}" Version="1.0.0" /></ItemGroup>""");
        Pack(Direct, "");
        Pack(Harmless, $"""<dependencies><dependency id="{Transitive}" version="1.0.0" /></dependencies>""");
        Pack(Transitive, "");
        repository
            .Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{Feed}" /></packageSources><auditSources><clear /><add key="advisories" value="{advisories.Index}" allowInsecureConnections="true" /></auditSources>""")
            .Set("NUGET_HTTP_CACHE_PATH", repository.PathOf("../http-cache"));
    }

    private string Feed => repository.PathOf("../feed");

    public void Dispose()
    {
        repository.Dispose();
        advisories.Dispose();
    }

    [Fact]
    public void Direct_and_transitive_packages_warn_locally_and_fail_elsewhere()
    {
        var local = Restore().Succeeded();
        var release = Restore("-p:Configuration=Release").Failed();
        var ci = repository.Set("CI", "true").Run("restore", "src/Orders.Core", "--force").Failed();

        AssertGiven(local, "warning");
        AssertGiven(release, "error");
        AssertGiven(ci, "error");
    }

    [Fact]
    public void Nothing_is_said_without_the_audit_but_by_the_policy()
    {
        repository.Edit("src/Orders.Core/Orders.Core.csproj", "</Project>", "<PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");

        var result = repository.Build("src/Orders.Core").Failed();

        Assert.Equal(["STD0008"], result.Codes());
    }

    [Fact]
    public void Mode_of_the_repository_wins()
    {
        repository.Write("Directory.Build.props", $"<Project>{ProjectText.Properties(("NuGetAuditMode", "direct"))}</Project>");

        Assert.Equal(["NU1904"], Restore().Succeeded().Codes().Distinct());
    }

    private BuildResult Restore(params string[] arguments) => repository.Run(["restore", "src/Orders.Core", "--force", .. arguments]);

    private static void AssertGiven(BuildResult result, string severity)
    {
        Assert.Equal(Vulnerabilities, result.Codes().Distinct());
        Assert.Contains($"{severity} NU1902: ", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"'{Transitive}' 1.0.0 has a known moderate", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{severity} NU1904: ", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"'{Direct}' 1.0.0 has a known critical", result.Output, StringComparison.Ordinal);
    }

    // The same bytes in every run, because the package folder of the tests outlives them.
    private void Pack(string id, string dependencies)
    {
        Directory.CreateDirectory(Feed);
        using var package = ZipFile.Open(Path.Combine(Feed, $"{id}.1.0.0.nupkg"), ZipArchiveMode.Create);
        var entry = package.CreateEntry($"{id}.nuspec");
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var content = entry.Open();
        content.Write(Encoding.UTF8.GetBytes($"<package><metadata><id>{id}</id><version>1.0.0</version><authors>x</authors><description>x</description>{dependencies}</metadata></package>"));
    }
}
