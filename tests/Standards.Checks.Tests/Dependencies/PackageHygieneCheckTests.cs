using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Dependencies;

namespace Standards.Checks.Tests.Dependencies;

public sealed class PackageHygieneCheckTests : IDisposable
{
    private const string Central = """
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>
            {0}
          </ItemGroup>
        </Project>

        """;

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void STD4030_is_said_once()
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""");
        Project("src/B/B.csproj", """<PackageReference Include="Dapper"><Version>2.1.66</Version></PackageReference>""");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4030 src/A/A.csproj(3,5)", Place(finding));
        Assert.Equal("2 projects give the packages that they reference versions of their own, this one first", finding.Message);
        Assert.Contains("<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void STD4030_names_the_file_that_does_not_switch_it_on()
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""");
        Project("src/B/B.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""");
        _repository.With("Directory.Packages.props", "<Project />");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4030 Directory.Packages.props(1,1)", Place(finding));
        Assert.Equal("'Directory.Packages.props' does not switch central package management on", finding.Message);
    }

    [Fact]
    public void STD4030_leaves_one_project_properties_and_content_alone()
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""");
        Project("src/B/B.csproj", """<PackageReference Include="Npgsql" Version="$(NpgsqlVersion)" />""");
        Project("tests/TestData/C/C.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""");

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("""<PackageReference Include="Npgsql" VersionOverride="9.0.3" />""", 40)]
    [InlineData("""<PackageReference Include="Npgsql"><VersionOverride>9.0.3</VersionOverride></PackageReference>""", 40)]
    public void STD4031_points_at_the_override(string item, int column)
    {
        Project("src/A/A.csproj", item);
        CentralVersions("""<PackageVersion Include="Npgsql" Version="10.0.0" />""");

        var finding = Assert.Single(Run());

        Assert.Equal($"STD4031 src/A/A.csproj(3,{column})", Place(finding));
        Assert.Equal("'Npgsql' has the version '9.0.3' in place of the central one", finding.Message);
        Assert.Equal(
            "Remove VersionOverride and raise the PackageVersion for all projects, or waive STD4031 for src/A/A.csproj with a reason and an end", finding.Fix);
    }

    [Fact]
    public void STD4032_in_one_file()
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" />""");
        CentralVersions("<PackageVersion Include=\"Npgsql\" Version=\"9.0.3\" />\n    <PackageVersion Include=\"npgsql\" Version=\"10.0.0\" />");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4032 Directory.Packages.props(5,5)", Place(finding));
        Assert.Equal("'npgsql' stands twice, first on line 4 with version '9.0.3'", finding.Message);
        Assert.Equal("Remove one of the two", finding.Fix);
    }

    [Fact]
    public void STD4032_in_a_project_and_what_it_imports()
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" />""");
        _repository.With("Directory.Build.props", """
            <Project>
            <ItemGroup>
            <PackageReference Include="Npgsql" />
            </ItemGroup>
            </Project>
            """);

        var finding = Assert.Single(Run());

        Assert.Equal("STD4032 src/A/A.csproj(3,5)", Place(finding));
        Assert.Equal("'Npgsql' stands twice, also in 'Directory.Build.props' on line 3", finding.Message);
        Assert.Equal("Remove it here, or from 'Directory.Build.props' if not every project needs it", finding.Fix);
    }

    [Theory]
    [InlineData("""<PackageReference Include="A" Condition="'$(X)' == ''" /><PackageReference Include="A" />""")]
    [InlineData("""<PackageReference Include="A" /><PackageReference Update="A" PrivateAssets="all" />""")]
    [InlineData("""<PackageReference Include="A" /><PackageReference Remove="A" /><PackageReference Include="A" />""")]
    [InlineData("""<PackageReference Include="$(A)" /><PackageReference Include="$(A)" />""")]
    public void STD4032_leaves_alone_what_may_be_one(string items)
    {
        Project("src/A/A.csproj", items);

        Assert.Empty(Run());
    }

    [Fact]
    public void STD4033_finds_a_version_that_nobody_names()
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" /><PackageReference Include="Acme.$(Flavour).Client" />""");
        CentralVersions("""
            <PackageVersion Include="Npgsql" Version="10.0.0" />
                <PackageVersion Include="Dapper" Version="2.1.66" />
                <PackageVersion Include="Acme.Blue.Client" Version="1.0.0" />
            """);
        _repository.With("src/Dapper.md", "Dapper").With("src/A/B/Dapper.cs", "#:package Dapper");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4033 Directory.Packages.props(5,5)", Place(finding));
        Assert.Equal("no project names 'Dapper', which has a central version", finding.Message);
        Assert.Equal("Remove the PackageVersion", finding.Fix);
    }

    [Theory]
    [InlineData("build/pack.targets", """<Project><Target Name="T"><Exec Command="tool Dapper" /></Target></Project>""")]
    [InlineData("eng/tool.cs", "#:package Dapper\nreturn;")]
    [InlineData("src/A/packages.lock.json", """{ "dependencies": { "net10.0": { "Dapper": {} } } }""")]
    [InlineData("src/B/B.csproj", """<Project Sdk="Acme.Arcade.Sdk" />""")]
    [InlineData(
        "Directory.Build.props",
        "<Project><PropertyGroup><CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled></PropertyGroup></Project>")]
    public void STD4033_is_silent_where_it_may_be_in_use(string path, string text)
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" />""");
        CentralVersions("<PackageVersion Include=\"Npgsql\" Version=\"10.0.0\" />\n    <PackageVersion Include=\"Dapper\" Version=\"2.1.66\" />");
        _repository.With(path, text);

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><Version>2.1.0</Version></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><VersionPrefix>2.1.0</VersionPrefix></PropertyGroup></Project>")]
    [InlineData("version.json", """{ "version": "2.1.0" }""")]
    public void STD4034_names_both_versions(string path, string text)
    {
        Project("src/A/A.csproj", """<PackageReference Include="Acme.Cli" />""");
        CentralVersions("""<PackageVersion Include="Acme.Cli" Version="2.0.0-beta4" />""");
        _repository.With(path, text);

        var finding = Assert.Single(Run());

        Assert.Equal("STD4034 Directory.Packages.props(4,5)", Place(finding));
        Assert.Equal("'Acme.Cli' 2.0.0-beta4 is a pre-release, and 'A' is released as 2.1.0", finding.Message);
        Assert.Equal("Use a stable version, or name the package in dependencies.prerelease in standards.yml with the reason as a comment", finding.Fix);
        Assert.Empty(Run(new DependencyPolicy { Prerelease = ["acme.*"] }));
    }

    [Theory]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Acme.Cli" Version="2.0.0-beta4" PrivateAssets="all" />""", "2.1.0")]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Acme.Cli" Version="2.0.0-beta4" Condition="'$(X)' == ''" />""", "2.1.0")]
    [InlineData("tests/A.Tests/A.Tests.csproj", """<PackageReference Include="Acme.Cli" Version="2.0.0-beta4" />""", "2.1.0")]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Acme.Cli" Version="2.0.0-beta4" />""", "2.1.0-rc.1")]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Acme.Cli" Version="2.0.0-beta4" />""", "$(Tag)")]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Acme.Cli" Version="2.0.0" />""", "2.1.0")]
    public void STD4034_leaves_alone(string path, string item, string version)
    {
        Project(path, item);
        _repository.With("Directory.Build.props", $"<Project><PropertyGroup><Version>{version}</Version></PropertyGroup></Project>");

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("Accepted", "We move to Npgsql 9.", true)]
    [InlineData("Accepted", "We move to Npgsql 100.", true)]
    [InlineData("Accepted", "We move to Npgsql.Bulk 10.", true)]
    [InlineData("Proposed", "We move to Npgsql 10.", true)]
    [InlineData("Accepted", "We move to Npgsql 10.", false)]
    [InlineData("Accepted", "We move to `Npgsql` version 10.0.", false)]
    public void STD4035_asks_for_an_accepted_record_of_the_major_version(string status, string text, bool fires)
    {
        Project("src/A/A.csproj", """<PackageReference Include="Npgsql" />""");
        CentralVersions("""<PackageVersion Include="Npgsql" Version="10.0.0" />""");
        _repository.With("docs/adr/0001-database-driver.md", $"""
            # 1. Database driver

            Date: 2026-10-01

            ## Status

            {status}

            ## Context

            {text}

            """);

        var findings = Run(new DependencyPolicy { MajorUpgrades = ["Npgsql"] });

        Assert.Empty(Run());
        if (fires)
        {
            var finding = Assert.Single(findings);
            Assert.Equal("STD4035 Directory.Packages.props(4,5)", Place(finding));
            Assert.Equal("'Npgsql' is at 10.0.0, and no accepted decision record names 'Npgsql 10'", finding.Message);
            Assert.StartsWith("Write a record in docs/adr/ that decides for 'Npgsql 10'", finding.Fix, StringComparison.Ordinal);
        }
        else
        {
            Assert.Empty(findings);
        }
    }

    [Fact]
    public void Malformed_deep_and_hostile_files_say_nothing()
    {
        Project("src/A/A.csproj", """<PackageReference Include="A" /><PackageReference Include="A" /""");
        _repository.With("src/B/B.csproj", string.Concat(Enumerable.Repeat("<a>", 5000)));
        _repository.With("src/C/C.csproj", """<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>""");
        _repository.With("src/D/D.csproj", "");

        Assert.Empty(Run());
    }

    [Fact]
    public void Fact_is_the_same_after_it_was_kept()
    {
        _repository.With(
            "src/A/A.csproj",
            """<Project Sdk="Standards.Sdk"><PropertyGroup><Version Condition="'$(X)' == ''">1.0.0</Version></PropertyGroup><ItemGroup><PackageReference """
                + """Include="A;B" VersionOverride="1.0.0" PrivateAssets="all" /></ItemGroup></Project>""");
        var fact = new PackageFileFact();
        var read = fact.Read(_repository.Find("src/A/A.csproj")!);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        fact.Save(writer, read);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        var loaded = fact.Load(reader);

        Assert.Equal(2, read.Items.Count);
        Assert.Equal(read.Items, loaded.Items);
        Assert.Equal(read.Sdks, loaded.Sdks);
        Assert.Equal(read.Properties, loaded.Properties);
        Assert.Equal(read.Conditional, loaded.Conditional);
    }

    private static string Place(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column})");

    private void Project(string path, string items) => _repository.With(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>

        """);

    private void CentralVersions(string items) => _repository.With("Directory.Packages.props", string.Format(CultureInfo.InvariantCulture, Central, items));

    private IReadOnlyList<Finding> Run(DependencyPolicy? policy = null) =>
        _repository.Run(new PackageHygieneCheck(), policy is null ? null : Policy.Default.With(policy));
}
