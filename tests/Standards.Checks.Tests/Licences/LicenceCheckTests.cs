using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Licences;

public sealed class LicenceCheckTests : IDisposable
{
    private readonly LicenceFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Allowed_licences_are_silent()
    {
        _fixture
            .Direct("Acme.Core", Expression("MIT OR GPL-3.0-only"), ["Acme.Old", "Acme.Text", "Acme.Base"])
            .Transitive("Acme.Old", "<licenseUrl>http://go.microsoft.com/fwlink/?LinkId=329770</licenseUrl>")
            .Transitive(
                "Acme.Text",
                """<license type="file">docs\LICENSE.txt</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>""",
                files: ("docs/LICENSE.txt", Text("Apache-2.0")))
            .Transitive("Acme.Base", "<licenseUrl>https://github.com/acme/base/blob/main/LICENSE</licenseUrl>", files: ("LICENSE.TXT", Text("MIT")));

        Assert.Empty(_fixture.Check());
    }

    [Fact]
    public void Direct_package_is_found_at_its_reference()
    {
        _fixture.Repository.With(LicenceFixture.Project, """
            <Project>
              <ItemGroup>
                <PackageReference Include="acme.charts" Version="1.0.0" />
              </ItemGroup>
            </Project>

            """);
        _fixture.Direct("Acme.Charts", Expression("mpl-2.0"));

        FindingAssert.Only(
            _fixture.Check(),
            "STD4301", LicenceFixture.Project, 3, 5,
            "package 'Acme.Charts' 1.0.0 has the licence MPL-2.0 (licence expression), which 'dependencies.licences.allow' does not hold",
            "When it may be used write 'dependencies: { licences: { packages: { Acme.Charts: { licence: MPL-2.0, reason: 'why it may be used' } } } }' in "
                + "standards.yml; otherwise use another package");
        Assert.Equal("STD4301", Assert.Single(_fixture.Check(new LicencePolicy { Allow = ["MPL-2.0"], Ask = ["MPL-2.0"] })).Rule.Id);
        Assert.Contains(
            "about which 'dependencies.licences.ask' wants a decision",
            _fixture.Check(new LicencePolicy { Ask = ["MPL-2.0"] })[0].Message,
            StringComparison.Ordinal);
        Assert.Empty(_fixture.Check(new LicencePolicy { Allow = ["MPL-2.0"] }));
        Assert.Empty(_fixture.Check(isTest: true));
    }

    [Fact]
    public void Transitive_package_is_found_in_the_lock_file_with_its_way()
    {
        _fixture.Repository
            .With(LicenceFixture.Project, """
                <Project>
                  <ItemGroup>
                    <PackageReference Include="Acme.Client" />
                  </ItemGroup>
                </Project>

                """)
            .With(LicenceFixture.LockFile, """
                {
                  "version": 2,
                  "dependencies": {
                    "net10.0": {
                      "Acme.Client": { "type": "Direct" },
                      "Acme.Gpl": { "type": "Transitive" }
                    }
                  }
                }

                """);
        _fixture
            .Direct("Acme.Client", Expression("MIT"), ["Acme.Mid"])
            .Transitive("Acme.Mid", Expression("MIT"), ["Acme.Gpl"])
            .Transitive("Acme.Gpl", Expression("GPL-3.0+"));

        FindingAssert.Only(
            _fixture.Check(new LicencePolicy { Deny = ["GPL-3.0-only"] }),
            "STD4300", LicenceFixture.LockFile, 6, 7,
            "package 'Acme.Gpl' 1.0.0 has the licence GPL-3.0-or-later (licence expression), which 'dependencies.licences.deny' rules out; Acme.Client 1.0.0 > "
                + "Acme.Mid 1.0.0 brings it",
            "Use another package instead of Acme.Client");

        _fixture.Repository.With(LicenceFixture.LockFile, "{");
        Assert.Equal((LicenceFixture.Project, 3, 5), Place(Assert.Single(_fixture.Check())));
        _fixture.Repository.With(LicenceFixture.Project, "<Project");
        Assert.Equal((LicenceFixture.Project, 1, 1), Place(Assert.Single(_fixture.Check())));
    }

