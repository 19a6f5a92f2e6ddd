using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Code;

/// <summary>The SDK's own analyzers in real builds: who loads them, and what policy, waivers and baseline make of them.</summary>
public sealed class ComplexityTests
{
    private const string Project = "src/Orders.Core";
    private const string Ci = "-p:ContinuousIntegrationBuild=true";
    private const string Policy = "standards.yml";
    private const string Waivers = "standards.waivers.yml";
    private const string Waiver = """
        version: 1
        waivers:
          - rule: STD1101
            path: src/Orders.Core/Parser.cs
            reason: A table of tokens
            owner: payments
            approved_by: jane.doe
            expires: 2027-01-31

        """;
    // Parse has 17, Read 12.
    private static readonly string Source = $$"""
        using System.Diagnostics.CodeAnalysis;

        namespace Orders.Core;

        /// <summary>Reads tokens.</summary>
        [ExcludeFromCodeCoverage]
        public static class Parser
        {
            /// <summary>All of them.</summary>
            public static int Parse(int token)
            {
                switch (token)
                {
                    {{string.Join(' ', Enumerable.Range(0, 16).Select(i => $"case {i}:"))}} return 1;
                    default: return 2;
                }
            }

            /// <summary>Some of them.</summary>
            public static int Read(int token) => token switch { {{string.Join(' ', Enumerable.Range(0, 11).Select(i => $"{i} => {i},"))}} _ => 0 };
        }
        """;

    [Fact]
    public void Warning_locally_and_error_on_ci_until_policy_waiver_or_baseline_hold_it()
    {
        using var repository = ScratchRepository.WithLibrary().Write("src/Orders.Core/Parser.cs", Source);
        Assert.Equal(["STD1100 warning 20", "STD1101 warning 10", "STD6117 warning 6"], Found(repository.Build(Project).Succeeded()));
        repository.Commit();

        // Warnings are errors on CI; those of these rules stay what the policy says.
        var ci = repository.Build(Project, Ci).Failed();
        Assert.Equal(["STD1100 warning 20", "STD1101 error 10", "STD6117 warning 6"], Found(ci));
        Assert.Equal(["STD1101"], ci.Errors().Select(e => e.Code).Distinct());
        Assert.Contains("Method 'Parse' has cyclomatic complexity 17, above 15; the switch in line 12 alone gives 16. ", ci.Output, StringComparison.Ordinal);
        Assert.Contains("docs/rules/STD1101.md", ci.Output, StringComparison.Ordinal);

        repository.Write(Policy, """
            version: 1
            complexity: { cyclomatic: 11 }
            rules: { STD1101: none, STD1100: error, STD6117: none }

            """);
        Assert.Equal(["STD1100 error 10", "STD1100 error 20"], Found(repository.Build(Project).Failed()));
        Assert.Equal(["STD1100 error 10", "STD1100 error 20"], Found(repository.Build(Project, Ci).Failed()));
        repository.Write(Policy, "version: 1\noverrides: [{ paths: [src/Orders.Core/Parser.cs], rules: { STD1101: none, STD1100: none } }]\n");
        Assert.Equal(["STD6117 warning 6"], Found(repository.Build(Project).Succeeded()));
        repository.Delete(Policy);
        Assert.Equal(["STD1100 warning 20", "STD1101 warning 10", "STD6117 warning 6"], Found(repository.Build(Project).Succeeded()));

        repository.Write(Waivers, Waiver);
        Assert.Equal(["STD1100 warning 20", "STD6117 warning 6"], Found(repository.Build(Project, Ci, ScratchRepository.Today).Succeeded()));
        repository.Delete(Waivers);

        repository.Run("build", Project, "-t:StandardsBaseline").Succeeded();
        Assert.Contains("Method 'Parse' has cyclomatic complexity #|", repository.Read("standards.baseline.json"), StringComparison.Ordinal);
        Assert.Empty(Found(repository.Build(Project, Ci).Succeeded()));
        repository.Edit("src/Orders.Core/Parser.cs", " case 15:", "");
        Assert.Empty(Found(repository.Build(Project, Ci).Succeeded()));
    }

    [Fact]
    public void Switch_leaves_complexity_out()
    {
        using var repository = ScratchRepository.WithLibrary().Write("src/Orders.Core/Parser.cs", Source);

        Assert.Equal(["STD6117 warning 6"], Found(repository.Build(Project, "-p:StandardsComplexity=false").Succeeded()));
    }

    private static IEnumerable<string> Found(BuildResult result) =>
        ((string[])["STD1100", "STD1101", "STD1102", "STD1103", "STD1104", "STD1105", "STD1106", "STD1107", "STD6117"])
        .SelectMany(code => ConsoleDiagnostic.In(result, code)).Select(d => $"{d.Code} {d.Severity} {d.Line}");
}
