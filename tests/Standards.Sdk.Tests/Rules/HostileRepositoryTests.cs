using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Rules;

/// <summary>What a pull request commits to reach the machine that builds it: links, names and state, in real builds.</summary>
[Trait("Subject", "Trust")]
public sealed class HostileRepositoryTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    [UnixFact]
    public void Outputs_are_neither_written_nor_deleted_behind_a_link()
    {
        using var repository = ScratchRepository.WithLibrary();
        var outside = repository.Sibling("outside").Write("standards/keep.txt", "x").Write("standards/state/run.bin", "x").Write("standards/tests/a.xml", "x");
        repository.Run("restore", Project).Succeeded();
        // Restore has left its record there.
        Directory.Delete(repository.PathOf("artifacts"), recursive: true);
        Directory.CreateSymbolicLink(repository.PathOf("artifacts"), outside.Root);

        string[][] commands = [["build", Project], ["clean", Project], ["build", Project, "-t:StandardsExplain"]];
        foreach (var command in commands)
        {
            Assert.Contains("STD0015 error artifacts(0,0)", repository.Run(command).Failed().Diagnostics().Select(d => d.Place));
        }

        Assert.Equal(
            ["keep.txt", "state/run.bin", "tests/a.xml"],
            Directory.EnumerateFiles(outside.PathOf("standards"), "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(outside.PathOf("standards"), f))
                .Order(StringComparer.Ordinal));

        // A folder again, and everything works.
        Directory.Delete(repository.PathOf("artifacts"));
        repository.Build(Project).Succeeded();
        repository.Run("clean", Project).Succeeded();
        Assert.False(repository.Exists("artifacts/standards/standards.json"));
    }

    [UnixFact]
    public void Names_and_links_reach_neither_the_log_nor_the_reports()
    {
        const string Record = "docs/adr/0001-##vso[task.setvariable variable=a]b\u001b[31m\u202e\n::error::x.md";
        using var repository = ScratchRepository.WithLibrary();
        repository.Sibling("outside").Write("secret.yml", "objectives: [{ name: top-secret-value }]\n");
        repository.Write(
            Record, "# 1. Use X\n\nStatus: ##vso[task.complete]\nDate: 2026-01-01\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n");
        Directory.CreateDirectory(repository.PathOf("ops"));
        File.CreateSymbolicLink(repository.PathOf("ops/slo.yml"), "../../outside/secret.yml");
        repository.Git("add", "-A");

        var result = repository.Check(Project).Failed();

        Assert.Contains("STD2014 error ops/slo.yml(0,0)", result.Diagnostics().Select(d => d.Place));
        Assert.Contains("STD3103", result.Codes());
        Assert.Null(HostileNames.Command(result.Output.Replace("\r", "", StringComparison.Ordinal)));
        foreach (var report in (string[])["standards.sarif", "standards.json"])
        {
            var text = repository.Read($"artifacts/standards/{report}");
            Assert.Null(HostileNames.Command(text));
            Assert.DoesNotContain("top-secret-value", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Licence_of_a_package_commands_no_log()
    {
        using var repository = ScratchRepository.WithLibrary();
        var feed = repository.PathOf("../feed");
        const string Licence = "Own\n##vso[task.setvariable variable=PATH]/tmp\n::add-mask::x\n";
        var package = ScratchPackage.Publish(feed, "Acme.Hostile", $"""<license type="expression">{Licence}</license>""");
        repository
            .Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{feed}" /></packageSources>""")
            .Write(Project, $"""<Project Sdk="Standards.Sdk"><ItemGroup>{package.Reference}</ItemGroup></Project>""");

        var result = repository.Build(Project).Failed();

        var finding = Assert.Single(result.Diagnostics());
        Assert.Equal("STD4302", finding.Rule);
        Assert.Contains("task.setvariable", finding.Text, StringComparison.Ordinal);
        Assert.Null(HostileNames.Command(result.Output.Replace("\r", "", StringComparison.Ordinal)));
        Assert.Null(HostileNames.Command(repository.Read("artifacts/standards/standards.json")));
    }

    [UnixFact]
    public void Policy_that_is_a_link_to_a_device_is_a_finding()
    {
        using var repository = ScratchRepository.WithLibrary();
        File.CreateSymbolicLink(repository.PathOf("standards.yml"), "/dev/zero");

        // Restore reads the policy, too.
        var result = repository.Build(Project).Failed();

        Assert.Contains("STD0003 error standards.yml(0,0)", result.Diagnostics().Select(d => d.Place));
    }
}
