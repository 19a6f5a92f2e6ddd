using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Baselines;

public sealed class BaselineTests
{
    private const string File = "standards.baseline.json";
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Strict = "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>";
    private const string Old = """
        namespace Orders.Core;

        public class Old
        {
            public void Run() { int unused; }

            public string Name(string? name) { return name; }

            public void Throw() { try { Run(); } catch (System.Exception e) { throw e; } }
        }

        """;

    // Written for a language without nullable reference types.
    private const string Foreign = """
        namespace Orders.Core
        {
            public class Old
            {
                public int Count;

                public string Name() { return null; }
            }
        }

        """;

    [Fact]
    public void Old_repository_adopts_is_green_and_only_new_violations_fail()
    {
        using var repository = Repository();
        Assert.Equal(["CA2200", "CS0168", "CS8603"], Errors(repository.Build("All.slnx").Failed()));

        var adopted = repository.Run("build", "All.slnx", "-t:StandardsBaseline").Succeeded();
        Assert.Matches(@"Baseline: \d+ findings of \d+ rules in \d+ files -> standards.baseline.json", adopted.Output);
        Assert.Contains("\"reason\": \"adopted\"", repository.Read(File), StringComparison.Ordinal);
        repository.Build("All.slnx").Succeeded();
        Assert.Equal(0, repository.Build("All.slnx", "--no-restore").Succeeded().Executions("Csc"));

        repository.Write("src/Orders.Core/New.cs", """
            namespace Orders.Core;

            public class Fresh
            {
                public void Run() { int fresh; }
            }

            """);
        Assert.Equal(["CS0168"], Errors(repository.Build("All.slnx").Failed()));
        repository.Delete("src/Orders.Core/New.cs");

        repository.Write("src/Orders.Core/Moved.cs", "// first\n\n" + repository.Read("src/Orders.Core/Old.cs")).Delete("src/Orders.Core/Old.cs");
        repository.Build("All.slnx").Succeeded();
    }