    [Fact]
    public void Packages_of_the_build_and_of_tests_are_only_not_denied()
    {
        var deny = new LicencePolicy { Deny = ["GPL-3.0-only"] };
        _fixture
            .Direct("Acme.Tool", Expression("GPL-3.0-only"), ["Acme.Under"], isPrivate: true)
            .Transitive("Acme.Under", Expression("GPL-3.0-only"))
            .Direct("Acme.Analyzer", Expression("GPL-3.0-only"), hasRuntime: false)
            .Direct("Acme.Dev", Expression("GPL-3.0-only"), more: "<developmentDependency>true</developmentDependency>");

        Assert.Empty(_fixture.Check());
        Assert.Equal(["STD4300", "STD4300", "STD4300", "STD4300"], _fixture.Check(deny).Select(f => f.Rule.Id));
        Assert.Equal(4, _fixture.Check(deny, isTest: true).Count);
    }

    [Fact]
    public void What_a_referenced_project_brings_is_that_projects_finding()
    {
        _fixture.Direct("Acme.Core", Expression("MIT")).Reference("B", "Acme.Gpl").Transitive("Acme.Gpl", Expression("GPL-3.0-only"));

        Assert.Empty(_fixture.Check(new LicencePolicy { Deny = ["GPL-3.0-only"] }));
    }

    [Fact]
    public void What_nothing_brings_is_not_taken_for_harmless()
    {
        _fixture.Transitive("Acme.Gpl", Expression("GPL-3.0-only"));

        Assert.Equal("STD4301", Assert.Single(_fixture.Check()).Rule.Id);
    }

    [Theory]
    [InlineData("", "names no licence", "NONE")]
    [InlineData("<licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>", "names no licence", "NONE")]
    [InlineData(
        "<licenseUrl>https://acme.example/eula?v=1</licenseUrl>",
        "says of its licence only the address 'https://acme.example/eula?v=1'",
        "'https://acme.example/eula?v=1'")]
    [InlineData("""<license type="file">EULA.txt</license>""", "has a licence of its own in 'EULA.txt'", "LicenseRef-text-dc079c2a2219")]
    [InlineData(
        """<license type="file">missing.txt</license>""", "names the licence file 'missing.txt', which it does not hold or which cannot be read", "NONE")]
    [InlineData(
        """<license type="file">../../../../etc/passwd</license>""",
        "names the licence file '../../../../etc/passwd', which it does not hold or which cannot be read",
        "NONE")]
    [InlineData("""<license type="expression">MIT License</license>""", "says 'MIT License', which is no licence expression of SPDX", "'MIT License'")]
    public void Licence_that_is_not_known_is_found(string licence, string problem, string text)
    {
        _fixture.Direct("Acme.Maps", licence, files: ("EULA.txt", "You may not use this.\n"));

        FindingAssert.Only(
            _fixture.Check(),
            "STD4302", LicenceFixture.Project, 1, 1,
            $"package 'Acme.Maps' 1.0.0 {problem}",
            $"Find out what it may be used for, then write 'dependencies: {{ licences: {{ packages: {{ Acme.Maps: {{ licence: {text}, reason: 'why it may be "
                + $"used' }} }} }} }}' in standards.yml, or use another package");
        Assert.Empty(_fixture.Check(Decided("Acme.Maps", text.Trim('\''))));
        Assert.Empty(_fixture.Check(Decided("acme.maps", "MIT")));
        Assert.Equal("STD4303", Assert.Single(_fixture.Check(Decided("Acme.Maps", "LicenseRef-text-000000000000"))).Rule.Id);
        Assert.Equal("STD4300", Assert.Single(_fixture.Check(Decided("Acme.Maps", "GPL-3.0-only") with { Deny = ["GPL-3.0"] })).Rule.Id);
    }

    [Fact]
    public void Decision_allows_the_licence_it_was_made_about()
    {
        _fixture.Direct("Acme.Charts", Expression("(MPL-2.0)"));

        Assert.Empty(_fixture.Check(Decided("acme.charts", "mpl-2.0")));
        FindingAssert.Only(
            _fixture.Check(Decided("Acme.Charts", "LGPL-2.1-only")),
            "STD4303", LicenceFixture.Project, 1, 1,
            "the decision about package 'Acme.Charts' is about the licence 'LGPL-2.1-only', but 1.0.0 has the licence MPL-2.0 (licence expression)",
            "Decide again: write 'licence: MPL-2.0' there when it may still be used, or use another package");
        Assert.Equal("STD4300", Assert.Single(_fixture.Check(Decided("Acme.Charts", "MPL-2.0") with { Deny = ["MPL-2.0"] })).Rule.Id);
    }

