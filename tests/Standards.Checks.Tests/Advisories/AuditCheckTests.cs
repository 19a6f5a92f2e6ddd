using System.Globalization;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Rules.Advisories.Audits;

namespace Standards.Checks.Tests.Advisories;

public sealed class AuditCheckTests : IDisposable
{
    private const string Folder = """ "sources": { "/srv/packages": {} } """;
    private const string Private = """ "sources": { "https://pkgs.acme.example/v3/index.json": {}, "/srv/packages": {} } """;

    private readonly AdvisoryFixture _fixture = new();

    public AuditCheckTests() => _fixture.Direct("Acme.Http", "1.0.0");

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Audit_that_was_answered_is_silent() => Assert.Empty(_fixture.Check());

    [Theory]
    [InlineData(
        "NU1900",
        "Error occurred while getting package vulnerability data: Unable to load the service index for source "
            + "https://user:secret@pkgs.acme.example/v3/index.json?sig=abc.",
        "a source of advisories was not reached (NU1900, pkgs.acme.example)")]
    [InlineData("NU1905", "Audit source 'acme' did not provide any vulnerability data.", "a source of advisories has none (NU1905)")]
    public void Source_that_gave_no_advisories_is_told_without_its_secrets(string code, string log, string reason)
    {
        var finding = Assert.Single(_fixture.Log(code, log).Check());

        Assert.Equal(("STD4203", AdvisoryFixture.Project, 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal($"the packages were not compared with all known vulnerabilities, because {reason}", finding.Message);
        Assert.StartsWith("Run 'dotnet restore src/A/A.csproj --force' when it can be reached, or ", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_warnings_about_one_source_are_one_finding() =>
        Assert.Contains(
            "NU1900",
            Assert.Single(_fixture.Log("NU1905", "Audit source 'a' did not provide any vulnerability data.").Log("NU1900", "x").Check()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Saved_database_answers_and_a_list_does_not()
    {
        _fixture.Log("NU1900", "x").Save(AdvisoryFixture.Osv("CVE-2026-1", "Other", """{ "introduced": "0" }"""));
        Assert.Empty(_fixture.Check());

        _fixture.Save("""{ "version": 1, "parameters": "--vulnerable", "projects": [] }""");
        Assert.Equal(["STD4203"], _fixture.Check().Select(f => f.Rule.Id));
        _fixture.Save("{");
        Assert.Equal(["STD4203"], _fixture.Check().Select(f => f.Rule.Id));
    }

    [Theory]
    [InlineData(Folder, "", "STD4203")]
    [InlineData(Private, "", "STD4209")]
    [InlineData(Private, """<auditSources><add key="n" value="https://api.nuget.org/v3/index.json" /></auditSources>""", null)]
    [InlineData(Folder, """<auditSources><add key="n" value="https://acme.example/index.json" /></auditSources>""", null)]
    [InlineData(Private, """<auditSources><add key="n" value="https://api.nuget.org/v3/index.json" /><clear /></auditSources>""", "STD4209")]
    [InlineData(Private, """<auditSources><clear /><add key="n" value="../packages" /></auditSources>""", "STD4209")]
    [InlineData(Private, "<auditSources", "STD4209")]
    public void Somebody_has_to_be_asked(string sources, string config, string? rule)
    {
        _fixture.Repository.With("nuget.config", $"<configuration>{config}</configuration>");
        var path = Path.Combine(_fixture.Repository.Root, "nuget.config").Replace('\\', '/');
        _fixture.Restore = $"""{sources}, "configFilePaths": [ "{path}", "{path}.gone" ]""";

        Assert.Equal(rule is null ? [] : [rule], _fixture.Check().Select(f => f.Rule.Id));
        if (rule is not null)
        {
            Assert.StartsWith("Name one in nuget.config: '<auditSources><clear /><add key=\"nuget.org\"", _fixture.Check()[0].Fix, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sources_of_a_special_file_hide_those_of_a_general_one_behind_a_clear()
    {
        _fixture.Repository
            .With("near.config", "<configuration><auditSources><clear /></auditSources></configuration>")
            .With("far.config", """<configuration><auditSources><add key="n" value="https://a.example" /></auditSources></configuration>""");
        var (near, far) = (
            Path.Combine(_fixture.Repository.Root, "near.config").Replace('\\', '/'), Path.Combine(_fixture.Repository.Root, "far.config").Replace('\\', '/'));

        _fixture.Restore = $"""{Folder}, "configFilePaths": [ "{near}", "{far}" ]""";
        Assert.Equal(["STD4203"], _fixture.Check().Select(f => f.Rule.Id));
        _fixture.Restore = $"""{Folder}, "configFilePaths": [ "{far}", "{near}" ]""";
        Assert.Empty(_fixture.Check());
    }

    [Fact]
    public void Found_vulnerability_proves_that_somebody_answered()
    {
        _fixture.Restore = Private;

        Assert.Equal(["STD4201"], _fixture.Warned("NU1902", "Acme.Http", "1.0.0", "https://a.example/GHSA-1").Check().Select(f => f.Rule.Id));
    }

    [Fact]
    public void Project_without_packages_needs_no_advisories()
    {
        using var empty = new AdvisoryFixture { Restore = Folder };

        Assert.Empty(empty.Reference("B").Check());
    }

    [Theory]
    [InlineData("""{ "enableAudit": "false", "auditLevel": "low", "auditMode": "all" }""")]
    [InlineData("""{ }""")]
    public void Restore_without_the_audit_is_told_unless_the_project_turned_it_off(string audit)
    {
        _fixture.Audit = audit;
        Assert.Equal("the last restore did not compare the packages with known vulnerabilities", Assert.Single(_fixture.Check()).Message);

        // STD0008 names the line.
        _fixture.IsAudited = false;
        Assert.Empty(_fixture.Check());
    }

    [Theory]
    [InlineData("direct", "low", "moderate", "NuGetAuditMode is 'direct', so packages that others bring are not compared with known vulnerabilities")]
    [InlineData("all", "high", "moderate", "NuGetAuditLevel is 'high', so known vulnerabilities that the policy asks for are not told")]
    [InlineData("all", "moderate", "moderate", null)]
    [InlineData("All", "Low", "low", null)]
    public void Narrowed_audit_is_found(string mode, string level, string warn, string? message)
    {
        _fixture.Audit = $$"""{ "enableAudit": "true", "auditLevel": "{{level}}", "auditMode": "{{mode}}" }""";
        _fixture.Policy = new AdvisoryPolicy { Warn = Enum.Parse<AdvisorySeverity>(warn, ignoreCase: true) };

        var findings = _fixture.Check();

        Assert.Equal(message is null ? [] : [("STD4204", message)], findings.Select(f => (f.Rule.Id, f.Message)));
    }

    [Fact]
    public void Suppressions_are_found_where_they_stand()
    {
        const string Url = "https://github.com/advisories/GHSA-aaaa-bbbb-cccc";
        _fixture.Audit = $$"""{ "enableAudit": "true", "auditLevel": "low", "auditMode": "all", "suppressedAdvisories": { "{{Url}}": null } }""";
        _fixture.Restore += """, "warningProperties": { "noWarn": [ "CS1591", "NU1900", "NU1901", "NU1903" ] }""";
        _fixture.Asked("Acme.Old", "1.0.0", """, "noWarn": [ "NU1904", "NU1900" ]""");
        _fixture.Places[new AuditSetting(AuditSettingKind.Suppressed, "NuGetAuditSuppress", Url).Key] = ("Directory.Build.props", 3, 5);

        Assert.Equal(
            [
                $"Directory.Build.props(3,5) NuGetAuditSuppress leaves out the advisory {Url}",
                "src/A/A.csproj(1,1) NoWarn holds NU1900, so nobody is told when no advisories could be had",
                "src/A/A.csproj(1,1) NoWarn holds NU1903, which leaves out all its vulnerabilities of high severity, known and to come",
                "src/A/A.csproj(1,1) NoWarn holds NU1904 for package 'Acme.Old', which leaves out all its vulnerabilities of critical "
                    + "severity, known and to come",
            ],
            _fixture
                .Check()
                .Where(f => f.Rule.Id == "STD4205")
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Path}({f.Line},{f.Column}) {f.Message}")));
    }
}
