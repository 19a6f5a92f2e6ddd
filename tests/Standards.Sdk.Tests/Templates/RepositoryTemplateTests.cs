using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>
/// What <c>dotnet new</c> creates is green from the first minute, on a developer's machine and on CI, whatever it is called and wherever it is put.
/// </summary>
public sealed partial class RepositoryTemplateTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    /// <summary>Templates by options by names that are no names of projects.</summary>
    public static TheoryData<string, string, string, string> Matrix => new()
    {
        { "std-service", "", "Orders", "Orders" },
        { "std-service", "--ci azure --store none", "Acme.Pay-Orders", "Acme.PayOrders" },
        { "std-service", "--ci github --ci gitlab --ops full --resource event", "class", "ClassService" },
        { "std-service", "--store postgres --resource category", "My Shop", "MyShop" },
        { "std-service", "--store postgres --ci gitlab --deploy kubernetes", "123shop", "N123shop" },
        { "std-service", "--auth jwt --resource pay-order", "Acme.Pay-Orders", "Acme.PayOrders" },
        { "std-service", "--auth jwt --store postgres --ci azure --deploy kubernetes --ops full --resource box", "123shop", "N123shop" },
        { "std-worker", "", "Acme.Pay-Orders", "Acme.PayOrders" },
        { "std-worker", "--ci gitlab --deploy kubernetes", "Größe 名 #1", "Gre1" },
        { "std-worker", "--ci azure --ops full", "class", "ClassWorker" },
        { "std-library", "", "Acme.Text-Tools", "Acme.TextTools" },
        { "std-library", "--ci azure --ci gitlab", "class", "ClassLibrary" },
        { "std-library", "--ci none", "Größe 名 #1", "Gre1" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void New_repository_is_green(string template, string options, string name, string project)
    {
        using var folder = Parent();
        var repository = templates.CreateRepository(folder, template, name, options.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var build = repository.Build($"{project}.slnx", "-warnaserror").Succeeded();
        Assert.Empty(build.Codes());
        Assert.Matches(@"setup 0 of [0-9]+ done, see docs/SETUP\.md", build.Output);
        AssertSuggestsOnly(repository, options);
        Assert.Equal(1, build.Executions("CheckRepository"));

        repository.Set("CI", "true");
        repository.Git("clean", "-q", "-xdf");
        var test = repository.Run("test", $"{project}.slnx", "-warnaserror").Succeeded();
        Assert.Empty(test.Codes());
        AssertSuggestsOnly(repository, options);
        Assert.Contains("Passed!", test.Output, StringComparison.Ordinal);
        Assert.InRange(CoveredLines(test.Output), 80, 100);
        if (template == "std-library")
        {
            repository.Git("remote", "add", "origin", ScratchRepository.Remote);
            Assert.Empty(repository.Run("pack", $"src/{project}", "-o", "artifacts/out", "-warnaserror").Succeeded().Codes());
            Assert.True(File.Exists(repository.PathOf($"artifacts/out/{project}.0.1.0.nupkg")));
        }

        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
    }

    [Fact]
    public void Projects_are_added_to_a_repository_that_is_there()
    {
        using var folder = Parent();
        var repository = templates.CreateRepository(folder, "std-service", "Orders", "--store", "postgres", "--ops", "full");
        var before = repository.Git("ls-files").Split('\n');

        templates.Create(repository, "std-worker", "--in-repo", "-n", "Billing", "-o", ".", "--skipRestore");
        templates.Create(repository, "std-library", "--in-repo", "-n", "Acme.Text", "-o", ".", "--skipRestore");

        Assert.Equal(
            " M Orders.slnx",
            Assert.Single(repository.Git("status", "--porcelain").TrimEnd().Split('\n'), line => !line.StartsWith("??", StringComparison.Ordinal)));
        Assert.All(
            ["cmd/Billing.Worker", "src/Billing.Domain", "src/Acme.Text", "tests/Billing.Worker.Tests", "tests/Billing.Domain.Tests", "tests/Acme.Text.Tests"],
            project => Assert.Contains($"{project}/{Path.GetFileName(project)}.csproj", repository.Read("Orders.slnx"), StringComparison.Ordinal));
        var undeclared = repository.Build("Orders.slnx").Failed();
        Assert.Equal(["STD9635"], undeclared.Codes());
        repository.Write("ops/flags.yml", repository.Read("ops/flags.yml") + """
              invoice-intake:
                description: Takes messages from the inbox
                kind: ops
                owner: '@owning-team'
                enabled: true
                rollout_percentage: 100
                kill_switch: false
                introduced_on: 2026-01-01
                runbook: docs/runbooks/item-creation-off.md

            """);
        repository.Commit();
        Assert.Empty(repository.Build("Orders.slnx", "-warnaserror").Succeeded().Codes());
        // Where there are two programs, a later tier asks for a runbook of each.
        Assert.Equal(
            [
                "STD3411 suggestion cmd/Billing.Worker/Billing.Worker.csproj(0,0)",
                "STD3411 suggestion cmd/Orders.Api/Orders.Api.csproj(0,0)",
                "STD9016 suggestion cmd/Billing.Worker/Billing.Worker.csproj(0,0)",
            ],
            repository.Reports.Findings().Where(finding => finding.Rule != "STD9510").Select(finding => finding.Place).Order(StringComparer.Ordinal));

        repository.Set("CI", "true");
        repository.Git("clean", "-q", "-xdf");
        Assert.Empty(repository.Run("test", "Orders.slnx", "-warnaserror").Succeeded().Codes());
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
        Assert.All(before.Where(path => path.Length > 0), path => Assert.True(repository.Exists(path), path));
    }

    /// <summary>All that a tier asks for is there where all was asked for; else later tiers suggest the rest. What only people know is open in each.</summary>
    private static void AssertSuggestsOnly(ScratchRepository repository, string options)
    {
        var findings = repository.Reports.Findings();
        Assert.Contains(findings, finding => finding.Rule == "STD9510");
        Assert.All(findings, finding => Assert.Equal("suggestion", finding.Severity));
        if (options.Contains("--ops full", StringComparison.Ordinal))
        {
            Assert.All(findings, finding => Assert.Equal("STD9510", finding.Rule));
        }
    }

    /// <summary>A folder that holds a solution, central package versions and properties that are not meant for the new repository.</summary>
    private static ScratchRepository Parent()
    {
        var folder = new ScratchRepository("parent", git: false);
        folder.Delete("global.json").Delete("renovate.json").Delete(".gitignore").Delete("README.md");
        folder.Write("Other.slnx", "<Solution />");
        folder.Write(
            "Directory.Packages.props",
            "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>");
        folder.Write(
            "Directory.Build.targets",
            """<Project><Target Name="Fail" BeforeTargets="CoreCompile"><Error Text="The folder above speaks into the repository." /></Target></Project>""");
        return folder;
    }

    private static double CoveredLines(string output)
    {
        var line = SolutionLines().Match(output);
        Assert.True(line.Success, output);
        return double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    // The row of the sum in the table of the coverage gate.
    [GeneratedRegex(@"^\s+(?:the )?solution, lines\s+([0-9.]+) %", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex SolutionLines();
}
