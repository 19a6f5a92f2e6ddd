using Standards.Checks.Findings;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class PipelineCallTests
{
    private const string Called = ".github/workflows/called.yml";

    private const string ActionPath = ".github/actions/a/action.yml";

    private const string Inputs =
        "on: { workflow_call: { inputs: { tag: { type: string, required: true }, x: { type: string } }, secrets: { KEY: { required: true } } } }\njobs: {}\n";

    [Theory]
    [InlineData("uses: ./.github/workflows/none.yml", 3, 14, "the repository has no workflow '.github/workflows/none.yml'")]
    [InlineData("uses: ./.github/workflows/called.yml, secrets: inherit", 3, 14, "'./.github/workflows/called.yml' requires the input 'tag'")]
    [InlineData("uses: ./.github/workflows/called.yml, with: { tag: a }", 3, 14, "'./.github/workflows/called.yml' requires the secret 'KEY'")]
    [InlineData("uses: ./.github/workflows/called.yml, with: { tag: a, y: b }, secrets: inherit", 3, 62, "'./.github/workflows/called.yml' has no input 'y'")]
    [InlineData(
        "uses: ./.github/workflows/called.yml, with: { tag: a }, secrets: { KEY: b, OTHER: c }",
        3,
        83,
        "'./.github/workflows/called.yml' has no secret 'OTHER'")]
    public void Call_of_a_workflow_fires(string job, int line, int column, string message)
    {
        var finding = Assert.Single(Calls((Workflow, $"on: push\njobs:\n  a: {{ {job} }}\n"), (Called, Inputs)));
        Assert.Equal(("STD9250", Workflow, line, column, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.NotEmpty(finding.Fix);
    }

    [Fact]
    public void Call_of_a_workflow_that_is_not_called_fires() => Assert.Equal(
        ["'.github/workflows/called.yml' cannot be called, because 'workflow_call' does not start it"],
        Calls((Workflow, "on: push\njobs:\n  a: { uses: ./.github/workflows/called.yml }\n"), (Called, "on: push\njobs: {}\n")).Select(f => f.Message));

    [Theory]
    [InlineData("uses: ./.github/workflows/called.yml, with: { TAG: a }, secrets: inherit")]
    [InlineData("uses: ./.github/workflows/called.yml, with: { tag: a, x: b }, secrets: { key: b }")]
    [InlineData("uses: ./.github/workflows/called.yml, with: \"${{ fromJSON(vars.A) }}\", secrets: inherit")]
    [InlineData("uses: o/r/.github/workflows/none.yml@v1")]
    public void Call_of_a_workflow_is_silent(string job) =>
        Assert.Empty(Calls((Workflow, $"on: push\njobs:\n  a: {{ {job} }}\n"), (Called, Inputs)));

    [Theory]
    [InlineData(
        "{ uses: ./.github/actions/none }",
        "the repository has no action in '.github/actions/none'",
        "Write the folder of an 'action.yml' that is there")]
    [InlineData("{ uses: ./.github/actions/a }", "'./.github/actions/a' requires the input 'tag'", "Add 'with: { tag: … }'")]
    [InlineData("{ uses: ./.github/actions/a, with: { tag: a, taag: b } }", "'./.github/actions/a' has no input 'taag'", "Write one of opt, tag")]
    [InlineData("{ uses: ./.github/actions/a/, with: { tag: a, otp: b } }", "'./.github/actions/a/' has no input 'otp'", "Write 'opt'")]
    public void Use_of_an_action_fires(string step, string message, string fix)
    {
        var finding = Assert.Single(Use(step));
        Assert.Equal((Workflow, 3, message, fix), (finding.Path, finding.Line, finding.Message, finding.Fix));
    }

    [Theory]
    [InlineData("{ uses: ./.github/actions/a, with: { tag: a, opt: b } }")]
    [InlineData("{ uses: actions/checkout@v5, with: { repository: o/r } }, { uses: ./.github/actions/none }")]
    [InlineData("{ uses: ./tools/none }")]
    [InlineData("{ uses: \"./.github/actions/${{ matrix.a }}\" }")]
    public void Use_of_an_action_is_silent(string step) => Assert.Empty(Use(step));

    [Fact]
    public void Circle_of_workflows_ends() => Assert.Empty(Calls(
        (Workflow, "on: workflow_call\njobs:\n  a: { uses: ./.github/workflows/called.yml }\n"),
        (Called, "on: workflow_call\njobs:\n  a: { uses: ./.github/workflows/ci.yml }\n")));

    private static IReadOnlyList<Finding> Use(string step) => Calls(
        (Workflow, $"on: push\njobs:\n  a: {{ runs-on: x, steps: [{step}] }}\n"),
        (ActionPath, "name: a\ninputs: { tag: { required: true }, opt: { required: true, default: b } }\nruns: { using: composite, steps: [] }\n"));
}
