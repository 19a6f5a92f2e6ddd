using System.Globalization;
using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Pipelines.Azure.Expressions;
using Standards.Checks.Rules.Pipelines.GitLab.Schema;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Pipelines of GitLab and Azure are hostile input: whatever they hold, reading ends, throws nothing and says the same twice.</summary>
public sealed class HostFuzzTests
{
    private const string GitLabSeed = """
        spec:
          inputs: { stage: { default: test, options: [test] }, list: { type: array, default: [a] } }
        ---
        include: [{ local: a.yml, rules: [{ if: $A == "b" }] }, { project: a/b, file: c.yml }]
        stages: [build, test]
        variables: { A: b, C: { value: d, options: [d] } }
        workflow: { rules: [{ if: '$A =~ /^b/ && ($C != null)', when: always }] }
        .base: &base { script: [x, [y]], retry: { max: 2, when: always } }
        a: { <<: *base, stage: $[[ inputs.stage ]], parallel: { matrix: [{ A: [b] }] } }
        b: { extends: [.base], needs: [{ job: a, optional: true }], dependencies: [a], artifacts: { paths: [x], expire_in: 1 week } }
        c: { trigger: { include: [{ local: d.yml }], strategy: depend } }
        d: { script: !reference [.base, script], environment: { name: e, on_stop: a }, timeout: 1h 30m }

        """;

    private const string AzureSeed = """
        parameters: [{ name: a, type: boolean, default: true }, { name: b, type: stepList, default: [] }]
        trigger: { branches: { include: [main] } }
        variables: [{ name: x, value: "$[ counter(variables['y'], 0) ]" }, { group: g }]
        stages:
        - stage: build
          condition: and(succeeded(), eq(variables.a, 'it''s'))
          jobs:
          - job: a
            dependsOn: [b]
            strategy: { matrix: { x: { y: z } } }
            steps:
            - ${{ if eq(parameters.a, true) }}:
              - script: echo ${{ format('{0}', parameters.a) }}
            - ${{ parameters.b }}
          - deployment: b
            environment: prod
            strategy: { runOnce: { deploy: { steps: [{ template: a.yml, parameters: { c: d } }] } } }
        - ${{ each s in split('a,b', ',') }}:
          - template: t.yml@self

        """;

    private static readonly string[] Pieces =
    [
        "${{", "}}", "'", "\"", "[", "]", "{", "}", ":", ": ", "\n", "\n  ", "- ", "&a ", "*a", "<<: *base", "!", "((", "$[[ inputs.", "$[", "$(", "extends: a",
        "needs: [a]", "dependsOn: build", "\uD800", "\u2028", "|", ">", "eq(", ",", "#", "\t", "!reference [a, b]", "!reference []", "!reference [.base, ]",
        "stages: []", "---\n", "null", "99999999999999999999", "template: ./", "**",
    ];

    [Theory]
    [InlineData(GitLab, GitLabSeed, 4715)]
    [InlineData(Azure, AzureSeed, 4716)]
    public void Mutants_of_a_pipeline_are_read(string path, string seed, int number)
    {
        var random = new Random(number);
        for (var i = 0; i < 1_000; i++)
        {
            var mutant = Mutate(seed, random);
            var findings = Run(path, mutant);
            Assert.DoesNotContain("STD0999", Ids(findings));
            Assert.All(findings, f => Assert.True((f.Line > 0 && f.Column > 0) || f.Message.StartsWith("more than", StringComparison.Ordinal), f.Message));
            if (i % 10 == 0)
            {
                Assert.Equal(findings, Run(path, mutant));
            }
        }
    }

    [Fact]
    public void Mutants_of_expressions_and_conditions_are_read()
    {
        var random = new Random(4717);
        for (var i = 0; i < 4_000; i++)
        {
            var (problem, _) = AzureExpression.Read(Mutate("and(eq(variables['a.b'].c[0], 'it''s'), in(-1.5, 1.2.3, parameters.*.x), not(true))", random));
            Assert.True(problem is null || problem.Value.Message.Length > 0);
            var found = GitLabCondition.FindProblem(Mutate("$A == \"b\" && ($C =~ /^d\\/e/i || $F != null) || $G !~ '/h/'", random));
            Assert.True(found is null || found.Value.Message.Length > 0);
        }
    }

    [Theory]
    [InlineData("a{0}: {{ needs: [b{0}], script: x, stage: c{0} }}\n")]
    [InlineData("a{0}: {{ extends: a{1} }}\n")]
    [InlineData(".a{0}: {{ extends: [.a{1}, .a{1}, .a{1}] }}\n")]
    [InlineData("a{0}: {{ needs: [a{1}], script: x }}\n")]
    [InlineData("a{0}: {{ script: x }}\n")]
    public void Many_jobs_of_GitLab_end(string line) => Assert.True(Run(GitLab, Repeat("", line)).Count < 2_000);

    [Theory]
    [InlineData("jobs:\n", "- {{ job: a{0}, dependsOn: a{1} }}\n")]
    [InlineData("jobs:\n", "- {{ job: a{0}, dependsOn: b{1} }}\n")]
    [InlineData("trigger: none\nstages:\n", "- {{ stage: a{0}, dependsOn: [a{1}, a{1}] }}\n")]
    [InlineData("steps:\n", "- {{ script: x, condition: eq({0}) }}\n")]
    public void Many_jobs_of_Azure_end(string head, string line) => Assert.True(Run(Azure, Repeat(head, line)).Count < 2_000);

    [Fact]
    public void Deep_expression_ends() =>
        Assert.Equal("an expression nests deeper than 50 levels", AzureExpression.Read(string.Concat(Enumerable.Repeat("not(", 5_000))).Problem?.Message);

    private static IReadOnlyList<Finding> Run(string path, string text) =>
        path == GitLab ? GitLabFixture.GitLabSchema(text) : AzureFixture.AzureSchema(text);

    // Each names the next, as many as fit into a file that is read.
    private static string Repeat(string head, string line)
    {
        var text = new StringBuilder(head);
        var format = CompositeFormat.Parse(line);
        for (var i = 0; text.Length < 500_000; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, format, i, i + 1);
        }

        return text.ToString();
    }

    private static string Mutate(string text, Random random) => PieceMutator.Mutate(text, Pieces, random);
}
