using System.Text;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Workflows are hostile input: whatever they hold, reading ends, throws nothing and says the same twice.</summary>
public sealed class WorkflowFuzzTests
{
    private const string Seed = """
        name: CI
        on: { push: { branches: [main] }, schedule: [{ cron: '0 6 * * 1' }], workflow_dispatch: { inputs: { a: { type: choice, options: [x] } } } }
        permissions: { contents: read }
        env: &env { A: "${{ github.event.inputs.a || 'b' }}" }
        jobs:
          build:
            runs-on: ${{ matrix.os }}
            strategy: { matrix: { os: [a, b], include: [{ os: c }] } }
            env: *env
            outputs: { o: "${{ steps.s.outputs.x }}" }
            steps:
              - uses: actions/checkout@v5
              - id: s
                run: |
                  echo "${{ format('{0}', github.event.*.body) }}"
          deploy:
            needs: [build]
            if: always() && needs.build.outputs.o != ''
            uses: ./.github/workflows/x.yml
            secrets: inherit

        """;

    private static readonly string[] Pieces =
    [
        "${{", "}}", "'", "\"", "{", "}", "[", "]", ":", "- ", "*env", "&a ", "<<: *env", "((((", "))))", "!!", "null", "~", "\n", "  ", "needs.x", "steps.s",
        ".*", "[*]", "&&", "||",
        "\u0001", "\uD800", "\u2028", "|", ">", "0x", "fromJSON(", "case(", ",", "on:", "jobs:", "runs-on:", "uses: x\n", "#", "\t", "!reference [a, b]",
        "99999999999999999999",
    ];

    [Fact]
    public void Mutants_of_a_workflow_are_read()
    {
        var random = new Random(4711);
        for (var i = 0; i < 1_200; i++)
        {
            var mutant = Mutate(Seed, random);
            var findings = Schema(mutant);
            Assert.DoesNotContain("STD0999", Ids(findings));
            Assert.All(findings, f => Assert.True(f.Line > 0 && f.Column > 0 || f.Message.StartsWith("more than", StringComparison.Ordinal), f.Message));
            if (i % 10 == 0)
            {
                Assert.Equal(findings, Schema(mutant));
            }
        }
    }

    [Fact]
    public void Mutants_of_an_expression_are_read()
    {
        var random = new Random(4712);
        const string Text = "!contains(github.event.*.labels[0]['a''b'], format('{0}', -1.5)) && (case(true, steps.x.outputs.y, null) || 0x1F <= 2)";
        for (var i = 0; i < 4_000; i++)
        {
            var mutant = Mutate(Text, random);
            var (root, problem) = ExpressionParser.Parse(mutant);
            Assert.True(root is null || problem is null, mutant);
            Assert.True(problem is null || problem.Start >= 0 && problem.Start <= mutant.Length, mutant);
            Assert.All(root is null ? [] : ExpressionJudge.Parts(root), part => Assert.InRange(part.End, part.Start + 1, mutant.Length));
        }
    }

    [Fact]
    public void Many_jobs_with_wrong_needs_end()
    {
        var text = new StringBuilder("on: push\njobs:\n");
        for (var i = 0; text.Length < 500_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" a{i}: {{needs: b{i}, if: needs.c{i}}}\n");
        }

        Assert.NotEmpty(Schema(text.ToString()));
        Assert.Contains("STD9250", Ids(Check(text.ToString())));
    }

    private static string Mutate(string text, Random random) => PieceMutator.Mutate(text, Pieces, random);
}
