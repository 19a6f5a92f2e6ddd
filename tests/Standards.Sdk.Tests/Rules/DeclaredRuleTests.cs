using System.Text.Json;
using Microsoft.Build.Framework;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>An organisation's own rules in a real build.</summary>
public sealed class DeclaredRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    private const string Rules = """
        version: 1
        declare:
          - id: ACME1001
            title: Every service has a deployment runbook
            severity: error
            help: https://handbook.example/acme1001
            fix: Write docs/deployment.md
            exists: docs/deployment.md
          - id: ACME1002
            title: Code reads the clock through TimeProvider
            fix: Take a TimeProvider
            text: { files: 'src/**/*.cs', notMatches: 'DateTime\.Now' }

        """;

    [Fact]
    public void Declared_rules_fire_and_obey()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("src/Orders.Core/Clock.cs", """
            namespace Orders.Core;

            /// <summary>A clock.</summary>
            public static class Clock
            {
                /// <summary>The time.</summary>
                public static System.DateTime Now => System.DateTime.Now;
            }

            """);
        repository.Write("standards.yml", Rules);
        repository.Run("restore", Project).Succeeded();

        var fired = repository.Check(Project).Failed();
        Assert.Contains(fired.Errors(), e => Is(e, repository, "ACME1001", "standards.yml", 3, 5)
            && e.Message == "there is no file 'docs/deployment.md' (Every service has a deployment runbook). Write docs/deployment.md.");
        Assert.Contains("ACME1002 warning src/Orders.Core/Clock.cs(7,49)", Reported(repository));
        Assert.Contains("ACME1001 error standards.yml(3,5)", Reported(repository));
        Assert.Equal(["ACME1001", "ACME1002"], SarifIds(repository));
        Assert.Equal(1, repository.Check(Project).Failed().Errors().Count(e => e.Code == "ACME1001"));

        var suppressed = repository.Check(Project, "-p:NoWarn=ACME1001").Succeeded();
        Assert.Empty(suppressed.Errors());
        Assert.Equal(["ACME1002 warning src/Orders.Core/Clock.cs(7,49)"], Reported(repository));

        var promoted = repository.Write("standards.yml", Rules + "rules: { ACME1001: suggestion, ACME1002: error }\n").Check(Project).Failed();
        Assert.Equal(["ACME1002"], promoted.Errors().Select(e => e.Code));
        Assert.Equal(["ACME1001 suggestion standards.yml(3,5)", "ACME1002 error src/Orders.Core/Clock.cs(7,49)"], Reported(repository));

        repository.Write("docs/deployment.md", "# Deployment\n").Edit("src/Orders.Core/Clock.cs", "System.DateTime.Now;", "default;");
        repository.Check(Project).Succeeded();
        Assert.Empty(Reported(repository));
    }

    [Fact]
    public void Declaration_that_is_wrong_fails_the_build()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("standards.yml", """
            version: 1
            declare:
            - id: ACME1001
              title: T
              fix: F
              text: { files: '**/*.cs', matches: '[' }

            """);
        repository.Run("restore", Project).Succeeded();

        var result = repository.Check(Project, "-p:NoWarn=STD0013").Failed();

        Assert.Equal(["STD0013 error standards.yml(6,38)"], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }

    [Fact]
    public void File_of_repolinter_becomes_a_layer()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("repolinter.json", """
            {
              "version": 2,
              "rules": {
                "readme": { "level": "error", "rule": { "type": "file-existence", "options": { "globsAny": ["README*"] } } },
                "hash": { "level": "error", "rule": { "type": "file-hash", "options": { "globsAny": ["LICENSE"], "hash": "1" } } }
              }
            }
            """);

        var result = repository.Run("msbuild", Project, "-t:StandardsImportRepolinter", "-p:StandardsFile=repolinter.json").Succeeded();

        Assert.Contains("1 rule of repolinter.json is in force in standards.repolinter.yml.", result.Output);
        Assert.Contains("Left out, hash: hashes of files are not compared.", result.Output);
        Assert.Contains("  extends: [standards.repolinter.yml]", result.Output);
        Assert.Contains("    exists: ['README*']\n", repository.Read("standards.repolinter.yml"));

        repository.Write("standards.repolinter.yml", "mine");
        var again = repository.Set("File", "/environment").Run("msbuild", Project, "-t:StandardsImportRepolinter").Failed();
        Assert.Contains("STD0006", again.Output);
        Assert.Equal("mine", repository.Read("standards.repolinter.yml"));

        repository.Delete("standards.repolinter.yml").Run("msbuild", Project, "-t:StandardsImportRepolinter").Succeeded();
        Assert.True(repository.Exists("standards.repolinter.yml"));

        var wrong = repository
            .Delete("standards.repolinter.yml")
            .Run("msbuild", Project, "-t:StandardsImportRepolinter", "-p:StandardsFile=none.json")
            .Failed();
        Assert.Contains("There is no file 'none.json' in the repository.", wrong.Output);
        var malformed = repository.Write("repolint.json", "{\n  \"rules\": [ }").Run("msbuild", Project, "-t:StandardsImportRepolinter").Failed();
        Assert.Contains("repolint.json(2,14): error STD0004: ", malformed.Output);
    }

    private static bool Is(BuildErrorEventArgs error, ScratchRepository repository, string code, string file, int line, int column) =>
        error.Code == code && error.File == repository.PathOf(file) && error.LineNumber == line && error.ColumnNumber == column;

    // Suggestions of the product's own rules stand in every report.
    private static bool IsDeclared(string text) => !text.StartsWith("STD", StringComparison.Ordinal);

    private static IEnumerable<string> Reported(ScratchRepository repository) =>
        repository.Reports
            .Findings()
            .Select(f => f.Place)
            .Where(p => IsDeclared(p) || !p.Contains(" suggestion ", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> SarifIds(ScratchRepository repository)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(repository.Reports.SarifPath));
        return
        [
            .. sarif.RootElement
                .GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(r => r.GetProperty("ruleId").GetString()!)
                .Where(IsDeclared)
                .Order(StringComparer.Ordinal),
        ];
    }
}
