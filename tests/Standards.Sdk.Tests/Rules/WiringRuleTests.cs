using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>What a service calls when it starts, in real builds: found at its program, waived, silent when it is mended, and not read again.</summary>
public sealed class WiringRuleTests
{
    private const string Project = "cmd/Orders.Api/Orders.Api.csproj";
    private const string Program = "cmd/Orders.Api/Program.cs";

    [Fact]
    public void Bare_service_is_told_what_is_missing_and_an_unchanged_one_is_not_read_again()
    {
        using var repository = Service();

        var build = repository.Build(Project).Failed();

        Assert.Equal(
            [
                $"STD8800 warning {Program}(1,1)", $"STD8801 error {Program}(3,1)", $"STD8802 warning {Program}(3,1)", $"STD8803 error {Program}(1,1)",
                $"STD8804 warning {Program}(1,1)", $"STD8815 warning {Program}(3,1)",
            ],
            Ours(build));
        build.Reported(repository.Reports);

        // Found again until it is mended; a waiver or another severity is the user's word.
        Assert.Equal(1, repository.Build(Project, "-p:NoWarn=STD8800").Failed().Executions("CheckWiring"));
        repository.Write("standards.yml", Policy + "rules: { STD8800: none, STD8801: none, STD8802: none, STD8803: none, STD8804: none, STD8815: none }\n");
        Assert.Empty(Ours(repository.Build(Project).Succeeded()));

        // The library is read as well, and its change is seen.
        repository.Write("standards.yml", Policy + "rules: { STD8800: none, STD8802: none, STD8803: none, STD8804: none, STD8815: none }\n");
        Assert.Equal([$"STD8801 error {Program}(3,1)"], Ours(repository.Build(Project).Failed()));
        repository.Edit("src/Orders.Core/Probes.cs", "\"/stock\"", "\"/health/live\"");
        Assert.Equal(["STD8801 error src/Orders.Core/Probes.cs(13,9)"], Ours(repository.Build(Project).Failed()));
        repository.Edit("src/Orders.Core/Probes.cs", "\"/goods\"", "\"/health/ready\"");
        var mended = repository.Build(Project).Succeeded();
        Assert.Empty(Ours(mended));
        Assert.Equal(1, mended.Executions("CheckWiring"));

        Assert.Equal(0, repository.Build(Project).Succeeded().Executions("CheckWiring"));
    }

    [Fact]
    public void Repository_of_libraries_reads_no_executable()
    {
        using var repository = Service().Write("standards.yml", "version: 1\n");

        Assert.Equal(0, repository.Build(Project).Succeeded().Executions("CheckWiring"));
    }

    private const string Policy = "version: 1\nservice: { class: service }\n";

    private static ScratchRepository Service()
    {
        var repository = ScratchRepository.WithLibrary("Orders.Core", """
            <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>
            """)
            .Write("standards.yml", Policy)
            .Write("src/Orders.Core/Probes.cs", """
                using Microsoft.AspNetCore.Builder;
                using Microsoft.AspNetCore.Routing;

                namespace Orders.Core;

                /// <summary>Maps what is asked.</summary>
                public static class Probes
                {
                    /// <summary>Maps them.</summary>
                    /// <param name="routes">The application.</param>
                    public static void Map(IEndpointRouteBuilder routes)
                    {
                        routes.MapGet("/stock", () => "1");
                        routes.MapGet("/goods", () => "2");
                    }
                }

                """)
            .Write(Project, """
                <Project Sdk="Standards.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <ProjectReference Include="../../src/Orders.Core/Orders.Core.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write(Program, """
                var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);

                var app = builder.Build();
                Orders.Core.Probes.Map(app);

                await app.RunAsync();

                """);
        repository.Run("restore", Project).Succeeded();
        return repository;
    }

    private static string[] Ours(BuildResult result) =>
        [.. result.Diagnostics().Select(d => d.Place).Where(place => place.StartsWith("STD88", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
