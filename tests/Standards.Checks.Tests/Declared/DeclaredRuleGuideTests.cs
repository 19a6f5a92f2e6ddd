using Standards.Checks.Findings;
using Standards.Checks.Rules.Declared;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Declared;

/// <summary>Every example of the guide is sound, fires where it says and is silent elsewhere.</summary>
public sealed class DeclaredRuleGuideTests
{
    private const string Guide = "docs/guides/declared-rules.md";

    private static readonly string Text = File.ReadAllText(RepositoryRoot.Combine(Guide)).ReplaceLineEndings("\n");

    private static readonly string[] Blocks = ReadBlocks();

    private static readonly Dictionary<string, (string Path, string Bad, string Good, string Expected)> Cases = new()
    {
        ["ACME1001"] = ("docs/runbooks/deployment.md", "", "# Deployment", "standards.yml(2,5): there is no file 'docs/runbooks/deployment.md'"),
        ["ACME1002"] = (
            ".github/CODEOWNERS", "", "* @acme/all", "standards.yml(2,5): no file matches 'CODEOWNERS' or '.github/CODEOWNERS' or 'docs/CODEOWNERS'"),
        ["ACME1003"] = ("lib/a.dll", "x", "", "lib/a.dll(0,0): the file matches '**/*.{exe,dll}', which no file may"),
        ["ACME1004"] = (
            "db/orders/V12__x.sql", "x", "", "db/orders/V12__x.sql(0,0): path 'db/orders/V12__x.sql' does not match '/V[0-9]{4}__[a-z0-9_]+\\.sql$'"),
        ["ACME1005"] = ("docs/a b.md", "x", "", "docs/a b.md(0,0): path 'docs/a b.md' matches ' '"),
        ["ACME1006"] = ("src/A.cs", "var a =\n DateTimeOffset.UtcNow;", "clock.GetUtcNow();", "src/A.cs(2,2): 'DateTimeOffset.UtcNow' must not stand here"),
        ["ACME1007"] = (
            "src/A.cs",
            "a\nb\nc\n// SPDX-License-Identifier: MIT",
            "// SPDX-License-Identifier: MIT",
            "src/A.cs(0,0): none of the first 3 lines matches 'SPDX-License-Identifier'"),
        ["ACME1008"] = ("README.md", "# Orders", "## LICENSE", "README.md(0,0): no line matches 'licen[cs]e'"),
        ["ACME1009"] = (
            "docs/runbooks/a.md", "# A\n\n## Symptoms\n", "# Symptoms\n\nRollback\n====\n", "docs/runbooks/a.md(0,0): the document has no heading 'Rollback'"),
        ["ACME1010"] = (
            "deploy/values.yaml",
            "image:\n  repository: docker.io/x\n",
            "image:\n  repository: registry.acme.example/x\n",
            "deploy/values.yaml(2,15): 'image.repository' is 'docker.io/x', which does not match '^registry\\.acme\\.example/'"),
        ["ACME1011"] = (
            "cmd/Orders.Api/appsettings.json",
            """{ "Logging": { "LogLevel": { "Microsoft.AspNetCore": "Debug" } } }""",
            """{ "Logging": { "LogLevel": { "Microsoft.AspNetCore": "Error" } } }""",
            "cmd/Orders.Api/appsettings.json(1,54): 'Logging.LogLevel['Microsoft.AspNetCore']' is 'Debug', not one of 'Information', 'Warning', 'Error'"),
        ["ACME1012"] = ("deploy/pod.yaml", "spec:\n  containers:\n  - name: a\n", """
            spec:
              containers:
              - resources: { limits: { memory: 1Gi } }

            """, "deploy/pod.yaml(0,0): the file has no value at 'spec.containers[*].resources.limits.memory'"),
        ["ACME1013"] = (
            "src/A/A.csproj",
            "<Project>\n<PropertyGroup><Nullable>disable</Nullable></PropertyGroup></Project>",
            "<Project />",
            "src/A/A.csproj(2,16): '/Project/PropertyGroup/Nullable' is 'disable', but may have no value"),
        ["ACME1014"] = ("deploy/values.yaml", "replicas: 1", "replicas: 2", "deploy/values.yaml(1,11): 'replicas' is 1, less than 2"),
        ["ACME1015"] = ("deploy/values.yaml", "ports: [ '80' ]", "ports: [ 80 ]", "deploy/values.yaml(1,10): 'ports[0]' is '80', not a number"),
        ["ACME1016"] = (
            "nuget.config",
            "<configuration><packageSources>\n<add key=\"other\" /></packageSources></configuration>",
            """<configuration><packageSources><clear /><add key="acme" /></packageSources></configuration>""",
            "nuget.config(2,6): '/configuration/packageSources/add/@key' is 'other', not 'acme'"),
        ["ACME1017"] = ("cmd/Api/README.md", "", "# Api", "cmd/Api/Api.csproj(1,1): for project 'Api' there is no file 'cmd/Api/README.md'"),
        ["ACME1018"] = (
            "src/Core/Core.cs", "namespace Acme.Internal;", "namespace Core;", "src/Core/Core.cs(1,1): 'namespace Acme.Internal' must not stand here"),
    };

    public static TheoryData<string> Ids => [.. Examples];

    private static IEnumerable<string> Examples => Blocks.SelectMany(b => Declarations.Policy(b).Declared).Select(d => d.Rule.Id);

    [Fact]
    public void Guide_has_an_example_of_every_demand_and_every_case_is_one() =>
        Assert.Equal(Cases.Keys, Examples);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_fires(string id)
    {
        var (path, bad, _, expected) = Cases[id];

        var finding = Assert.Single(Run(id, path, bad));

        Assert.StartsWith(expected + " (", $"{finding.Path}({finding.Line},{finding.Column}): {finding.Message}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_is_silent(string id) => Assert.Empty(Run(id, Cases[id].Path, Cases[id].Good));

    [Fact]
    public void Message_of_the_guide_is_the_one_that_a_build_gives()
    {
        var finding = Assert.Single(Run("ACME1001", "", ""));

        Assert.Contains($"\n{finding.Path}({finding.Line},{finding.Column}): warning {finding.Rule.Id}: {finding.Text}\n", Text);
    }

    private static IReadOnlyList<Finding> Run(string id, string path, string content)
    {
        using var repository = new TestRepository().With("cmd/Api/Api.csproj", "<Project />").With("src/Core/Core.csproj", "<Project />");
        if (content.Length > 0)
        {
            repository.With(path, content);
        }

        var policy = Blocks.Select(Declarations.Policy).First(p => p.FindRule(id) is not null);
        return [.. repository.Run(policy.WithDeclared([.. policy.Declared.Where(d => d.Rule.Id == id)]))];
    }

    private static string[] ReadBlocks() =>
        [.. Text.Split("\n```yaml\n").Skip(1).Select(b => b[..(b.IndexOf("\n```", StringComparison.Ordinal) + 1)])];
}
