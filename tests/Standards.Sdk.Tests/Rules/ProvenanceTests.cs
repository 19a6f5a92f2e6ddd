using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Statements of real packages and published folders, what verification says after somebody laid hands on them, and two builds of a commit.</summary>
public sealed class ProvenanceTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Tool = "cmd/Orders.Tool";
    private const string Published = "cmd/Orders.Tool/bin/Release/net10.0/publish";
    private const string Statements = "artifacts/standards/provenance";
    private const string Statement = Statements + "/Orders.Core.2.1.0.intoto.jsonl";
    private const string Body =
        """<PropertyGroup><Version>2.1.0</Version></PropertyGroup><ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup>""";

    [Fact]
    public void Package_and_published_folder_have_statements_that_verify()
    {
        using var repository = Restored(ScratchRepository.WithLibrary(body: Body)
            .Executable(Tool, """<ItemGroup><ProjectReference Include="../../src/Orders.Core/Orders.Core.csproj" /></ItemGroup>""")
            .Solution(), "All.slnx");
        repository.Git("remote", "set-url", "origin", "https://user:s3cr3t@git.acme.example/acme/orders.git");

        Assert.Equal(0, repository.Run("pack", Project, "-c", "Debug", "-o", "out").Succeeded().Executions("WriteProvenance"));
        var packed = repository.Run("pack", Project, "-o", "out").Succeeded();
        repository.Run("publish", Tool).Succeeded();

        Assert.Empty(packed.Diagnostics());
        packed.HoldsNot("s3cr3t");
        var text = repository.Read(Statement);
        Assert.Contains(
            """{"name":"source","uri":"git+https://git.acme.example/acme/orders@refs/heads/main","digest":{"gitCommit":"COMMIT"}}""".Replace(
                "COMMIT", repository.Git("rev-parse", "HEAD").Trim(), StringComparison.Ordinal),
            text,
            StringComparison.Ordinal);
        Assert.Contains("\"uri\":\"pkg:nuget/YamlDotNet@16.3.0\",\"digest\":{\"sha512\":\"", text, StringComparison.Ordinal);
        Assert.Contains($"\"uri\":\"pkg:nuget/Standards.Sdk@{PackedSdk.Instance.Version}\",\"digest\":{{\"sha512\":\"", text, StringComparison.Ordinal);
        Assert.Contains(
            "{\"name\":\"Orders.Tool.dll\"", repository.Read($"{Statements}/Orders.Tool.1.0.0.publish.net10.0.intoto.jsonl"), StringComparison.Ordinal);

        // Once in a build, however the solution is asked; clean leaves statements as it leaves packages.
        repository.Run("clean", Project, "-c", "Release").Succeeded();
        var joined = repository.Build("All.slnx", "-t:StandardsProvenance").Succeeded();
        Assert.Equal(1, joined.Executions("VerifyProvenance"));
        Assert.Empty(joined.Diagnostics());
        Assert.Contains("a statement without a signature proves nothing about who wrote it", joined.Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(repository.PathOf($"{Statements}/multiple.intoto.jsonl")).Length);

        var hash =
            text[(text.IndexOf("YamlDotNet@16.3.0\",\"digest\":{\"sha512\":\"", StringComparison.Ordinal)
                + "YamlDotNet@16.3.0\",\"digest\":{\"sha512\":\"".Length)..][..128];
        repository.Write(Statement, text.Replace(hash, new string('0', hash.Length), StringComparison.Ordinal));
        File.AppendAllText(repository.PathOf("out/Orders.Core.2.1.0.nupkg"), "x");
        repository
            .Delete($"{Published}/Orders.Core.dll")
            .Write($"{Published}/added.dll", "x")
            .Write($"{Statements}/Other.intoto.jsonl", "{}\n")
            .Write("src/Orders.Core/New.cs", "class New;\n");
        var red = repository.Run("msbuild", Project, "-t:StandardsVerifyProvenance").Failed();
        Assert.Equal(
            [
                $"STD4453 error {Statements}/Other.intoto.jsonl",
                $"STD4454 error {Statements}/Orders.Tool.1.0.0.publish.net10.0.intoto.jsonl",
                $"STD4455 error {Statement}",
                $"STD4456 error {Published}/added.dll",
                $"STD4457 error {Statement}",
                $"STD4458 error {Statement}",
            ],
            red.Diagnostics().Select(d => d.Place.Split('(')[0]).Order(StringComparer.Ordinal));
        Assert.All(red.Diagnostics().Where(d => d.Place.Contains(Statement, StringComparison.Ordinal)), d => Assert.Matches(@"\(1,[1-9][0-9]*\)$", d.Place));

        Directory.Delete(repository.PathOf(Statements), recursive: true);
        Assert.Equal(
            ["STD4459"], repository.Run("msbuild", Project, "-t:StandardsVerifyProvenance", "-p:NoWarn=STD4459").Failed().Diagnostics().Select(d => d.Rule));
        Assert.Equal(0, repository.Run("pack", Project, "-p:StandardsProvenance=false").Succeeded().Executions("WriteProvenance"));
    }

    [Fact]
    public void Release_of_what_is_not_committed_has_no_statement()
    {
        using var repository = Restored(ScratchRepository.WithLibrary(body: Body));
        repository.Run("pack", Project, "-o", "out").Succeeded();
        Assert.True(repository.Exists(Statement));

        // Locally a suggestion, which stands in the report; on CI an error, and a statement of the older package is gone.
        repository.Write("src/Orders.Core/New.cs", """
            namespace Orders.Core;

            /// <summary>New.</summary>
            public sealed class New;

            """);
        Assert.Empty(repository.Run("pack", Project, "-o", "out").Succeeded().Diagnostics());
        Assert.False(repository.Exists(Statement));
        string[] ci = ["pack", Project, "-o", "out", "-p:ContinuousIntegrationBuild=true"];
        var red = repository.Run(ci).Failed();
        Assert.Equal([$"STD4451 error {Project}(0,0)"], red.Diagnostics().Select(d => d.Place));
        Assert.Contains("'src/Orders.Core/New.cs' is not as in commit", red.Output, StringComparison.Ordinal);
        Assert.Equal([$"STD4451 warning {Project}(0,0)"], repository.Run([.. ci, "-p:WarningsNotAsErrors=STD4451"]).Diagnostics().Select(d => d.Place));
        Assert.Empty(repository.Run([.. ci, "-p:NoWarn=STD4451"]).Succeeded().Diagnostics());

        Directory.Delete(repository.PathOf(".git"), recursive: true);
        repository.Write("standards.yml", "version: 1\n");
        Assert.Equal(["STD4450", "STD4645"], repository.Run(ci).Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));

        repository.Git("init", "-q", "-b", "main");
        repository.Delete("src/Orders.Core/packages.lock.json").Commit();
        Assert.Equal(
            ["STD4452"],
            repository
                .Run("pack", Project, "-o", "out", "-p:RestorePackagesWithLockFile=false")
                .Diagnostics()
                .Select(d => d.Rule)
                .Where(r => r.StartsWith("STD445", StringComparison.Ordinal)));
    }

    [Fact]
    public void Packages_of_two_folders_are_equal_byte_for_byte()
    {
        using var repository = new ScratchRepository("Erstes Häuschen");
        Restored(repository
            .Library("Orders.Core", """
                <PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><Version>2.1.0</Version><DebugType>portable</DebugType><IncludeSymbols>true</IncludeSymbols><SymbolPackageFormat>snupkg</SymbolPackageFormat></PropertyGroup>
                <ItemGroup><EmbeddedResource Include="data.txt" /></ItemGroup>
                <Target Name="Generate" BeforeTargets="CoreCompile">
                  <WriteLinesToFile File="$(IntermediateOutputPath)Generated.cs" Lines="namespace Orders.Core { internal static class Generated { internal const int Answer = 42%3B } }" Overwrite="true" />
                  <ItemGroup><Compile Include="$(IntermediateOutputPath)Generated.cs" /></ItemGroup>
                </Target>
                """)
            .Write("src/Orders.Core/data.txt", "data\n")
            .Write("src/Orders.Core/Place.cs", """
                namespace Orders.Core;

                /// <summary>A place.</summary>
                public static class Place
                {
                    /// <summary>Here.</summary>
                    public static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

                    /// <summary>There.</summary>
                    public static string There() => Here();
                }

                """));
        var second = repository.Sibling("elsewhere 2 (ü)/x");
        repository.Git("clone", "-q", ".", second.Root);
        second.Git("remote", "set-url", "origin", ScratchRepository.Remote);

        foreach (var place in (ScratchRepository[])[repository, second])
        {
            Assert.Empty(place.Set("CI", "true").Run("pack", Project, "-o", "out").Succeeded().Diagnostics());
        }

        foreach (var file in (string[])[
            "out/Orders.Core.2.1.0.nupkg",
            "out/Orders.Core.2.1.0.snupkg",
            "src/Orders.Core/bin/Release/netstandard2.0/Orders.Core.pdb",
        ])
        {
            Assert.True(File.ReadAllBytes(repository.PathOf(file)).AsSpan().SequenceEqual(File.ReadAllBytes(second.PathOf(file))), $"{file} differs");
        }

        // Paths are those of the repository, wherever it lies.
        Assert.True(
            File.ReadAllBytes(second.PathOf("src/Orders.Core/bin/Release/net10.0/Orders.Core.dll"))
                .AsSpan()
                .IndexOf(System.Text.Encoding.Unicode.GetBytes("/_/src/Orders.Core/Place.cs")) > 0,
            "The path is not mapped.");
    }

    [Fact]
    public void Commit_that_gives_other_bytes_each_time_is_found()
    {
        using var repository = Restored(ScratchRepository.WithLibrary(body: """
            <ItemGroup>
              <AssemblyAttribute Include="System.Reflection.AssemblyMetadataAttribute"><_Parameter1>BuildTime</_Parameter1><_Parameter2>$([System.DateTime]::UtcNow.Ticks)</_Parameter2></AssemblyAttribute>
            </ItemGroup>
            <Target Name="Note" AfterTargets="Build"><WriteLinesToFile File="$(OutputPath)place.txt" Lines="$(MSBuildProjectDirectory)" Overwrite="true" /></Target>
            """));
        repository.Write("not-committed.txt", "x");

        var red = repository.Build(Project, "-t:StandardsReproduce").Failed();

        Assert.Equal(["STD4461", "STD4462", "STD4463"], red.Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        Assert.All(red.Diagnostics(), d => Assert.Equal(Project, d.Place.Split(' ')[2].Split('(')[0]));
        Assert.Contains("src/Orders.Core/bin/Release/net10.0/Orders.Core.dll in", red.Output, StringComparison.Ordinal);
        Assert.Contains("src/Orders.Core/bin/Release/net10.0/place.txt in line 1", red.Output, StringComparison.Ordinal);
        Assert.Contains("1 file is not as in commit", red.Output, StringComparison.Ordinal);
        Assert.Contains("entry 'lib/net10.0/Orders.Core.dll'", red.Output, StringComparison.Ordinal);
        Assert.True(repository.Exists("artifacts/standards/.reproduce/second-build"));

        repository.Write(Project, """<Project Sdk="Standards.Sdk" />""").Commit();
        var green = repository.Build(Project, "-t:StandardsReproduce").Succeeded();
        Assert.Empty(green.Diagnostics());
        Assert.Contains("all are equal, byte for byte", green.Output, StringComparison.Ordinal);
        Assert.False(repository.Exists("artifacts/standards/.reproduce"));

        repository.Write("src/Orders.Core/Broken.cs", "class {\n").Commit();
        var broken = repository.Build(Project, "-t:StandardsReproduce").Failed();
        Assert.Equal([$"STD4460 error {Project}(0,0)"], broken.Diagnostics().Select(d => d.Place));
        Assert.Contains("Broken.cs(1,", broken.Output, StringComparison.Ordinal);
        Assert.Equal(["STD4460"], repository.Build(Project, "-t:StandardsReproduce", "-p:StandardsTimeout=soon").Failed().Diagnostics().Select(d => d.Rule));
    }

    // With the lock files committed, as in a repository that releases.
    private static ScratchRepository Restored(ScratchRepository repository, string what = Project)
    {
        repository.Write(".gitignore", "bin/\nobj/\nartifacts/\nout/\n*.binlog\n").Run("restore", what).Succeeded();
        return repository.Commit();
    }
}
