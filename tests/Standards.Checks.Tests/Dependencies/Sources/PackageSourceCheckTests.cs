using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Dependencies.Sources;

namespace Standards.Checks.Tests.Dependencies.Sources;

public sealed class PackageSourceCheckTests : IDisposable
{
    private const string NugetOrg = """<add key="nuget.org" value="https://api.nuget.org/v3/index.json" />""";
    private const string Acme = """<add key="acme" value="https://pkgs.acme.example/v3/index.json" />""";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void STD4040_list_that_is_not_cleared()
    {
        Config("NuGet.Config", NugetOrg);

        var finding = Assert.Single(Run());

        Assert.Equal("STD4040 NuGet.Config(2,3)", Place(finding));
        Assert.Equal("the sources of the machine count as well, because the list is not cleared", finding.Message);
        Assert.Equal("Write '<clear />' as the first element of packageSources", finding.Fix);
    }

    [Fact]
    public void STD4040_source_that_clear_removes()
    {
        Config("nuget.config", $"{Acme}<clear />{NugetOrg}");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4040 nuget.config(3,1)", Place(finding));
        Assert.Equal("the source 'acme' stands before '<clear />', which removes it", finding.Message);
    }

    [Fact]
    public void STD4041_two_sources_without_mapping()
    {
        Config("nuget.config", $"<clear />{NugetOrg}{Acme}", "<packageSourceMapping><clear /></packageSourceMapping>");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4041 nuget.config(2,3)", Place(finding));
        Assert.Equal("any of 2 sources may give any package, because there is no packageSourceMapping", finding.Message);
        Assert.StartsWith("Add '<packageSourceMapping>'", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void STD4042_mapping_that_does_not_agree()
    {
        Config("nuget.config", $"<clear />{NugetOrg}{Acme}", """
            <packageSourceMapping>
            <packageSource key="NuGet.org" />
            <packageSource key="amce"><package pattern="Acme.*" /></packageSource></packageSourceMapping>
            """);

        var findings = Run();

        Assert.Equal(["STD4042 nuget.config(3,77)", "STD4042 nuget.config(6,1)", "STD4042 nuget.config(7,1)"], findings.Select(Place));
        Assert.Equal("packageSourceMapping leaves out 'acme', so no package comes from it", findings[0].Message);
        Assert.Equal("packageSourceMapping has no pattern for 'NuGet.org'", findings[1].Message);
        Assert.Equal("packageSourceMapping names 'amce', which is no source", findings[2].Message);
        Assert.Equal("Write one of nuget.org, acme, or remove it", findings[2].Fix);
    }

    [Theory]
    [InlineData("http://pkgs.acme.example/v3/index.json", "STD4043", "the source 'acme' is reached without TLS")]
    [InlineData("C:\\packages", "STD4044", "'acme' is the folder 'C:\\packages', which only some machines have")]
    [InlineData("/srv/packages", "STD4044", "'acme' is the folder '/srv/packages', which only some machines have")]
    [InlineData("\\\\server\\packages", "STD4044", "'acme' is the folder '\\\\server\\packages', which only some machines have")]
    public void STD4043_and_STD4044_address_of_a_source(string value, string id, string message)
    {
        Config("nuget.config", $"<clear />\n<add key=\"acme\" value=\"{value}\" />");

        var finding = Assert.Single(Run());

        Assert.Equal($"{id} nuget.config(4,1)", Place(finding));
        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void STD4044_folder_of_packages()
    {
        Config("nuget.config", $"<clear />{NugetOrg}", """<config><add key="globalPackagesFolder" value="/opt/packages" /></config>""");

        Assert.Equal("STD4044 nuget.config(5,9)", Place(Assert.Single(Run())));
    }

    [Theory]
    [InlineData("http://localhost:5000/v3/index.json")]
    [InlineData("http://127.0.0.1:5000/v3/index.json")]
    [InlineData("packages")]
    [InlineData("../packages")]
    [InlineData("%LOCAL_FEED%")]
    public void Addresses_that_are_left_alone(string value)
    {
        Config("nuget.config", $"""<clear /><add key="acme" value="{value}" />""");

        Assert.Empty(Run());
    }

    [Fact]
    public void Good_files_are_silent()
    {
        Config(
            "nuget.config",
            $"<clear />{NugetOrg}{Acme}",
            """<packageSourceMapping><packageSource key="nuget.org"><package pattern="*" /></packageSource><packageSource key="acme"><package """
                + """pattern="Acme.*" /></packageSource></packageSourceMapping>""");
        Config("src/nuget.config", """<add key="local" value="packages" />""");
        _repository.WithUntracked(
            "tools/nuget.config", """<configuration><packageSources><add key="mine" value="/home/me" /></packageSources></configuration>""");
        _repository.With(
            "tests/TestData/nuget.config", """<configuration><packageSources><add key="mine" value="/home/me" /></packageSources></configuration>""");
        _repository.With("samples/nuget.config", "<configuration><packageSources>");
        _repository.With("docs/nuget.config", """<configuration><config><add key="dependencyVersion" value="Highest" /></config></configuration>""");

        Assert.Empty(Run());
    }

    private static string Place(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column})");

    private void Config(string path, string sources, string more = "") =>
        _repository.With(path, $"""
            <configuration>
              <packageSources>
            {sources}
              </packageSources>
            {more}
            </configuration>

            """);

    private IReadOnlyList<Finding> Run() => _repository.Run(new PackageSourceCheck());
}