    [Fact]
    public void Decision_about_many_packages_speaks_for_those_of_which_it_is_true()
    {
        _fixture.Direct("Acme.Own.A", "").Direct("Acme.Own.B", Expression("MIT")).Direct("Acme.Own.C", Expression("MPL-2.0")).Direct("Acme.Other", "");

        var findings = _fixture.Check(new LicencePolicy
        {
            Packages = new Dictionary<string, LicenceDecision>(StringComparer.OrdinalIgnoreCase)
            {
                ["acme.*"] = new("MPL-2.0", "of a partner"),
                ["acme.own.*"] = new("NONE", "our own"),
            },
        });

        Assert.Equal(["STD4301 'Acme.Own.C'"], findings.Select(f => $"{f.Rule.Id} {f.Message.Split(' ')[1]}"));
    }

    [Fact]
    public void Packages_that_are_not_there_are_counted_once()
    {
        _fixture.Direct("Acme.B", Expression("MIT"), ["Acme.A"]).Transitive("Acme.A", Expression("MIT")).Direct("Acme.C", Expression("MPL-2.0"));
        Directory.Delete(_fixture.PathOf("acme.a"), recursive: true);
        Directory.Delete(_fixture.PathOf("acme.b"), recursive: true);

        var findings = _fixture.Check();

        Assert.Equal(["STD4301", "STD4304"], findings.Select(f => f.Rule.Id));
        FindingAssert.Only(
            findings.Skip(1),
            "STD4304", LicenceFixture.Project, 1, 1,
            "the licences of 2 of 3 packages are not verified, because they are in no package folder: 'Acme.A' 1.0.0 and others",
            "Run 'dotnet restore src/A/A.csproj --force'");
    }

    [Theory]
    [InlineData("<package><metadata>\n<id>Acme.A</id>", "is not well-formed XML (line 2, column 16)")]
    [InlineData("<package/>", "is no nuspec: it has no 'metadata' in a 'package'")]
    [InlineData(null, "is missing")]
    public void Nuspec_that_says_nothing_is_found(string? nuspec, string reason)
    {
        _fixture.Direct("Acme.A", "");
        File.Delete(_fixture.PathOf("acme.a/1.0.0/acme.a.nuspec"));
        if (nuspec is not null)
        {
            _fixture.Write("acme.a/1.0.0/acme.a.nuspec", nuspec);
        }

        FindingAssert.Only(
            _fixture.Check(),
            "STD4304", LicenceFixture.Project, 1, 1,
            $"the nuspec of package 'Acme.A' 1.0.0 {reason}, so its licence is not verified",
            "Remove 'acme.a/1.0.0' from the package folder and run 'dotnet restore src/A/A.csproj --force'; if it stays so the package is broken, and "
                + "another version is needed");
    }

    [Fact]
    public void Cycle_of_dependencies_ends()
    {
        _fixture.Direct("Acme.A", Expression("MIT"), ["Acme.B", "Acme.A"]).Transitive("Acme.B", Expression("EPL-2.0"), ["Acme.A", "Acme.Missing"]);

        Assert.EndsWith("; Acme.A 1.0.0 brings it", Assert.Single(_fixture.Check()).Message, StringComparison.Ordinal);
    }

    private static string Expression(string expression) => LicenceFixture.Expression(expression);

    private static LicencePolicy Decided(string id, string licence) => new()
    {
        Packages = new Dictionary<string, LicenceDecision>(StringComparer.OrdinalIgnoreCase) { [id] = new(licence, "asked") },
    };

    private static string Text(string licence) => File.ReadAllText(RepositoryRoot.Combine($"tests/Standards.Checks.Tests/Licences/Texts/{licence}.txt"));

    private static (string Path, int Line, int Column) Place(Finding finding) => (finding.Path, finding.Line, finding.Column);
}
