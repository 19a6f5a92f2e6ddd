using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Package versions, package sources, pins of SDKs and update bots, in real builds; the projects that are wrong are only read.</summary>
public sealed class SupplyChainRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Lock = "standards.lock.json";
    private const string Bot = ".github/dependabot.yml";

    // Those that a build otherwise keeps to the reports.
    private const string Policy = """
        version: 1
        dependencies: { majorUpgrades: [Npgsql] }
        rules: { STD4030: warning, STD4031: warning, STD4033: warning, STD4034: warning, STD4040: warning, STD4041: warning, STD4044: warning, STD4050: none, STD4053: warning, STD4120: warning }

        """;

    private const string References = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><Version>1.0.0</Version></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Npgsql" VersionOverride="9.0.3" />
            <PackageReference Include="Npgsql" />
            <PackageReference Include="Acme.Cli" />
          </ItemGroup>
        </Project>
        """;

    private const string Versions = """
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="Npgsql" Version="10.0.0" />
            <PackageVersion Include="Acme.Cli" Version="1.0.0-beta.1" />
            <PackageVersion Include="Dapper" Version="2.1.66" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public void Versions_of_packages()
    {
        using var repository = Restored().Write("standards.yml", Policy).Write(Bot, """
            version: 2
            updates:
              - { package-ecosystem: nuget, schedule: { interval: weekly } }

            """);
        Assert.Empty(Ours(repository.Check(Project)));

        repository.Write("lib/A/A.csproj", References).Write("lib/Directory.Packages.props", Versions);
        string[] all =
        [
            "STD4031 warning lib/A/A.csproj(4,40)",
            "STD4032 warning lib/A/A.csproj(5,5)",
            "STD4033 warning lib/Directory.Packages.props(6,5)",
            "STD4034 warning lib/Directory.Packages.props(5,5)",
            "STD4035 error lib/A/A.csproj(4,40)",
            "STD4035 error lib/Directory.Packages.props(4,5)",
        ];
        var result = repository.Check(Project).Failed();
        Assert.Equal(all, Ours(result));
        result.Reported(repository.Reports);
        Assert.Equal(all.Where(p => p[..7] is not ("STD4032" or "STD4035")), Ours(repository.Check(Project, "-p:NoWarn=STD4032%3BSTD4035")));
        Assert.Equal(
            ["STD4035 warning lib/A/A.csproj(4,40)", "STD4035 warning lib/Directory.Packages.props(4,5)"],
            Ours(repository.Check(Project, "-p:WarningsNotAsErrors=STD4035")).Where(p => p.StartsWith("STD4035", StringComparison.Ordinal)));

        var plain = References.Replace(" VersionOverride=\"9.0.3\"", " Version=\"9.0.3\"", StringComparison.Ordinal);
        repository.Delete("lib/Directory.Packages.props").Write("lib/A/A.csproj", plain).Write("lib/B/B.csproj", plain);
        Assert.Contains("STD4030 warning lib/A/A.csproj(4,5)", Ours(repository.Check(Project)));
    }

    [Fact]
    public void Sources_pins_and_bots()
    {
        using var repository = Restored()
            .Write("standards.yml", Policy)
            .Write("lib/nuget.config", """
                <configuration>
                <packageSources>
                <add key="a" value="http://pkgs.acme.example/" />
                <add key="b" value="/srv/packages" />
                </packageSources>
                </configuration>

                """)
            .Write("tools/nuget.config", """
                <configuration>
                <packageSources>
                <clear />
                <add key="a" value="packages" />
                </packageSources>
                <packageSourceMapping>
                <packageSource key="b"><package pattern="*" /></packageSource>
                </packageSourceMapping>
                </configuration>

                """);
        repository.Git("add", "lib", "tools");

        var result = repository.Check(Project).Failed();
        Assert.Equal(
            [
                "STD4040 warning lib/nuget.config(2,1)",
                "STD4041 warning lib/nuget.config(2,1)",
                "STD4042 warning tools/nuget.config(4,1)",
                "STD4042 warning tools/nuget.config(7,1)",
                "STD4043 error lib/nuget.config(3,1)",
                "STD4044 warning lib/nuget.config(4,1)",
                "STD4120 warning (0,0)",
            ],
            Ours(result));
        result.Reported(repository.Reports);
        Assert.DoesNotContain(Ours(repository.Check(Project, "-p:NoWarn=STD4042%3BSTD4043")), p => p[..7] is "STD4042" or "STD4043");

        repository.Git("rm", "-q", "-r", "--cached", "lib", "tools");
        Assert.Equal(["STD4121 warning .github/dependabot.yml(3,3)"], Ours(repository.Write(Bot, """
            version: 2
            updates:
              - package-ecosystem: npm
                schedule: { interval: weekly }

            """).Check(Project).Succeeded()));
        Assert.Equal(["STD4122 warning .github/dependabot.yml(4,27)"], Ours(repository.Write(Bot, """
            version: 2
            updates:
              - package-ecosystem: nuget
                schedule: { interval: monthly }

            """).Check(Project).Succeeded()));
        Assert.Equal(["STD4123 warning .github/dependabot.yml(1,1)"], Ours(repository.Write(Bot, "updates: []\n").Check(Project).Succeeded()));
        Assert.Equal(["STD4123 error .github/dependabot.yml(1,1)"], Ours(repository.Check(Project, "-p:WarningsAsErrors=STD4123").Failed()));
    }

    [Fact]
    public void Pin_of_the_dotnet_SDK()
    {
        using var repository = Restored().Write("standards.yml", "version: 1\nrules: { STD4050: warning, STD4053: warning, STD4120: none }\n");
        Assert.Equal(["STD4050 warning global.json(1,1)"], Ours(repository.Check(Project).Succeeded()));

        // Only what lets this machine's SDK in can be built.
        var pin =
            $$"""{ "sdk": { "version": "10.0.100", "rollForward": "latestMajor", "allowPrerelease": true }, "msbuild-sdks": """
            + $$"""{ "Standards.Sdk": "{{PackedSdk.Instance.Version}}" } }""";
        repository.Write("global.json", pin);
        Assert.Equal(["STD4051 warning global.json(1,35)", "STD4053 warning global.json(1,65)"], Ours(repository.Check(Project).Succeeded()));

        repository.Write("global.json", pin.Replace("10.0.100", "10.0", StringComparison.Ordinal));
        Assert.Contains("STD4052 error global.json(1,12)", Ours(repository.Check(Project).Failed()));
        Assert.DoesNotContain(Ours(repository.Check(Project, "-p:NoWarn=STD4052")), p => p.StartsWith("STD4052", StringComparison.Ordinal));
    }

    [Fact]
    public void Lock_of_MSBuild_SDKs_is_written_and_verified()
    {
        using var repository = Restored();
        var hash = JsonDocument.Parse(File.ReadAllText(Path.Combine(PackedSdk.Instance.Folder, ".nupkg.metadata"))).RootElement
            .GetProperty("contentHash")
            .GetString()!;

        var command = repository.Build(Project, "-t:StandardsLockSdks").Succeeded();

        Assert.Contains("standards.lock.json is written", command.Output, StringComparison.Ordinal);
        var text = $$"""
            {
              "version": 1,
              "sdks": {
                "Standards.Sdk": {
                  "version": "{{PackedSdk.Instance.Version}}",
                  "contentHash": "{{hash}}"
                }
              }
            }

            """;
        Assert.Equal(text, repository.Read(Lock));
        Assert.Empty(Ours(repository.Check(Project).Succeeded()));
        Assert.Contains("is as it was", repository.Build(Project, "-t:StandardsLockSdks").Succeeded().Output, StringComparison.Ordinal);

        // The same number with another content.
        var other = new string('A', 86) + "==";
        repository.Write(Lock, text.Replace(hash, other, StringComparison.Ordinal));
        var result = repository.Check(Project, "-p:NoWarn=STD4102").Failed();
        Assert.Equal([$"STD4102 error {Lock}(6,7)"], Ours(result));
        Assert.Contains($"has the content {hash[..12]}…, and AAAAAAAAAAAA… is locked", result.Output, StringComparison.Ordinal);
        result.Reported(repository.Reports);
        repository.Build(Project, "-t:StandardsLockSdks").Succeeded();
        Assert.Equal(text, repository.Read(Lock));

        repository.Write(Lock, text.Replace(PackedSdk.Instance.Version, "0.0.1", StringComparison.Ordinal));
        Assert.Equal([$"STD4101 error {Lock}(5,7)"], Ours(repository.Check(Project).Failed()));
        Assert.Empty(Ours(repository.Check(Project, "-p:NoWarn=STD4101").Succeeded()));
        repository.Write("standards.yml", "version: 1\nrules: { STD4100: warning, STD4101: warning }\n");
        Assert.Equal([$"STD4101 warning {Lock}(5,7)"], Ours(repository.Check(Project).Succeeded()));

        const string Broken = """{ "version": 1, "sdks": {""";
        repository.Write(Lock, Broken);
        Assert.StartsWith($"STD4103 error {Lock}", Assert.Single(Ours(repository.Check(Project).Failed())), StringComparison.Ordinal);
        Assert.Contains("STD4103", repository.Build(Project, "-t:StandardsLockSdks").Failed().Codes());
        Assert.Equal(Broken, repository.Read(Lock));

        Assert.Equal(["STD4100 warning global.json(1,21)"], Ours(repository.Delete(Lock).Check(Project).Succeeded()));
    }

    [Fact]
    public void Package_folder_that_NuGet_did_not_write()
    {
        const string Id = "Acme.Locked.Sdk";
        using var repository = Restored();
        repository.Build(Project, "-t:StandardsLockSdks").Succeeded();
        var folder = Path.Combine(PackedSdk.Instance.Packages, Id.ToLowerInvariant());
        Directory.CreateDirectory(Path.Combine(folder, "1.0.0", "Sdk"));
        try
        {
            repository.Edit("global.json", "{ \"Standards.Sdk\"", $"{{ \"{Id}\": \"1.0.0\", \"Standards.Sdk\"");
            repository.Edit(Lock, "\"sdks\": {", $"\"sdks\": {{ \"{Id}\": {{ \"version\": \"1.0.0\", \"contentHash\": \"{new string('A', 86)}==\" }},");

            Assert.Equal([$"STD4104 error {Lock}(3,34)"], Ours(repository.Check(Project).Failed()));
            Assert.Empty(Ours(repository.Check(Project, "-p:NoWarn=STD4104").Succeeded()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        // What is not there was not used.
        Assert.Empty(Ours(repository.Check(Project).Succeeded()));
    }

    private static ScratchRepository Restored()
    {
        // Without the pin and the update bot, which are asked for here.
        var repository = ScratchRepository.WithLibrary()
            .Delete("renovate.json")
            .Write("global.json", $$"""{ "msbuild-sdks": { "Standards.Sdk": "{{PackedSdk.Instance.Version}}" } }""");
        repository.Run("restore", Project).Succeeded();
        return repository;
    }

    // What the layout rules say of the folders is theirs.
    private static string[] Ours(BuildResult result) =>
        [
            .. result
                .Diagnostics()
                .Select(d => d.Place)
                .Where(p => string.CompareOrdinal(p, "STD4005") > 0 && string.CompareOrdinal(p, "STD42") < 0)
                .Order(StringComparer.Ordinal),
        ];
}