    [Fact]
    public void Pruning_only_removes_and_follows_a_renamed_file()
    {
        using var repository = Repository();
        repository.Run("build", "All.slnx", "-t:StandardsBaseline").Succeeded();
        repository
            .Write(
                "src/Orders.Core/Moved.cs",
                Old.Replace("    public void Run() { int unused; }\n", "    public void Run() { int fresh; }\n", StringComparison.Ordinal))
            .Delete("src/Orders.Core/Old.cs");

        var pruned = repository.Run("build", "All.slnx", "-t:StandardsBaselinePrune").Succeeded();

        Assert.Contains("Baseline: 1 finding removed, ", pruned.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0168", repository.Read(File), StringComparison.Ordinal);
        Assert.DoesNotContain("Old.cs", repository.Read(File), StringComparison.Ordinal);
        Assert.Contains("src/Orders.Core/Moved.cs", repository.Read(File), StringComparison.Ordinal);
        Assert.Equal(["CS0168"], Errors(repository.Build("All.slnx").Failed()));
    }

    [Fact]
    public void Baseline_grows_only_with_a_reason()
    {
        using var repository = Repository();
        repository.Run("build", "All.slnx", "-t:StandardsBaseline").Succeeded();
        var before = repository.Read(File);
        repository.Edit("src/Orders.Core/Old.cs", "{ int unused; }", "{ int other; }");

        var refused = repository.Run("build", "All.slnx", "-t:StandardsBaseline").Failed();

        var error = Assert.Single(refused.Diagnostics());
        Assert.Equal(("STD0031", "error", File), (error.Rule, error.Severity, error.Path));
        Assert.Equal(
            """The baseline would grow by 1 finding, and no reason is given. Repair them, or write 'dotnet build -t:StandardsBaseline """
                + """-p:StandardsReason="why the baseline must grow"'.""",
            error.Text);
        Assert.Equal(before, repository.Read(File));

        repository.Run("build", "All.slnx", "-t:StandardsBaseline", "-p:StandardsReason=a new analyzer").Succeeded();
        Assert.Contains("""{ "reason": "a new analyzer", "added": 1 }""", repository.Read(File), StringComparison.Ordinal);
        repository.Build("All.slnx").Succeeded();
    }

    [Fact]
    [Trait("Subject", "Trust")]
    public void Findings_of_mandatory_rules_need_somebody_who_answers_for_them()
    {
        using var repository = ScratchRepository.WithLibrary().Write("deploy/app.env", $"KEY={SecretSamples.Token("Stripe key", 1)}\n");

        var adopted = repository.Run("build", "src/Orders.Core", "-t:StandardsBaseline", ScratchRepository.Today).Succeeded();
        Assert.Contains(
            "Baseline: 1 finding of mandatory rules not recorded: STD5007. Repair it, or say who answers: 'dotnet build -t:StandardsBaseline",
            adopted.Output,
            StringComparison.Ordinal);
        Assert.Empty(adopted.Diagnostics());
        Assert.Equal(["STD5007"], repository.Check(Project, ScratchRepository.Today).Failed().Diagnostics().Select(d => d.Rule));
        Assert.Empty(Directory.GetFiles(repository.PathOf("artifacts/standards/state"), "collecting*"));

        string[] approved =
        [
            "build", "src/Orders.Core", "-t:StandardsBaseline", ScratchRepository.Today, "-p:StandardsReason=test bed", "-p:StandardsOwner=team",
        ];
        var alone = repository.Run([.. approved, "-p:StandardsApprovedBy=@Team", "-p:StandardsExpires=2027-01-31"]).Failed();
        Assert.Equal("STD0033", Assert.Single(alone.Diagnostics()).Rule);
        repository.Run([.. approved, "-p:StandardsApprovedBy=platform", "-p:StandardsExpires=2027-01-31"]).Succeeded();
        Assert.Contains(
            """  "approval": { "owner": "team", "approvedBy": "platform", "expires": "2027-01-31" },""", repository.Read(File), StringComparison.Ordinal);
        Assert.Empty(repository.Check(Project, ScratchRepository.Today).Succeeded().Diagnostics());

        repository.Edit(File, "platform", "team");
        var unapproved = repository.Check(Project, ScratchRepository.Today).Failed();
        Assert.Equal(
            ["STD0033 warning standards.baseline.json(3,3)", "STD5007 error deploy/app.env(1,5)"], unapproved.Diagnostics().Select(d => d.Place).Order());
    }

    [Fact]
    public void Foreign_repository_adopts_in_four_steps_and_every_build_is_green()
    {
        using var repository = new ScratchRepository();
        repository
            .Write("CODEOWNERS", "* @org/platform\n")
            .Write("standards.yml", "version: 1\nprofile: adopt\n")
            .Write(
                "Directory.Build.props",
                $"<Project>\n{ProjectText.Properties(("Deterministic", "false"), ("TreatWarningsAsErrors", "true"))}\n</Project>")
            .Write(Project, ProjectText.Of(ProjectText.Additive))
            .Write("src/Orders.Core/Old.cs", Foreign);

        var first = repository.Build("src/Orders.Core", ScratchRepository.Today).Succeeded();
        Assert.DoesNotContain(first.Diagnostics(), d => d.Severity == "error");
        Assert.DoesNotContain(ConsoleDiagnosticCodes(first), code => !code.StartsWith("STD", StringComparison.Ordinal));
        Assert.Contains("analyzers are silent until 'dotnet build -t:StandardsBaseline'", first.Output, StringComparison.Ordinal);
        Assert.Contains("STD0008", repository.Run("build", "src/Orders.Core", ScratchRepository.Today, "-p:CI=true").Failed().Output, StringComparison.Ordinal);

        var adopted = repository.Run("build", "src/Orders.Core", "-t:StandardsBaseline", ScratchRepository.Today).Succeeded();
        Assert.Contains("held until 2027-02-19 (owner @org/platform, approved by profile adopt): STD0008", adopted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CA1051", adopted.Output, StringComparison.Ordinal);
        Assert.Contains("CA1051", repository.Read(File), StringComparison.Ordinal);
        Assert.DoesNotContain("CS86", repository.Read(File), StringComparison.Ordinal);

        Assert.Empty(repository.Build("src/Orders.Core", ScratchRepository.Today).Succeeded().Diagnostics());
        repository.Run("build", "src/Orders.Core", ScratchRepository.Today, "-p:CI=true").Succeeded();
        AssertNullSafetyByFile(repository);
    }

    // The project stays without null safety; the files that it has stand in the baseline, and a new one begins with the directive.
    private static void AssertNullSafetyByFile(ScratchRepository repository)
    {
        const string Fresh = "namespace Orders.Core\n{\n    internal sealed class Fresh\n    {\n    }\n}\n";
        repository.Edit("src/Orders.Core/Old.cs", "namespace Orders.Core", "using System;\n\nnamespace Orders.Core").Write("src/Orders.Core/Fresh.cs", Fresh);

        var found = repository.Build("src/Orders.Core", ScratchRepository.Today).Succeeded();
        Assert.Equal(["STD1202 warning src/Orders.Core/Fresh.cs(3,27)"], found.Diagnostics().Where(d => d.Rule == "STD1202").Select(d => d.Place));

        repository.Write("src/Orders.Core/Fresh.cs", "#nullable enable\n\n" + Fresh);
        Assert.DoesNotContain(repository.Build("src/Orders.Core", ScratchRepository.Today).Succeeded().Diagnostics(), d => d.Rule == "STD1202");
    }

    [Fact]
    public void Code_that_does_not_compile_writes_nothing()
    {
        using var repository = Repository();
        repository.Edit("src/Orders.Core/Old.cs", "int unused;", "undefined();");

        repository.Run("build", "All.slnx", "-t:StandardsBaseline").Failed();

        Assert.False(repository.Exists(File));
    }

    [Fact]
    public void Entry_that_is_removed_by_hand_fails_again_and_one_that_is_written_by_hand_holds_nothing()
    {
        using var repository = Repository();
        repository.Run("build", "All.slnx", "-t:StandardsBaseline").Succeeded();
        repository.Build("All.slnx").Succeeded();
        var lines = repository.Read(File).Split('\n');

        repository.Write(File, string.Join('\n', lines.Where(l => !l.Contains("CS8603", StringComparison.Ordinal))));
        Assert.Equal(["CS8603"], Errors(repository.Build("All.slnx").Failed()));

        repository.Write(
            File,
            string.Join(
                '\n',
                lines.Select(
                    l => l.Contains("CS8603", StringComparison.Ordinal) ? l.Replace("\"text\"", "\"count\": 7, \"text\"", StringComparison.Ordinal) : l)));
        var edited = repository.Build("All.slnx").Failed();
        Assert.Equal([("STD0031", File)], edited.Diagnostics().Where(d => d.Severity == "error").Select(d => (d.Rule, d.Path)));
        Assert.Contains("CS8603", Errors(edited));
    }

    [Fact]
    public void Warnings_as_errors_of_the_command_line_do_not_stop_the_command()
    {
        using var repository = Repository();

        repository.Run("build", "src/Orders.Core", "-t:StandardsBaseline", "-p:TreatWarningsAsErrors=true").Succeeded();

        repository.Build("src/Orders.Core", "-p:TreatWarningsAsErrors=true").Succeeded();
    }

    [Fact]
    public void Repository_without_baseline_and_waivers_loads_no_suppressor()
    {
        using var repository = ScratchRepository.WithLibrary();

        var result = repository.Build("src/Orders.Core", "-v:d").Succeeded();

        Assert.DoesNotContain("Standards.Suppressors.dll", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WriteExemptions", result.OwnTasks());
    }

    private static ScratchRepository Repository()
    {
        var repository = ScratchRepository.WithLibrary();
        return repository.Write("Directory.Build.props", Strict).Write("src/Orders.Core/Old.cs", Old).Solution();
    }

    private static IReadOnlyList<string> Errors(BuildResult result) =>
        [.. ConsoleDiagnosticCodes(result).Where(c => !c.StartsWith("STD", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ConsoleDiagnosticCodes(BuildResult result) => System.Text.RegularExpressions.Regex
        .Matches(result.Output, @": error (\w+):")
        .Select(m => m.Groups[1].Value);
}
