using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Budgets;

/// <summary>What real builds, packs and publishes say of sizes, and when they measure none.</summary>
public sealed class SizeTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Tool = "cmd/Orders.Tool/Orders.Tool.csproj";
    private const string Baseline = "ops/sizes.baseline.json";
    private static readonly string[] Build = ["build", Project, "-c", "Release", "--no-restore"];

    [Fact]
    public void Assembly_is_judged_held_and_compared_with_its_baseline()
    {
        using var repository = ScratchRepository.WithLibrary(body: """<ItemGroup><EmbeddedResource Include="prices.csv" /></ItemGroup>""").Write(
            "src/Orders.Core/prices.csv", new string('1', 20_000));
        repository.Write("ops/budgets.yml", """
            sizes:
              limits:
                - { projects: src/*, assembly: 20 KB, resources: 1 MB }

            """);
        repository.Run("restore", Project).Succeeded();

        Assert.Equal(0, repository.Build(Project, "--no-restore").Succeeded().Executions("CheckSizes"));
        var over = repository.Run(Build).Failed();
        Assert.Equal([$"STD7010 error {Project}(1,1)"], over.Diagnostics().Select(d => d.Place));
        Assert.Contains("; largest: resource Orders.Core.prices.csv 19.5 KB, ", over.Output, StringComparison.Ordinal);
        Assert.Contains(
            ". Look for generated code, linked files and resources that were added, or raise 'assembly' in ops/budgets.yml(3) and say why.",
            over.Output,
            StringComparison.Ordinal);
        over.Reported(repository.Reports);

        // Waived, promoted away, reviewed.
        repository.Write("standards.waivers.yml", $$"""
            version: 1
            waivers:
              - { rule: STD7010, path: {{Project}}, reason: r, owner: a, approved_by: b, expires: 2027-01-31 }

            """);
        Assert.Empty(repository.Run([.. Build, ScratchRepository.Today]).Succeeded().Diagnostics());
        repository.Delete("standards.waivers.yml").Write("standards.yml", "version: 1\nrules: { STD7010: warning }\n");
        Assert.Equal(["STD7010 warning"], repository.Run(Build).Succeeded().Diagnostics().Select(d => $"{d.Rule} {d.Severity}"));
        repository.Delete("standards.yml");

        Assert.Contains(
            $"Size baseline: 2 sizes of 1 project -> {Baseline}",
            repository.Build(Project, "-t:StandardsSizeBaseline").Succeeded().Output,
            StringComparison.Ordinal);
        var held = repository.Run(Build).Succeeded();
        Assert.Empty(held.Diagnostics());
        Assert.Equal(["STD7012"], repository.Reports.Findings().Select(f => f.Rule).Where(r => r.StartsWith("STD70", StringComparison.Ordinal)));

        repository.Write("src/Orders.Core/prices.csv", new string('1', 30_000));
        var grown = repository.Run(Build).Failed();
        Assert.Equal(["STD7010", "STD7011"], grown.Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        Assert.Contains("grew most: resource Orders.Core.prices.csv +9.8 KB", grown.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing was recorded: assembly of 'Orders.Core' would be recorded with",
            repository.Build(Project, "-t:StandardsSizeBaseline").Failed().Output,
            StringComparison.Ordinal);
        repository.Build(Project, "-t:StandardsSizeBaseline", "-p:StandardsReason=the year has more days").Succeeded();
        repository.Run(Build).Succeeded();

        repository.Write(Baseline, """{ "version": 1""");
        Assert.Equal(["STD7010", "STD7013"], repository.Run(Build).Failed().Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        repository.Write("ops/budgets.yml", """
            sizes:
              limits:
                - { projects: lib/*, assembly: 20 KB }

            """).Delete(Baseline);
        Assert.Equal(["STD7015 error ops/budgets.yml(3,19)"], repository.Run(Build).Failed().Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Packages_and_published_files_are_judged_once_and_when_they_are_damaged()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Executable("cmd/Orders.Tool");
        repository.Write("ops/budgets.yml", """
            sizes:
              limits:
                - { projects: src/*, package: 1 KB }
                - { projects: Orders.Tool, publish: 1 MB, container_layer: 1 MB, single_file: 1 KB }

            """);
        string[] pack = ["pack", Project, "-o", "out"];

        var package = repository.Run(pack).Failed();
        Assert.Equal([$"STD7010 error {Project}(1,1)"], package.Diagnostics().Select(d => d.Place));
        Assert.Contains("error STD7010: package of 'Orders.Core' is ", package.Output, StringComparison.Ordinal);
        repository.Edit("ops/budgets.yml", "package: 1 KB", "package: 1 MB");
        Assert.Equal(2, repository.Run(pack).Succeeded().Executions("CheckSizes"));
        Assert.Equal(0, repository.Run(pack).Succeeded().Executions("CheckSizes"));
        using (var file = File.OpenWrite(repository.PathOf("out/Orders.Core.1.0.0.nupkg")))
        {
            file.SetLength(2000);
        }

        var damaged = repository.Run([.. pack, "--no-build"]).Failed();
        Assert.Contains(
            "error STD7014: package of 'Orders.Core' is cut off or no package, so its size is unknown. Delete it and run 'dotnet pack' again.",
            damaged.Output,
            StringComparison.Ordinal);

        string[] publish = ["publish", Tool, "-o", repository.PathOf("artifacts/tool")];
        Assert.Equal(2, repository.Run(publish).Succeeded().Executions("CheckSizes"));
        Assert.Equal(0, repository.Run(publish).Succeeded().Executions("CheckSizes"));
        repository.Edit("ops/budgets.yml", "publish: 1 MB", "publish: 10 KB");
        var over = repository.Run(publish).Failed();
        Assert.Equal(["STD7010"], over.Diagnostics().Select(d => d.Rule));
        Assert.Contains("publish folder of 'Orders.Tool' is ", over.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Size baseline: 2 sizes of 1 project", repository.Build(Project, "-t:StandardsSizeBaseline").Succeeded().Output, StringComparison.Ordinal);
        Assert.Empty(repository.Run(publish).Succeeded().Diagnostics());

        repository.Edit(
            Tool,
            "</Project>",
            """<Target Name="Move" AfterTargets="Publish" BeforeTargets="StandardsCheckPublishedSize"><RemoveDir """
                + """Directories="$(PublishDir)" /></Target></Project>""");
        Assert.Contains(
            "publish folder of 'Orders.Tool' is not there, so its size is unknown", repository.Run(publish).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_runs_no_task_and_no_file_runs_no_target()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Pricing").Solution();
        string[] build = ["build", "All.slnx", "-c", "Release", "--no-restore"];
        repository.Run("restore", "All.slnx").Succeeded();
        var without = repository.Run(build).Succeeded();
        Assert.Equal(0, without.Executions("CheckSizes"));
        Assert.DoesNotContain("StandardsCheckSizes", without.Targets());

        repository.Write("ops/budgets.yml", "sizes:\n  limits:\n    - { projects: src/*, assembly: 1 MB }\n");
        Assert.Equal(2, repository.Run(build).Succeeded().Executions("CheckSizes"));
        var unchanged = repository.Run(build).Succeeded();
        Assert.Equal(["CheckRepository"], unchanged.CheckTasks());
        repository.Edit("ops/budgets.yml", "1 MB", "2 MB");
        Assert.Equal(2, repository.Run(build).Succeeded().Executions("CheckSizes"));
        repository.Write("src/Orders.Pricing/Other.cs", """
            namespace Orders.Pricing;

            /// <summary>Another.</summary>
            public sealed class Other;

            """);
        Assert.Equal(1, repository.Run(build).Succeeded().Executions("CheckSizes"));
    }

    [Fact]
    public void Build_times_are_read_from_a_log()
    {
        using var repository = ScratchRepository.WithLibrary();
        Assert.True(repository.Dotnet("build", Project, "-bl:all.binlog").ExitCode == 0);

        var table = repository.Build(Project, "-t:StandardsTimings", "-p:StandardsBuildLog=all.binlog").Succeeded().Output;

        Assert.Contains("Build times: ", table, StringComparison.Ordinal);
        Assert.Matches(@"\n\s+compilation +[0-9]+\.[0-9]{2} s +[0-9.]+ %", table);
        Assert.Matches(@"\n\s+CheckRepository +[0-9.]+ s  in 1 run", table);
        Assert.Contains("STD7014", repository.Build(Project, "-t:StandardsTimings").Failed().Output, StringComparison.Ordinal);
        using (var file = File.OpenWrite(repository.PathOf("all.binlog")))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.Contains(
            "all.binlog is cut off, or no binary log",
            repository.Build(Project, "-t:StandardsTimings", "-p:StandardsBuildLog=all.binlog").Failed().Output,
            StringComparison.Ordinal);
    }
}
