using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>What is wrong with standards.yml, at its line and column, in a real build.</summary>
public sealed class PolicyFileRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    [Fact]
    public void Broken_policy_files()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();

        AssertOnly(repository.Write("standards.yml", "version: 1\0\n"), "STD0003 error standards.yml(0,0)");
        AssertOnly(repository.Write("standards.yml", new string('#', 1_100_000)), "STD0003 error standards.yml(0,0)");
        AssertOnly(repository.Write("standards.yml", "version: 1\ntier: 2\ntier: 3\n"), "STD0004 error standards.yml(3,1)");
        AssertOnly(repository.Write("standards.yml", "version: 1\nlayuot: { }\n"), "STD0005 error standards.yml(2,1)");
        AssertOnly(repository.Write("standards.yml", "version: 1\nrules: { STD20055: none }\n"), "STD0005 error standards.yml(2,10)");
        AssertOnly(repository.Write("standards.yml", "version: 1\ntier: many\n"), "STD0006 error standards.yml(2,7)");
        AssertOnly(repository.Write("standards.yml", "version: 1\nrules:\n  STD0008: none\n"), "STD0009 error standards.yml(3,3)");
        Assert.Empty(repository.Write("standards.yml", "version: 1\r\ntier: 2\r\n").Check(Project).Succeeded().Diagnostics());
    }

    private static void AssertOnly(ScratchRepository repository, string place)
    {
        // The rules about the policy itself are mandatory: nothing on the command line lowers them.
        var id = place[..7];
        var result = repository.Check(Project, $"-p:NoWarn={id}", $"-p:WarningsNotAsErrors={id}").Failed();
        Assert.Equal([place], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }
}
