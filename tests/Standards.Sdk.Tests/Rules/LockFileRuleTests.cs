using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Lock files against themselves, against what was restored and against the package folder, in real builds.</summary>
public sealed class LockFileRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Lock = "src/Orders.Core/packages.lock.json";
    private const string Hash = "\"contentHash\": \"SgMOdxbz8X65z8hraIs6hOEdnkH6hESTAIUa7viEngHOYaH+6q5XJmwr1+yb9vJpNQ19hCQY69xbFsLtXpobQA==\"";

    [Fact]
    public void Edited_lock_file()
    {
        using var repository = Restored();
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());
        var sound = repository.Read(Lock);
        var (hash, resolved) = (LineOf(sound, Hash), LineOf(sound, "\"resolved\": \"16.3.0\""));

        // Restore does not run, so NuGet is silent.
        repository.Edit(Lock, Hash, "\"contentHash\": \"AAAA\"");
        var content = AssertFound(repository, $"STD4005 error {Lock}({hash},9)");
        Assert.Contains("'AAAA' in the lock file, but the one in the package folder", content.Output, StringComparison.Ordinal);
        Assert.Empty(repository.Check(Project, "-p:NoWarn=STD4005").Succeeded().Diagnostics());
        Assert.Equal([$"STD4005 warning {Lock}({hash},9)"], Places(repository.Check(Project, "-p:WarningsNotAsErrors=STD4005").Succeeded()));

        repository.Write(Lock, sound).Edit(Lock, "\"resolved\": \"16.3.0\"", "\"resolved\": \"16.2.0\"");
        AssertFound(repository, $"STD4008 error {Lock}({resolved},9)", $"STD4012 error {Lock}({resolved},9)", $"STD4006 warning {Lock}(1,1)");

        repository.Write(Lock, sound).Edit(Lock, Hash, Hash + """
            ,
                    "dependencies": {
                      "Left.Pad": "1.0.0"
                    }
            """);
        AssertFound(repository, $"STD4007 error {Lock}({hash + 2},11)", $"STD4007 error {Lock}({hash + 2},11)");

        repository.Write(Lock, sound).Edit(Lock, "        \"resolved\": \"16.3.0\"", "\t\"resolved\": \"16.3.0\"");
        Assert.Equal([$"STD4011 warning {Lock}({resolved},2)"], Places(repository.Check(Project).Succeeded()));

        Assert.Empty(repository.Write(Lock, sound).Check(Project).Succeeded().Diagnostics());
    }

    [Fact]
    public void Runtime_identifier_of_the_machine()
    {
        using var repository = Restored();

        var result = repository.Check(Project, "-p:RuntimeIdentifier=linux-x64", "-p:WarningsAsErrors=STD4010").Failed();

        Assert.Equal(["STD4010"], result.Diagnostics().Select(d => d.Rule).Where(code => code.StartsWith("STD40", StringComparison.Ordinal)));
        Assert.Contains("is built for the runtime identifier 'linux-x64', and the lock file has none (cause: RID)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Floating_version_is_named_once_where_it_stands()
    {
        const string Central = """
            <Project>
              <ItemGroup>
                <PackageVersion Include="YamlDotNet" Version="16.*" />
              </ItemGroup>
            </Project>
            """;
        using var repository = Restored().Write("Directory.Packages.props", Central);
        var place = "Directory.Packages.props(3,5)";

        Assert.Equal([$"STD4009 warning {place}"], Places(repository.Check(Project).Succeeded()));
        Assert.Equal(
            [$"STD4009 error {place}"],
            Places(repository.Set("CI", "true").Check(Project).Failed()).Where(p => p.StartsWith("STD4009", StringComparison.Ordinal)));

        repository.Set("CI", null).Write("standards.yml", "version: 1\ndependencies: { floating: allowed }\n");
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());
    }

    private static ScratchRepository Restored()
    {
        var repository = ScratchRepository.WithLibrary(body: """<ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup>""");
        repository.Run("restore", Project).Succeeded();
        return repository;
    }

    private static BuildResult AssertFound(ScratchRepository repository, params string[] places)
    {
        var result = repository.Check(Project).Failed();
        Assert.Equal(places.Order(StringComparer.Ordinal), Places(result).Order(StringComparer.Ordinal));
        return result.Reported(repository.Reports);
    }

    private static IEnumerable<string> Places(BuildResult result) => result.Diagnostics().Select(d => d.Place);

    private static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
