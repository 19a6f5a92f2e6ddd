using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Layers of the policy in real builds: files of the repository and packages that restore fetches.</summary>
public sealed class LayerRuleTests
{
    private const string Project = "src/Orders.Common/Orders.Common.csproj";

    [Fact]
    public void Policy_of_a_package_is_restored_and_cannot_be_weakened()
    {
        var first = PolicyPackage.Publish("Acme.Policy", "version: 1\nmandatory: [STD2005]\nrules: { STD2005: error }\n");
        var second = PolicyPackage.Publish("Acme.Policy", "version: 1\nrules: { STD2005: none }\n");
        using var repository = ScratchRepository.WithLibrary("Orders.Common");
        repository.Write("standards.yml", $"""
            version: 1
            # nuget:Not.There/1.0.0
            extends:
              - '{first.Entry}'
            rules:
              STD2005: none

            """);

        var unrestored = repository.Check(Project).Failed();
        Assert.Equal("STD0011 error standards.yml(4,5)", unrestored.Diagnostics()[0].Place);

        var weakened = repository.Build(Project).Failed();
        Assert.Equal(
            [$"STD2005 error {Project}(1,1)", "STD0009 error standards.yml(6,3)"],
            weakened.Diagnostics().Select(d => d.Place).OrderDescending(StringComparer.Ordinal));
        Assert.Contains(
            $"STD2005 (Project names say what the project does) is mandatory in Acme.Policy {first.Version} (line 2)",
            weakened.Output,
            StringComparison.Ordinal);
        weakened.Reported(repository.Reports);
        Assert.DoesNotContain("Acme.Policy", repository.Read("src/Orders.Common/packages.lock.json"), StringComparison.Ordinal);

        repository.Write("standards.yml", $"version: 1\nextends: [{first.Entry}]\n");
        Assert.Equal(
            [$"STD2005 error {Project}(1,1)"],
            repository.Check(Project, "-p:NoWarn=STD2005", "-p:WarningsNotAsErrors=STD2005").Failed().Diagnostics().Select(d => d.Place));

        repository.Write("standards.yml", $"version: 1\nextends: [{second.Entry}]\n");
        Assert.Empty(repository.Build(Project).Succeeded().Diagnostics());

        var unchanged = repository.Build(Project).Succeeded();
        Assert.Equal(["CheckRepository"], unchanged.CheckTasks());
        Assert.Equal(0, unchanged.Executions("Csc"));
        Assert.Equal(0, unchanged.Executions("RestoreTask"));
    }

    [Fact]
    public void Content_of_a_package_is_the_one_that_is_named()
    {
        var package = PolicyPackage.Publish("Acme.Policy", "version: 1\ntier: 2\n");
        using var repository = ScratchRepository.WithLibrary("Orders.Common");
        repository.Write("standards.yml", $"version: 1\nextends: ['{package.Entry}']\n");

        Assert.DoesNotContain(Built(), IsOfPackage);
        Assert.Equal("STD0018 suggestion standards.yml(2,11)", Assert.Single(repository.Reports.Findings(), f => f.Rule == "STD0018").Place);

        // As NuGet itself notes it.
        var server = repository.Check(Project, "-p:ContinuousIntegrationBuild=true").Failed();
        Assert.Contains("STD0018 error standards.yml(2,11)", server.Diagnostics().Select(d => d.Place));
        var entry = Regex.Match(server.Output, "nuget:Acme.Policy/[^#']+#sha512-[A-Za-z0-9+/=]+").Value;
        repository.Write("standards.yml", $"version: 1\nextends: ['{entry}']\n");
        Assert.DoesNotContain(Checked("-p:ContinuousIntegrationBuild=true"), IsOfPackage);
        Assert.DoesNotContain(Built(), IsOfPackage);
        Assert.DoesNotContain(repository.Reports.Findings(), f => f.Rule == "STD0018");

        // Another content is an error on every machine, and no property says otherwise.
        var hash = entry[(entry.IndexOf("sha512-", StringComparison.Ordinal) + 7)..];
        repository.Edit("standards.yml", hash, Convert.ToBase64String(new byte[64]));
        Assert.Equal(["STD0017 error standards.yml(2,11)"], Checked("-p:NoWarn=STD0017", "-p:WarningsNotAsErrors=STD0017").Where(IsOfPackage));

        IEnumerable<string> Built() => repository.Build(Project).Succeeded().Diagnostics().Select(d => d.Place);
        bool IsOfPackage(string place) => place.StartsWith("STD001", StringComparison.Ordinal);
        IEnumerable<string> Checked(params string[] arguments) => repository.Check(Project, arguments).Diagnostics().Select(d => d.Place);
    }

    [Fact]
    public void Missing_layer_and_cycle()
    {
        using var repository = ScratchRepository.WithLibrary().Write("standards.yml", "version: 1\nextends: [eng/acme.yml]\n");
        const string project = "src/Orders.Core/Orders.Core.csproj";
        repository.Run("restore", project).Succeeded();

        AssertOnly("STD0011 error standards.yml(2,11)");
        repository.Write("eng/acme.yml", "extends: [eng/base.yml]\n").Write("eng/base.yml", "extends: [eng/acme.yml]\n");
        AssertOnly("STD0012 error eng/base.yml(1,11)");
        repository.Write("eng/base.yml", "tier: 3\nmandatory: [tier]\n");
        Assert.Empty(repository.Check(project).Succeeded().Diagnostics());
        repository.Write("eng/acme.yml", "extends: [eng/base.yml]\ntier: 2\n");
        AssertOnly("STD0009 error eng/acme.yml(2,1)");

        void AssertOnly(string place)
        {
            var result = repository.Check(project, $"-p:NoWarn={place[..7]}", $"-p:WarningsNotAsErrors={place[..7]}").Failed();
            Assert.Equal([place], result.Diagnostics().Select(d => d.Place));
            result.Reported(repository.Reports);
        }
    }

    [Fact]
    public void Override_holds_below_its_folder_only()
    {
        using var repository = new ScratchRepository()
            .Library("Orders.Common")
            .Library("Orders.Shared")
            .Write("standards.yml", """
                version: 1
                overrides:
                  - paths: [src/Orders.Common/**]
                    rules: { STD2005: none }

                """)
            .Solution();
        repository.Run("restore", "All.slnx").Succeeded();

        var result = repository.Run("msbuild", "All.slnx", "-t:StandardsCheck").Succeeded();

        Assert.DoesNotContain(result.Diagnostics(), d => d.Place.Contains("src/Orders.Common/", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics(), d => d.Place == "STD2005 warning src/Orders.Shared/Orders.Shared.csproj(1,1)");
    }
}
