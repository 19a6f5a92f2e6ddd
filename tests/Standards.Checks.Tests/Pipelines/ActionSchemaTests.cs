using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class ActionSchemaTests
{
    [Theory]
    [InlineData("name: a\n", 1, 1, "an action has no 'runs'")]
    [InlineData("name: a\nruns: x\n", 2, 7, "'runs' is 'x', not a map")]
    [InlineData("name: a\nruns: { steps: [] }\n", 2, 1, "action 'runs' has no 'using'")]
    [InlineData("name: a\nruns: { using: compsite, steps: [] }\n", 2, 16, "'compsite' does not run actions")]
    [InlineData("name: a\nruns: { using: node18, main: a.js }\n", 2, 16, "'node18' does not run actions")]
    [InlineData("name: a\nruns: { using: node24 }\n", 2, 1, "JavaScript action 'runs' has no 'main'")]
    [InlineData("name: a\nruns: { using: docker }\n", 2, 1, "Docker action 'runs' has no 'image'")]
    [InlineData("name: a\nruns: { using: composite }\n", 2, 1, "composite action 'runs' has no 'steps'")]
    [InlineData("name: a\nruns: { using: composite, step: [], steps: [] }\n", 2, 27, "'step' is not a key of a composite action")]
    [InlineData("name: a\nruns: { using: composite, main: a.js, steps: [] }\n", 2, 27, "'main' is not a key of a composite action")]
    [InlineData("name: a\nruns: { using: composite, steps: [{ run: a }] }\n", 2, 35, "a step that runs a command has no 'shell'")]
    [InlineData("name: a\nruns: { using: composite, steps: [{ name: a }] }\n", 2, 35, "the step has neither 'run' nor 'uses'")]
    [InlineData(
        "name: a\nruns: { using: composite, steps: [{ run: a, shell: bash, timeout-minutes: 5 }] }\n",
        2,
        58,
        "'timeout-minutes' is not a key of a step that runs a command")]
    [InlineData("name: a\nruns: { using: composite, steps: [{ run: \"${{ secrets.A }}\", shell: bash }] }\n", 2, 47, "'secrets' is not available here")]
    [InlineData("name: a\nruns: { using: composite, steps: [{ run: \"${{ inputs.b }}\", shell: bash }] }\n", 2, 47, "'b' is not an input of the action")]
    [InlineData(
        "name: a\nruns: { using: composite, steps: [{ run: a, shell: bash, id: b }, { run: a, shell: bash, id: b }] }\n",
        2,
        94,
        "two steps have the id 'b'")]
    [InlineData("name: a\nruns: { using: docker, image: Dockerfile, args: a }\n", 2, 49, "'args' is 'a', not a list")]
    [InlineData("name: a\nruns: { using: docker, image: Dockerfile, args: [\"${{ github.ref }}\"] }\n", 2, 55, "'github' is not available here")]
    [InlineData("name: a\ninput: {}\nruns: { using: node24, main: a.js }\n", 2, 1, "'input' is not a key of an action, and the runner passes over it")]
    [InlineData("name: a\ninputs: [b]\nruns: { using: node24, main: a.js }\n", 2, 9, "'inputs' is a list, not a map")]
    [InlineData("name: a\ninputs: { b: { default: \"${{ secrets.C }}\" } }\nruns: { using: node24, main: a.js }\n", 2, 30, "'secrets' is not available here")]
    [InlineData(
        "name: a\noutputs: { b: { value: \"${{ steps.c.outputs.d }}\" } }\nruns: { using: composite, steps: [] }\n",
        2,
        29,
        "no step of the job has the id 'c'")]
    public void Action_fires(string text, int line, int column, string message)
    {
        var finding = Assert.Single(Action(text));
        Assert.Equal(("STD9250", line, column, message), (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("name: a\nx-own: b\nbranding: { icon: zap }\nruns: { using: node20, main: a.js, pre: b.js, pre-if: runner.os == 'Linux', post: c.js }\n")]
    [InlineData(
        "name: a\ninputs: { b: , c: { required: true, type: string, default: \"${{ github.token }}\" } }\nruns: { using: Docker, image: Dockerfile, args: "
            + "[\"${{ inputs.b }}\"], env: { A: b } }\n")]
    [InlineData(
        "name: a\noutputs: { b: { value: \"${{ steps.c.outputs.d }}\" } }\nruns: { using: composite, steps: [{ id: c, run: \"${{ matrix.x }}\", shell: "
            + "bash, if: always() }, { uses: a/b@c }] }\n")]
    public void Action_is_silent(string text) => Assert.Empty(Action(text));

    [Fact]
    public void Action_of_another_program_is_silent() => Assert.Empty(Schema("name: a\ninput: b\n", "src/action.yml"));
}
