using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>What <c>dotnet new</c> creates is green from the first minute, on a developer's machine and on CI, whatever it is called and wherever it is put.</summary>
public sealed partial class RepositoryTemplateTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    /// <summary>Templates by options by names that are no names of projects; each option and each name at least once with each template.</summary>
    public static TheoryData<string, string, string, string> Matrix => new()
    {
        { "std-service", "", "Orders", "Orders" },
        { "std-service", "", "Acme.Pay-Orders", "Acme.PayOrders" },
        { "std-library", "", "Acme.Text-Tools", "Acme.TextTools" },
        { "std-library", "", "class", "ClassLibrary" },
        { "std-library", "", "Größe 名 #1", "GreN1" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public void New_repository_is_green(string template, string options, string name, string project)
    {
        using var folder = Parent();
        var repository = Create(folder, template, options, name);

        var build = repository.Build($"{project}.slnx", "-warnaserror").Succeeded();
        Assert.Empty(build.Codes());
        Assert.Empty(repository.Reports.Findings());
        Assert.Equal(1, build.Executions("CheckRepository"));

        repository.Set("CI", "true");
        repository.Git("clean", "-q", "-xdf");
        var test = repository.Run("test", $"{project}.slnx", "-warnaserror").Succeeded();
        Assert.Empty(test.Codes());
        Assert.Empty(repository.Reports.Findings());
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

    /// <summary>A folder that holds a solution, central package versions and properties that are not meant for the new repository.</summary>
    private static ScratchRepository Parent()
    {
        var folder = new ScratchRepository("parent", git: false);
        folder.Delete("global.json").Delete("renovate.json").Delete(".gitignore").Delete("README.md");
        folder.Write("Other.slnx", "<Solution />");
        folder.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>");
        folder.Write("Directory.Build.targets", "<Project><Target Name=\"Fail\" BeforeTargets=\"CoreCompile\"><Error Text=\"The folder above speaks into the repository.\" /></Target></Project>");
        return folder;
    }

    private ScratchRepository Create(ScratchRepository folder, string template, string options, string name)
    {
        templates.Create(folder, [template, "-n", name, "--skipRestore", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        var repository = folder.Sibling($"parent/{name}");
        repository.Git("init", "-q", "-b", "main");
        return repository.Commit();
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
