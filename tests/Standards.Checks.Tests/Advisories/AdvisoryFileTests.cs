using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Checks.Tests.Advisories;

public sealed class AdvisoryFileTests : IDisposable
{
    private const string List = """
        { "version": 1, "parameters": "--vulnerable --include-transitive", "projects": [ { "path": "A.csproj", "frameworks": [ { "framework": "net10.0",
          "topLevelPackages": [ { "id": "Acme.Http", "requestedVersion": "1.0.0", "resolvedVersion": "1.0.0", "vulnerabilities": [ { "severity": "High", "advisoryurl": "https://github.com/advisories/GHSA-aaaa-bbbb-cccc" } ] } ],
          "transitivePackages": [ { "id": "Acme.Mid", "resolvedVersion": "2.0.0", "vulnerabilities": [ { "severity": "Low", "advisoryurl": "x" } ] } ] } ] } ] }
        """;

    private readonly AdvisoryFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("""{ "introduced": "0" }""", "1.0.0", true)]
    [InlineData("""{ "introduced": "0" }, { "fixed": "1.0.1" }""", "1.0.0", true)]
    [InlineData("""{ "introduced": "0" }, { "fixed": "1.0.1" }""", "1.0.1", false)]
    [InlineData("""{ "introduced": "0" }, { "fixed": "1.0.1" }""", "1.0.1-beta.2", true)]
    [InlineData("""{ "introduced": "0" }, { "fixed": "1.0.0.2" }""", "1.0.0.1", true)]
    [InlineData("""{ "introduced": "0" }, { "fixed": "1.0.0.2" }""", "1.0.0.10", false)]
    [InlineData("""{ "introduced": "1.0.0" }, { "last_affected": "1.4.0" }""", "1.4.0", true)]
    [InlineData("""{ "introduced": "1.0.0" }, { "last_affected": "1.4.0" }""", "1.4.0.1", false)]
    [InlineData("""{ "introduced": "1.0.0" }""", "0.9.0", false)]
    [InlineData("""{ "fixed": "3.2.0" }, { "introduced": "3.0.0" }, { "fixed": "1.5.0" }, { "introduced": "1.0.0" }""", "3.1.0", true)]
    [InlineData("""{ "fixed": "3.2.0" }, { "introduced": "3.0.0" }, { "fixed": "1.5.0" }, { "introduced": "1.0.0" }""", "2.0.0", false)]
    [InlineData("""{ "introduced": "1.0.0", "fixed": "1.5.0" }""", "1.2.0", true)]
    [InlineData("""{ "introduced": "the beginning" }, { "fixed": "2.0.0" }""", "1.0.0", true)]
    [InlineData("""{ "introduced": "0" }, { "fixed": "next week" }""", "1.0.0", true)]
    public void Ranges_are_compared_as_NuGet_compares(string events, string version, bool isAffected)
    {
        _fixture.Direct("Acme.Http", version).Save(AdvisoryFixture.Osv("GHSA-1", "Acme.Http", events));

        Assert.Equal(isAffected ? ["STD4200"] : [], _fixture.Check().Select(f => f.Rule.Id));
        Assert.Empty(_fixture.CheckFile());
    }

    [Theory]
    [InlineData(""" "versions": [ "1.0" ] """, true)]
    [InlineData(""" "versions": [ "1.0.1" ] """, false)]
    [InlineData(""" "versions": [ "1.0.1" ], "ranges": null """, false)]
    [InlineData(""" "ranges": [ { "type": "GIT", "events": [ { "introduced": "0" } ] } ], "versions": [ "2.0.0" ] """, false)]
    [InlineData(""" "ranges": [ ] """, true)]
    public void Versions_are_affected_by_themselves_and_no_version_means_all(string affected, bool isAffected)
    {
        _fixture
            .Direct("Acme.Http", "1.0.0")
            .Save(
                $$"""{ "id": "MAL-1", "modified": "2026-01-30T00:00:00Z", "affected": [ { "package": """
                    + $$"""{ "ecosystem": "NuGet", "name": "ACME.HTTP" }, {{affected}} } ] }""");

        Assert.Equal(isAffected ? ["STD4200"] : [], _fixture.Check().Select(f => f.Rule.Id));
        if (isAffected)
        {
            Assert.Contains("MAL-1 (critical severity, https://osv.dev/vulnerability/MAL-1)", _fixture.Check()[0].Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0)]
    [InlineData("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", 7.5)]
    [InlineData("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:N", 4.2)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1)]
    [InlineData("CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N/E:P", 1.6)]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", null)]
    [InlineData("CVSS:3.1/AV:N/AC:L", null)]
    [InlineData("CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null)]
    [InlineData("CVSS:3.1/nonsense", null)]
    public void Score_of_a_vector(string vector, double? score) => Assert.Equal(score, CvssScore.Of(vector));

    [Theory]
    [InlineData(""" "severity": [ { "type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:N" } ] """, "STD4201")]
    [InlineData(
        """ "severity": [ { "type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" } ], "database_specific": { "severity": "MODERATE" } """,
        "STD4201")]
    [InlineData(""" "severity": [ { "type": "CVSS_V4", "score": "CVSS:4.0/AV:N" } ] """, "STD4200")]
    [InlineData(""" "database_specific": { "severity": 7 } """, "STD4200")]
    [InlineData(""" "database_specific": { "severity": "low" } """, null)]
    [InlineData(""" "withdrawn": "2026-01-30T00:00:00Z" """, null)]
    public void Severity_is_the_word_or_the_score_and_none_counts_as_high(string more, string? rule)
    {
        _fixture
            .Direct("Acme.Http", "1.0.0")
            .Save(
                $$"""{ "id": "CVE-2026-1", "modified": "2026-01-30T00:00:00Z", {{more}}, "affected": [ { "package": """
                    + $$"""{ "ecosystem": "NuGet", "name": "Acme.Http" }, "versions": [ "1.0.0" ] } ] }""");

        Assert.Equal(rule is null ? [] : [rule], _fixture.Check().Select(f => f.Rule.Id));
        Assert.Empty(_fixture.CheckFile());
    }

    [Fact]
    public void Zip_folder_answer_and_list_are_read()
    {
        var advisory = AdvisoryFixture.Osv("GHSA-aaaa-bbbb-cccc", "Acme.Http", """{ "introduced": "0" }""");
        _fixture
            .Direct("Acme.Http", "1.0.0").Repository
            .With("eng/all.zip", Zip(("GHSA-1.json", advisory), ("readme.txt", "x")))
            .With("eng/list.json", List)
            .With("eng/note.md", "x")
            .With("vulns.json", $$"""{ "vulns": [ {{advisory}} ] }""");

        foreach (var file in (string[])["eng/all.zip", "eng", "eng/list.json", "vulns.json"])
        {
            _fixture.Policy = new AdvisoryPolicy { File = file };
            Assert.Equal(["STD4200"], _fixture.Check().Select(f => f.Rule.Id));
            Assert.Empty(_fixture.CheckFile());
        }
    }

    [Fact]
    public void Deprecated_package_names_its_alternative()
    {
        _fixture.Direct("Acme.Client", "2.0.0", "Acme.Http").Transitive("Acme.Http", "1.0.0").Direct("Acme.Bare", "1.0.0").Direct("Acme.New", "1.0.1").Save("""
            { "version": 1, "parameters": "--deprecated", "projects": [ { "path": "A.csproj" }, { "path": "B.csproj", "frameworks": [ { "framework": "net10.0", "topLevelPackages": [
              { "id": "Acme.Client", "resolvedVersion": "2.0.0", "deprecationReasons": [ "Legacy", "Other" ], "alternativePackage": { "id": "Acme.Sdk", "versionRange": ">= 3.0.0" } },
              { "id": "Acme.New", "resolvedVersion": "1.0.0", "deprecationReasons": [ "Legacy" ] },
              { "id": "acme.bare", "resolvedVersion": "1.0.0", "deprecationReasons": [ "CriticalBugs" ] } ], "transitivePackages": [
              { "id": "Acme.Http", "resolvedVersion": "1.0.0", "deprecationReasons": [ "Legacy" ], "alternativePackage": { "id": "Acme.Web", "versionRange": "*" } } ] } ] } ] }
            """);

        Assert.Equal(
            [
                "STD4208 package 'Acme.Bare' 1.0.0 is deprecated (CriticalBugs). Use another package instead, or a version that is not deprecated.",
                "STD4208 package 'Acme.Client' 2.0.0 is deprecated (Legacy, Other). Use 'Acme.Sdk' >= 3.0.0 instead, or a version that is not deprecated.",
                "STD4208 package 'Acme.Http' 1.0.0 is deprecated (Legacy); Acme.Client 2.0.0 brings it. Raise Acme.Client to a version that brings 'Acme.Web' "
                    + "or one that is not deprecated.",
            ],
            _fixture.Check().Select(f => $"{f.Rule.Id} {f.Text}"));
        Assert.Empty(_fixture.CheckFile());
    }

    [Theory]
    [InlineData("", "cannot be used: the file is not valid JSON, or is cut off", 1)]
    [InlineData("[\n{ \"id\": ", "cannot be used: the file is not valid JSON, or is cut off", 2)]
    [InlineData("[[]]", "cannot be used: the file holds something that is no advisory: it has no 'id'", 0)]
    [InlineData("\"text\"", "cannot be used: the file holds something that is no advisory: it has no 'id'", 0)]
    [InlineData("""{ "id": 7 }""", "cannot be used: the file has another form than OSV or 'dotnet package list' give it", 0)]
    [InlineData("""{ "id": "x", "affected": 7 }""", "cannot be used: the file has another form than OSV or 'dotnet package list' give it", 0)]
    [InlineData(
        """{ "id": "x", "affected": [ { "package": { "ecosystem": "NuGet" } } ] }""",
        "cannot be used: the file has an advisory 'x' about a package without a name",
        0)]
    [InlineData("""{ "version": 2, "projects": [] }""", "cannot be used: the file is a list of packages of another version than 1", 0)]
    [InlineData(
        """{ "version": 1, "parameters": "--outdated", "projects": [] }""",
        "cannot be used: the file is a list of packages without --vulnerable or --deprecated",
        0)]
    [InlineData(
        """{ "version": 1, "parameters": "--vulnerable", "problems": [ { "level": "error", "text": "x" } ], "projects": [] }""",
        "cannot be used: the file is a list of packages that 'dotnet package list' could not finish: it holds 'problems'",
        0)]
    [InlineData("PK\u0003\u0004 cut off", "cannot be used: the file is no zip file that can be read, or is cut off", 0)]
    [InlineData("[]", "hold none about a NuGet package", 0)]
    [InlineData("""{ "id": "x", "affected": [ { "package": { "ecosystem": "npm", "name": "x" } } ] }""", "hold none about a NuGet package", 0)]
    public void Malformed_file_is_a_finding(string text, string message, int line)
    {
        _fixture.Direct("Acme.Http", "1.0.0").Save(text);

        var finding = Assert.Single(_fixture.CheckFile());

        Assert.Equal(("STD4206", AdvisoryFixture.Saved, line), (finding.Rule.Id, finding.Path, finding.Line));
        Assert.Equal($"the saved advisories {message}", finding.Message);
        Assert.Empty(_fixture.Check());
    }

    [Fact]
    public void Missing_file_is_a_finding_at_the_policy()
    {
        _fixture.Policy = new AdvisoryPolicy { File = "eng/gone" };
        var finding = Assert.Single(_fixture.CheckFile());
        Assert.Equal(("STD4206", PolicyReader.FileName), (finding.Rule.Id, finding.Path));
        Assert.Contains("names 'eng/gone', which is no file of the repository", finding.Message, StringComparison.Ordinal);
        _fixture.Repository.WithVanished("eng/gone");
        Assert.Contains("the file cannot be read", Assert.Single(_fixture.CheckFile()).Message, StringComparison.Ordinal);

        _fixture.Policy = new AdvisoryPolicy();
        Assert.Empty(_fixture.CheckFile());
    }

    [Fact]
    public void Old_file_is_a_finding()
    {
        _fixture.Save(AdvisoryFixture.Osv("GHSA-1", "Acme.Http", """{ "introduced": "0" }"""));
        _fixture.Now = new DateTimeOffset(2026, 2, 13, 23, 0, 0, TimeSpan.Zero);
        Assert.Empty(_fixture.CheckFile());

        _fixture.Now = _fixture.Now.AddDays(1);
        var finding = Assert.Single(_fixture.CheckFile());
        Assert.Equal(
            ("STD4207", "the newest of the saved advisories is of 2026-01-30, 15 days ago; what became known since then is missing"),
            (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Hostile_files_end_soon()
    {
        var time = Stopwatch.StartNew();
        var bomb = Zip(("bomb.json", new string(' ', 40 * 1024 * 1024)));
        _fixture.Policy = new AdvisoryPolicy { File = "eng" };
        _fixture.Repository
            .With("eng/1.json", new string('[', 1_000_000))
            .With("eng/2.json", $$"""[{{string.Concat(Enumerable.Repeat("{\"id\":\"x\"},", 4_000_000))}}{"id":"x"}]""")
            .With("eng/3.zip", bomb)
            .With("eng/4.zip", bomb[..(bomb.Length / 2)])
            .With("eng/5.json", new byte[AdvisoryFiles.MaxBytes + 1]);

        Assert.Equal(["eng/1.json", "eng/3.zip", "eng/4.zip", "eng/5.json"], _fixture.CheckFile().Select(f => f.Path));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(60), time.Elapsed.ToString());
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
