using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

public sealed class PinnedVersionCheckTests
{
    private const string Allow = "or allow them all with 'dependencies: { floating: allowed }' in standards.yml";

    [Theory]
    [InlineData("1.*")]
    [InlineData("*")]
    [InlineData("1.0.0-*")]
    [InlineData("*-*")]
    [InlineData("[1.*, 2.0)")]
    public void Floating(string version)
    {
        var finding = Assert.Single(Run("Directory.Packages.props", $"""
            <Project>
              <ItemGroup>
                <PackageVersion Include="Npgsql" Version="{version}" />
              </ItemGroup>
            </Project>
            """));

        Assert.Equal(("STD4009", "Directory.Packages.props", 3, 5), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            $"""PackageVersion 'Npgsql' has the floating Version="{version}", so a restore without a lock file takes what the feed offers that day """
                + $"""(cause: user dependency)""",
            finding.Message);
        Assert.Equal($"Write the version that packages.lock.json resolves in place of '{version}', {Allow}", finding.Fix);
    }

    [Theory]
    [InlineData("[1.0,2.0)", """Write Version="1.0", or "[1.0]" for exactly this one""")]
    [InlineData("[1.0.0,1.0.1]", """Write Version="1.0.0", or "[1.0.0]" for exactly this one""")]
    [InlineData("(1.0,)", "Write one version in place of '(1.0,)'")]
    [InlineData("(,2.0]", "Write one version in place of '(,2.0]'")]
    public void Range(string version, string fix)
    {
        var finding = Assert.Single(
            Run("src/A/A.csproj", $"""<Project><ItemGroup><PackageReference Update="Npgsql" Version=" {version} " /></ItemGroup></Project>"""));

        Assert.Equal(("STD4009", "src/A/A.csproj", 1, 21), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(
            $"""PackageReference 'Npgsql' has the range Version="{version}", which names no single version (cause: user dependency)""", finding.Message);
        Assert.Equal(fix, finding.Fix);
    }

    [Theory]
    [InlineData("""<PackageReference Include="A"><Version>1.*</Version></PackageReference>""", "PackageReference 'A' has the floating Version=\"1.*\"")]
    [InlineData("""<PackageReference Include="A" VersionOverride="1.*" Version="1.0.0" />""", "PackageReference 'A' has the floating VersionOverride=\"1.*\"")]
    [InlineData(
        """<PackageReference Include="A"><PrivateAssets>all</PrivateAssets><VersionOverride>1.*</VersionOverride></PackageReference>""",
        "PackageReference 'A' has the floating VersionOverride=\"1.*\"")]
    [InlineData(
        """<GlobalPackageReference Include="A" Version="1.*" Condition="'$(X)' == ''" />""", "GlobalPackageReference 'A' has the floating Version=\"1.*\"")]
    public void Other_forms(string item, string start) =>
        Assert.StartsWith(
            start,
            Assert.Single(Run(
                "eng/Packages.props",
                $"""<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup>{item}</ItemGroup></Project>""")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("""<PackageReference Include="A" Version="1.2.3" />""")]
    [InlineData("""<PackageReference Include="A" Version="[1.2.3]" />""")]
    [InlineData("""<PackageReference Include="A" Version="[1.2.3, 1.2.3]" />""")]
    [InlineData("""<PackageReference Include="A" Version="[1.2.3,)" />""")]
    [InlineData("""<PackageReference Include="A" Version="$(AVersion)" />""")]
    [InlineData("""<PackageReference Include="A" Version="[$(AVersion),2.0)" />""")]
    [InlineData("""<PackageReference Include="A" Version="[1.2.3" />""")]
    [InlineData("""<PackageReference Include="A" /><Version>1.*</Version>""")]
    [InlineData("""<PackageReference Include="A"></PackageReference><Version>1.*</Version>""")]
    [InlineData("""<!-- <PackageReference Include="A" Version="1.*" /> -->""")]
    [InlineData("""<ProjectReference Include="A" Version="1.*" />""")]
    public void Pinned(string items) => Assert.Empty(Run("src/A/A.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>"));

    [Fact]
    public void Property_is_found_where_it_is_set()
    {
        using var repository = new TestRepository();
        repository.With("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <NpgsqlVersion>10.*</NpgsqlVersion>
                <DapperVersion>[2.0,3.0)</DapperVersion>
                <Unused>1.*</Unused>
              </PropertyGroup>
            </Project>
            """)
            .With(
                "src/A/A.csproj",
                """<Project><ItemGroup><PackageReference Include="Npgsql" Version="$(NpgsqlVersion)" /><PackageReference """
                    + """Include="Dapper"><Version>$(DapperVersion)</Version></PackageReference></ItemGroup></Project>""")
            .With("src/B/B.csproj", """<Project><ItemGroup><PackageReference Include="Npgsql" Version="$(npgsqlversion)" /></ItemGroup></Project>""");

        var findings = Check(repository, Policy.Default);

        Assert.Equal([("Directory.Build.props", 3, 5), ("Directory.Build.props", 4, 5)], findings.Select(f => (f.Path, f.Line, f.Column)));
        Assert.Equal(
            "PackageReference 'Npgsql' has the floating version '10.*' of the property 'NpgsqlVersion', so a restore without a lock file takes what the feed "
                + "offers that day (cause: user dependency)",
            findings[0].Message);
        Assert.Equal(
            "PackageReference 'Dapper' has the range '[2.0,3.0)' of the property 'DapperVersion', which names no single version (cause: user dependency)",
            findings[1].Message);
        Assert.Equal("Write one version in place of '[2.0,3.0)'", findings[1].Fix);
    }

    [Theory]
    [InlineData("""<PropertyGroup><V>1.*</V></PropertyGroup><ItemGroup><PackageReference Include="A" Version="$(V)" /></ItemGroup>""", 1)]
    [InlineData(
        """<Choose><When Condition="a"><PropertyGroup><V Condition="b">1.*</V></PropertyGroup></When></Choose><PackageReference """
            + """Include="A" Version="$(V)" />""",
        1)]
    [InlineData("""<PropertyGroup><V>1</V></PropertyGroup><PackageReference Include="A" Version="$(V).*" />""", 1)]
    [InlineData("""<PropertyGroup><V>1.2.3</V></PropertyGroup><PackageReference Include="A" Version="$(V)" />""", 0)]
    [InlineData("""<PropertyGroup><V>[1.2.3]</V></PropertyGroup><PackageReference Include="A" Version="$(V)" />""", 0)]
    [InlineData("""<PackageReference Include="A" Version="[$(V)]" />""", 0)]
    [InlineData("""<PackageReference Include="A" Version="$(V.Replace('*', '0'))" />""", 0)]
    [InlineData("""<PackageReference Include="A" Version="$(V" /><PropertyGroup><V>1.*</V></PropertyGroup>""", 0)]
    [InlineData("""<PropertyGroup><V>a*</V><W>$(V)*</W></PropertyGroup><PackageReference Include="A" Version="$(W)" />""", 0)]
    public void Versions_of_properties(string items, int count) => Assert.Equal(count, Run("src/A/A.csproj", $"<Project>{items}</Project>").Length);

    [Fact]
    public void Property_of_another_project_is_another_one()
    {
        using var repository = new TestRepository();
        repository
            .With("src/A/A.csproj", "<Project><PropertyGroup><V>1.*</V></PropertyGroup></Project>")
            .With("src/B/B.csproj", """<Project><PackageReference Include="B" Version="$(V)" /></Project>""");
        Assert.Empty(Check(repository, Policy.Default));

        // What a file of all projects takes may come from any of them.
        repository.With("Directory.Packages.props", """<Project><PackageVersion Include="B" Version="$(V)" /></Project>""");
        Assert.Equal("src/A/A.csproj", Assert.Single(Check(repository, Policy.Default)).Path);
    }

    [Fact]
    public void Fact_is_the_same_after_it_was_kept()
    {
        using var repository = new TestRepository();
        repository.With("a.props", """<Project><PropertyGroup><V>1.*</V></PropertyGroup><PackageVersion Include="B" Version="$(V)" /></Project>""");
        var fact = new VersionItemsFact();
        var read = fact.Read(repository.Context().Snapshot.Find("a.props")!);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        fact.Save(writer, read);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        var loaded = fact.Load(reader);

        Assert.Single(read.Items);
        Assert.Single(read.Properties);
        Assert.Equal(read.Items, loaded.Items);
        Assert.Equal(read.Properties, loaded.Properties);
    }

    [Fact]
    public void Policy_allows_floating_versions_and_no_ranges()
    {
        const string Items =
            """<Project><ItemGroup><PackageReference Include="A" Version="1.*" /><PackageReference Include="B" Version="[1.0,2.0)" /></ItemGroup></Project>""";
        var policy = Policy.Default.With(Policy.Default.Dependencies with { AllowsFloating = true });

        Assert.StartsWith("PackageReference 'B'", Assert.Single(Run("src/A/A.csproj", Items, policy)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("no XML", 0)]
    [InlineData("""<!DOCTYPE Project [<!ENTITY a "1.*">]><Project><PackageReference Include="A" Version="&a;" /></Project>""", 0)]
    [InlineData("""<Project><PackageReference Include="A" Version="1.*" /><""", 1)]
    [InlineData("""<Project><PackageReference Version="1.*" /></Project>""", 1)]
    public void Bad_input(string text, int findings) => Assert.Equal(findings, Run("src/A/A.csproj", text).Length);

    [Fact]
    public void Deep_nesting_and_files_of_other_kinds_are_not_read()
    {
        using var repository = new TestRepository();
        repository
            .With("src/A/A.csproj", string.Concat(Enumerable.Repeat("<a>", 100_000)))
            .With("src/A/a.xml", """<PackageReference Include="A" Version="1.*" />""")
            .WithVanished("src/B/B.csproj");

        Assert.Empty(Check(repository, Policy.Default));
    }

    [Fact]
    public void Many_findings_are_limited() =>
        Assert.Equal(
            1001,
            Run(
                "src/A/A.csproj",
                $"""<Project>{string.Concat(Enumerable.Repeat("<PackageReference Include=\"A\" Version=\"1.*\" />", 2000))}</Project>""").Length);

    private static Finding[] Run(string path, string text, Policy? policy = null)
    {
        using var repository = new TestRepository();
        return Check(repository.With(path, text), policy ?? Policy.Default);
    }

    private static Finding[] Check(TestRepository repository, Policy policy)
    {
        var check = new PinnedVersionCheck();
        var context = repository.Context(policy);
        return [.. check.Check([.. context.Snapshot.Files.Where(file => check.DependsOn(file, context))], context)];
    }
}
