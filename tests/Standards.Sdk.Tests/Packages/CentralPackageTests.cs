using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Packages;

/// <summary>The SDK's own packages go with every form of package management, with lock files, and with locked mode on CI.</summary>
public sealed class CentralPackageTests
{
    private const string Project = "tests/Orders.Core.Tests/Orders.Core.Tests.csproj";
    private const string Central = "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>";

    public static TheoryData<string, string> Managements => new()
    {
        { "none", "" },
        { "central", Central },
        { "transitive pinning", Central + "<CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>" },
        { "no overrides", Central + "<CentralPackageVersionOverrideEnabled>false</CentralPackageVersionOverrideEnabled>" },
    };

    [Theory]
    [MemberData(nameof(Managements))]
    public void Lock_files_hold_on_CI(string name, string properties)
    {
        var reference = properties.Length == 0
            ? """<PackageReference Include="YamlDotNet" Version="16.3.0" />"""
            : """<PackageReference Include="YamlDotNet" />""";
        using var repository = ScratchRepository.WithLibrary(body: $"<ItemGroup>{reference}</ItemGroup>");
        if (properties.Length > 0)
        {
            repository.Write(
                "Directory.Packages.props",
                $"""<Project><PropertyGroup>{properties}</PropertyGroup><ItemGroup><PackageVersion Include="YamlDotNet" Version="16.3.0" """
                    + $"""/></ItemGroup></Project>""");
        }

        var local = repository.Build(Project, "-t:StandardsCheck").Succeeded();
        Assert.True(local.Codes().Count == 0, $"{name}:\n{local.Output}");
        repository.Commit();

        repository.Set("CI", "true");
        var ci = repository.Build(Project, "-t:StandardsCheck", "--force").Succeeded();
        Assert.True(ci.Codes().Count == 0, $"{name}:\n{ci.Output}");
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());

        repository.Edit("src/Orders.Core/packages.lock.json", "\"[16.3.0, )\"", "\"[16.2.0, )\"");
        Assert.Contains("NU1004", repository.Build(Project, "-t:StandardsCheck", "--force").Failed().Codes());
    }

    [Fact]
    public void Version_of_an_owned_package_is_named_where_it_stands()
    {
        using var repository = ScratchRepository.WithLibrary().Write(
            "Directory.Packages.props",
            $"""
                <Project>
                  <PropertyGroup>{Central}</PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Microsoft.CodeAnalysis.NetAnalyzers" Version="9.0.0" />
                  </ItemGroup>
                </Project>
                """);

        var result = repository.Build("src/Orders.Core").Failed();

        Assert.Equal(["STD0007"], result.Codes());
        Assert.Equal(["STD0007 error Directory.Packages.props(4,5)"], result.Diagnostics().Select(d => d.Place));
        Assert.Contains("9.0.0", result.Diagnostics()[0].Text, StringComparison.Ordinal);
        Assert.True(repository.Exists("src/Orders.Core/bin/Debug/net10.0/Orders.Core.dll"), result.Output);
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Reference_to_an_owned_package_is_named_too()
    {
        using var repository = ScratchRepository.WithLibrary(body: """

            <ItemGroup>
            <PackageReference Include="Microsoft.CodeAnalysis.NetAnalyzers" Version="9.0.0" />
            </ItemGroup>

            """);

        var result = repository.Build("src/Orders.Core", "-t:StandardsCheck").Failed();

        Assert.Equal(["STD0007"], result.Codes());
        Assert.Equal(["STD0007 error src/Orders.Core/Orders.Core.csproj(3,1)"], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }
}
