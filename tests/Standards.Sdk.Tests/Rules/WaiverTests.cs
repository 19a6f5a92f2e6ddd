using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Exceptions in real builds: asked for, granted, expired, refused.</summary>
public sealed class WaiverTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Record = "docs/adr/0001-use-it.md";
    private const string Waivers = "standards.waivers.yml";
    [Fact]
    public void Red_build_is_green_after_the_command_and_until_the_last_day()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done");
        repository.Run("restore", Project).Succeeded();
        repository.Commit();
        Assert.Equal([$"STD3103 error {Record}(7,1)"], Places(repository.Check(Project, ScratchRepository.Today).Failed()));

        var command =
            Waive(
                repository,
                Project,
                "Rule=STD3103",
                $"Path={Record}",
                "Reason=Old%3B one%2C two",
                "Owner=payments",
                "ApprovedBy=jane.doe",
                "Expires=2027-01-31").Succeeded();

        Assert.Contains($"{Waivers}(4) waives STD3103 for {Record} until 2027-01-31", command.Output, StringComparison.Ordinal);
        Assert.Equal(["GuardOutputs", "WriteWaiver"], command.OwnTasks().Where(t => t is not ("FindRestore" or "RecordRestore")));
        Assert.EndsWith(
            $"""
                version: 1
                waivers:
                  - rule: STD3103
                    path: {Record}
                    reason: "Old; one, two"
                    owner: payments
                    approved_by: jane.doe
                    expires: 2027-01-31

                """,
            repository.Read(Waivers),
            StringComparison.Ordinal);
        Assert.Empty(repository.Check(Project, ScratchRepository.Today).Succeeded().Diagnostics());
        Assert.Contains("STD3103", repository.Read("artifacts/standards/standards.json"), StringComparison.Ordinal);
        Assert.Empty(repository.Check(Project, "-p:StandardsDate=2027-01-31", "-p:ContinuousIntegrationBuild=true").Succeeded().Diagnostics());

        Assert.Equal([$"STD0021 warning {Waivers}(9,14)"], Places(repository.Check(Project, "-p:StandardsDate=2027-02-01").Succeeded()));
        Assert.Equal(
            [$"STD0021 error {Waivers}(9,14)", $"STD3103 error {Record}(7,1)"],
            Places(repository.Check(Project, "-p:StandardsDate=2027-02-01", "-p:ContinuousIntegrationBuild=true", "-p:NoWarn=STD0021").Failed()));
    }

    [Fact]
    public void Command_that_is_not_complete_says_what_to_write_and_writes_nothing()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();

        var nothing = Assert.Single(Waive(repository, Project).Failed().Diagnostics());
        Assert.Equal("STD0020", nothing.Rule);
        Assert.StartsWith(
            "the command does not say StandardsRule, StandardsPath, StandardsReason, StandardsOwner, StandardsApprovedBy, StandardsExpires. Write 'dotnet "
                + "build -t:StandardsWaive -p:StandardsRule=STD2004 ",
            nothing.Text,
            StringComparison.Ordinal);
        Assert.Contains("-p:StandardsExpires=2027-02-19'", nothing.Text, StringComparison.Ordinal);

        var approval = Assert.Single(
            Waive(repository, Project, "Rule=STD2004", $"Path={Project}", "Reason=r", "Owner=payments", "Expires=2027-01-31").Failed().Diagnostics());
        Assert.StartsWith("somebody other than the owner has to approve the waiver", approval.Text, StringComparison.Ordinal);

        Assert.Equal(
            ["STD0024"],
            Waive(repository, Project, "Rule=STD2004", "Path=**", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31")
                .Failed()
                .Diagnostics()
                .Select(d => d.Rule));
        Assert.False(repository.Exists(Waivers));

        const string Broken = "version: 1\nwaivers:\n\t- rule: STD2004\n";
        repository.Write(Waivers, Broken);
        Assert.Equal(
            [$"STD0004 error {Waivers}(3,1)"],
            Places(Waive(repository, Project, "Rule=STD2004", $"Path={Project}", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31").Failed()));
        Assert.Equal(Broken, repository.Read(Waivers));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Command_on_a_solution_writes_one_entry(bool hooks)
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Extra").Solution();
        if (hooks)
        {
            repository.SolutionHooks();
        }

        Waive(repository, "All.slnx", "Rule=CA1822", "Path=src/Orders.Core/**", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31").Succeeded();

        Assert.Single(repository.Read(Waivers).Split("- rule: CA1822").Skip(1));
    }

    [Fact]
    public void Wrong_and_unused_waivers()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        const string Good = "rule: STD2004, path: src/Orders.Core/Orders.Core.csproj, reason: r, owner: a, approved_by: b, expires: 2027-01-31";

        AssertOnly("STD0020 error", Good.Replace("reason: r, ", "", StringComparison.Ordinal), 5);
        AssertOnly("STD0023 error", Good.Replace("approved_by: b", "approved_by: '@A'", StringComparison.Ordinal), 98);
        AssertOnly("STD0024 error", Good.Replace(Project, "src/**", StringComparison.Ordinal), 28);
        AssertOnly("STD0025 error", Good.Replace("2027-01-31", "2027-05-21", StringComparison.Ordinal), 110);
        AssertOnly("STD0026 error", Good.Replace("STD2004", "STD0004", StringComparison.Ordinal), 13);
        AssertOnly("STD0022 warning", Good, 5);
        AssertOnly("STD0022 warning", Good, 5);
        Assert.Empty(repository.Check(Project, ScratchRepository.Today, "-p:NoWarn=STD0022").Succeeded().Diagnostics());
        AssertOnly("STD0022 error", Good, 5, "-p:WarningsAsErrors=STD0022");

        void AssertOnly(string finding, string entry, int column, params string[] options)
        {
            repository.Write(Waivers, $"version: 1\nwaivers:\n  - {{ {entry} }}\n");
            var result = repository.Check(Project, [ScratchRepository.Today, .. options]);
            Assert.Equal([$"{finding} {Waivers}(3,{column})"], Places(result));
            Assert.Equal(finding.EndsWith("error", StringComparison.Ordinal) ? 1 : 0, result.ExitCode);
        }
    }

    [Fact]
    public void Suppressions_of_mandatory_analyzers_need_a_waiver()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        repository
            .Write("src/Orders.Core/Hash.cs", "namespace Orders.Core;\n\n#pragma warning disable CA5351\n")
            .Write("src/Orders.Core/.editorconfig", "[*.cs]\ndotnet_diagnostic.CA5350.severity = none\n")
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <NoWarn>$(NoWarn);CA2100</NoWarn>
                  </PropertyGroup>
                </Project>
                """)
            .Write(Project, """
                <Project Sdk="Standards.Sdk">
                  <PropertyGroup>
                    <NoWarn>$(NoWarn);CA1000</NoWarn>
                  </PropertyGroup>
                </Project>
                """);
        string[] places =
        [
            "STD0014 error Directory.Build.props(3,5)",
            "STD0014 error src/Orders.Core/.editorconfig(2,1)",
            "STD0014 error src/Orders.Core/Hash.cs(3,25)",
        ];

        var red = repository.Check(Project, ScratchRepository.Today, "-p:WarningsNotAsErrors=STD0014").Failed();
        Assert.Equal(places, Places(red));
        Assert.Equal(places, Places(repository.Check(Project, ScratchRepository.Today).Failed()));

        Waive(repository, Project, "Rule=CA5351", "Path=src/Orders.Core/Hash.cs", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31").Succeeded();
        Waive(
            repository, Project, "Rule=STD0014", "Path=src/Orders.Core/.editorconfig", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31").Succeeded();
        Waive(repository, Project, "Rule=CA2100", "Path=Directory.Build.props", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31").Succeeded();
        Assert.Empty(repository.Check(Project, ScratchRepository.Today).Succeeded().Diagnostics());

        var line = repository.Check(Project, ScratchRepository.Today, "-p:NoWarn=CA5359").Failed();
        Assert.Equal([$"STD0014 error {Project}(0,0)"], Places(line));
        Assert.Contains("NoWarn on the command line or by the caller", line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_of_a_project_is_held()
    {
        using var repository = new ScratchRepository().Write("lib/Orders.Shared/Orders.Shared.csproj", """<Project Sdk="Standards.Sdk" />""");
        const string Misplaced = "lib/Orders.Shared/Orders.Shared.csproj";
        Assert.Contains($"STD2002 error {Misplaced}(1,1)", Places(repository.Check(Misplaced, ScratchRepository.Today).Failed()));

        Waive(repository, Misplaced, "Rule=STD2002", "Path=lib/Orders.Shared/**", "Reason=r", "Owner=a", "ApprovedBy=b", "Expires=2027-01-31").Succeeded();

        Assert.DoesNotContain(repository.Check(Misplaced, ScratchRepository.Today).Diagnostics(), d => d.Rule is "STD2002" or "STD0022");
    }

    private static BuildResult Waive(ScratchRepository repository, string entry, params string[] properties) =>
        repository.Run(["build", entry, "-t:StandardsWaive", ScratchRepository.Today, .. properties.Select(p => "-p:Standards" + p)]);

    private static IReadOnlyList<string> Places(BuildResult result) => [.. result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal)];
}
