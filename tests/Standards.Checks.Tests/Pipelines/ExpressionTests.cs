using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("github.ref")]
    [InlineData("github['ref']")]
    [InlineData("github.event.commits[0].message")]
    [InlineData("github.event.*.body")]
    [InlineData("github.event.commits.*.author.name")]
    [InlineData("github.event.commits[*].id")]
    [InlineData("(github.ref)")]
    [InlineData("((github.ref))")]
    [InlineData("!github.ref")]
    [InlineData("!!github.ref")]
    [InlineData("!(github.ref == 'a')")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("1e3")]
    [InlineData("1.5")]
    [InlineData("-.5 < 1")]
    [InlineData("NaN == NaN")]
    [InlineData("Infinity")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("''")]
    [InlineData("'it''s'")]
    [InlineData("'}} {{'")]
    [InlineData("github.ref == 'a'")]
    [InlineData("github.ref != 'a' && github.sha")]
    [InlineData("vars.A_1")]
    [InlineData("github.a-b")]
    [InlineData("1 < 2")]
    [InlineData("1 <= 2 || 2 >= 1")]
    [InlineData("github.ref && 'a' || 'b'")]
    [InlineData("contains(github.ref, 'a')")]
    [InlineData("CONTAINS ( github.ref , 'a' )")]
    [InlineData("startsWith(github.ref, 'a') && endsWith(github.ref, 'b')")]
    [InlineData("format('{0}', github.ref)")]
    [InlineData("join(github.event.*.body, ', ')")]
    [InlineData("join(github.event.*.body)")]
    [InlineData("toJSON(github)")]
    [InlineData("fromJSON('{}').a")]
    [InlineData("fromJSON('[]')[0]")]
    [InlineData("fromJSON(vars.A)[github.ref].b")]
    [InlineData("case(github.ref == 'a', 1, 2)")]
    [InlineData("case(true, 1, false, 2, 3)")]
    [InlineData("hashFiles('**/*.lock', 'a')")]
    [InlineData("(github.event).commits")]
    [InlineData("GitHub.Ref")]
    [InlineData("github.event.inputs")]
    [InlineData("runner.os")]
    [InlineData("strategy.job-index")]
    [InlineData("job.status")]
    [InlineData("secrets.A")]
    [InlineData("env.A")]
    [InlineData("matrix")]
    [InlineData("needs")]
    public void Expression_is_silent(string expression) =>
        Assert.Empty(StepMap($"run: |-\n          echo ${{{{ {expression} }}}}"));

    [Theory]
    [InlineData("github.", 7, "an expression ends where a name must follow")]
    [InlineData("github.ref ==", 13, "an expression ends where a value must follow")]
    [InlineData("== 'a'", 0, "'==' is not expected here")]
    [InlineData("github.ref = 'a'", 11, "'=' is not expected here")]
    [InlineData("github.ref & 'a'", 11, "'&' is not expected here")]
    [InlineData("github.ref | 'a'", 11, "'|' is not expected here")]
    [InlineData("github.ref 'a'", 11, "''a'' is not expected here")]
    [InlineData("\"a\"", 0, "'\"a\"' stands in double quotes")]
    [InlineData("github.ref == \"a\"", 14, "'\"a\"' stands in double quotes")]
    [InlineData("(github.ref", 0, "the '(' that opens here is not closed")]
    [InlineData("github.ref)", 10, "')' is not expected here")]
    [InlineData("github['ref'", 6, "the '[' that opens here is not closed")]
    [InlineData("github]", 6, "']' is not expected here")]
    [InlineData("contains(github.ref, 'a'", 0, "the '(' that opens here is not closed")]
    [InlineData("contains(github.ref,, 'a')", 20, "',' is not expected here")]
    [InlineData("contains(github.ref, )", 21, "')' is not expected here")]
    [InlineData("(github.ref, 'a')", 11, "',' is not expected here")]
    [InlineData("github.ref, 'a'", 10, "',' is not expected here")]
    [InlineData("github[]", 7, "']' is not expected here")]
    [InlineData("()", 1, "')' is not expected here")]
    [InlineData("'a'.b", 3, "'.' is not expected here")]
    [InlineData("1[0]", 1, "'[' is not expected here")]
    [InlineData("github.1", 7, "'1' is not expected here")]
    [InlineData("github..ref", 7, "'.' is not expected here")]
    [InlineData("github.ref + 1", 11, "'+' is not expected here")]
    [InlineData("1 - 2", 2, "'-' is not expected here")]
    [InlineData("github.ref / 2", 11, "'/' is not expected here")]
    [InlineData("a$b", 0, "'a$b' is not expected here")]
    [InlineData("1x", 0, "'1x' is not expected here")]
    [InlineData("0xG", 0, "'0xG' is not expected here")]
    [InlineData("*", 0, "'*' is not expected here")]
    [InlineData("github.ref && && 'a'", 14, "'&&' is not expected here")]
    [InlineData("github.ref !", 11, "'!' is not expected here")]
    [InlineData("github[*", 6, "the '[' that opens here is not closed")]
    [InlineData("github.*ref", 8, "'ref' is not expected here")]
    public void Malformed_expression_fires(string expression, int offset, string message)
    {
        var finding = Assert.Single(StepMap($"run: |-\n          echo ${{{{ {expression} }}}}"));
        Assert.Equal(("STD9250", Workflow, 7, 20 + offset, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.NotEmpty(finding.Fix);
    }

    [Theory]
    [InlineData("gihub.ref", 0, "'gihub' is not a context", "Write 'github', or a text in single quotes")]
    [InlineData(
        "main", 0, "'main' is not a context",
        "Write one of env, github, inputs, job, matrix, needs, runner, secrets, steps, strategy, vars, or a text in single quotes")]
    [InlineData("True", 0, "'True' is not a context", "Write 'true'")]
    [InlineData(
        "jobs.a.result", 0, "'jobs' is not available here",
        "Available are env, github, inputs, job, matrix, needs, runner, secrets, steps, strategy, vars")]
    [InlineData("containz(github.ref, 'a')", 0, "'containz' is not a function", "Write 'contains'")]
    [InlineData(
        "upper(github.ref)", 0, "'upper' is not a function",
        "Write one of always, cancelled, case, contains, endsWith, failure, format, fromJSON, hashFiles, join, startsWith, success, toJSON")]
    [InlineData("contains(github.ref)", 0, "'contains()' has 1 argument and takes 2", "Correct the arguments")]
    [InlineData("contains()", 0, "'contains()' has 0 arguments and takes 2", "Correct the arguments")]
    [InlineData("toJSON(github, 1)", 0, "'toJSON()' has 2 arguments and takes 1", "Correct the arguments")]
    [InlineData("format()", 0, "'format()' has 0 arguments and takes at least 1", "Correct the arguments")]
    [InlineData("join('a', 'b', 'c')", 0, "'join()' has 3 arguments and takes 1 or 2", "Correct the arguments")]
    [InlineData("hashFiles()", 0, "'hashFiles()' has 0 arguments and takes at least 1", "Correct the arguments")]
    [InlineData("case(true, 1)", 0, "'case()' has 2 arguments and takes at least 3", "Correct the arguments")]
    [InlineData("case(true, 1, false, 2)", 0, "'case()' has no value for when no condition holds", "Add it as the last argument")]
    [InlineData("always()", 0, "'always()' is not available here", "Use it in 'if' of a job or a step")]
    [InlineData("success() && github.ref", 0, "'success()' is not available here", "Use it in 'if' of a job or a step")]
    [InlineData(
        "github.ref == nope.a", 14, "'nope' is not a context",
        "Write one of env, github, inputs, job, matrix, needs, runner, secrets, steps, strategy, vars, or a text in single quotes")]
    public void Unknown_name_fires(string expression, int offset, string message, string fix)
    {
        var finding = Assert.Single(StepMap($"run: |-\n          echo ${{{{ {expression} }}}}"));
        Assert.Equal((7, 20 + offset, message), (finding.Line, finding.Column, finding.Message));
        Assert.Equal(fix, finding.Fix);
    }

    [Theory]
    [InlineData("echo ${{ github.ref", 19, "the expression that begins here is not closed")]
    [InlineData("echo ${{ }}", 22, "the expression is empty")]
    [InlineData("echo ${{ 'a }}", 19, "the expression that begins here is not closed")]
    public void Open_or_empty_expression_fires(string command, int column, string message)
    {
        var finding = Assert.Single(StepMap($"run: {command}"));
        Assert.Equal((6, column, message), (finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData(
        "a: { runs-on: x, steps: [{ run: a, if: needs.b }] }\n  b: { runs-on: x, steps: [{ run: a }] }",
        "the job does not need 'b', so that 'needs.b' is empty",
        "Add 'b' to 'needs' of the job")]
    [InlineData(
        "a: { runs-on: x, needs: [b], steps: [{ run: a, if: needs.c }] }\n  b: { runs-on: x, steps: [{ run: a }] }",
        "the job does not need 'c', so that 'needs.c' is empty",
        "Write 'needs.b'")]
    [InlineData(
        "a: { runs-on: x, needs: [b], steps: [{ run: a, if: needs.b.output.c }] }\n  b: { runs-on: x, steps: [{ run: a }] }",
        "a job has 'outputs' and 'result', not 'output'",
        "Write 'needs.b.outputs.…'")]
    [InlineData(
        "a: { runs-on: x, needs: [b], steps: [{ run: a, if: needs.b.outputs.vers }] }\n  b: { runs-on: x, outputs: { version: 1 }, steps: [{ run: a }] }",
        "job 'b' has no output 'vers'",
        "Add it to 'outputs' of that job")]
    [InlineData("a: { runs-on: x, steps: [{ run: a, if: steps.b.outputs.c }] }", "no step of the job has the id 'b'", "Add 'id: b' to the step")]
    [InlineData("a: { runs-on: x, steps: [{ run: a, if: steps.b.outputs.c }, { run: a, id: b }] }", "step 'b' runs later", "Read it in a later step")]
    [InlineData("a: { runs-on: x, steps: [{ run: a, id: b, if: steps.b.outputs.c }] }", "step 'b' has no result before it ended", "Read it in a later step")]
    [InlineData(
        "a: { runs-on: x, steps: [{ run: a, id: build }, { run: a, if: steps.biuld.outputs.c }] }",
        "no step of the job has the id 'biuld'",
        "Write 'steps.build'")]
    [InlineData(
        "a: { runs-on: x, steps: [{ run: a, id: b }, { run: a, if: steps.b.c }] }",
        "a step has 'outputs', 'outcome' and 'conclusion', not 'c'",
        "Write 'steps.b.outputs.…'")]
    [InlineData(
        "a: { runs-on: \"${{ matrix.os }}\", steps: [{ run: a }] }",
        "the job has no matrix, so that 'matrix.os' is empty",
        "Add it to 'strategy.matrix'")]
    [InlineData(
        "a: { runs-on: \"${{ matrix.so }}\", strategy: { matrix: { os: [b] } }, steps: [{ run: a }] }",
        "'so' is not a key of the matrix",
        "Write 'matrix.os'")]
    [InlineData("a: { runs-on: \"${{ inputs.os }}\", steps: [{ run: a }] }", "'os' is not an input of the workflow", "Add 'os' to 'inputs'")]
    public void Name_that_is_not_there_fires(string jobs, string message, string fix)
    {
        var finding = Assert.Single(Schema($"on: push\njobs:\n  {jobs}\n"));
        Assert.Equal(("STD9250", message), (finding.Rule.Id, finding.Message));
        Assert.Equal(fix, finding.Fix);
    }

    [Theory]
    [InlineData("a: { runs-on: x, needs: B, steps: [{ run: a, if: Needs.b.Outputs.C }] }\n  b: { runs-on: x, outputs: { c: 1 }, steps: [{ run: a }] }")]
    [InlineData("a: { runs-on: x, needs: b, steps: [{ run: a, if: needs.b.outputs.c && needs.*.result }] }\n  b: { uses: o/r/.github/workflows/c.yml@v1 }")]
    [InlineData("a: { runs-on: x, outputs: { o: \"${{ steps.b.outputs.c }}\" }, steps: [{ run: a, id: b }, { run: a, if: steps.b.outcome == 'success' }] }")]
    [InlineData("a: { runs-on: \"${{ matrix.x }}\", strategy: { matrix: { os: [b], include: [{ x: y }] } }, steps: [{ run: \"${{ matrix.os.name }}\" }] }")]
    [InlineData("a: { runs-on: \"${{ matrix.x }}\", strategy: { matrix: { include: \"${{ fromJSON(vars.M) }}\" } }, steps: [{ run: a }] }")]
    [InlineData("a: { runs-on: x, steps: [{ run: a, if: \"steps[env.S].outputs.c\" }] }")]
    public void Name_that_is_there_is_silent(string jobs) => Assert.Empty(Schema($"on: push\njobs:\n  {jobs}\n"));

    [Theory]
    [InlineData("workflow_dispatch: { inputs: { tag: { type: string } } }", "inputs.tga", "'tga' is not an input of the workflow", "Write 'inputs.tag'")]
    [InlineData(
        "workflow_dispatch: { inputs: { tag: { type: string } } }",
        "github.event.inputs.tga",
        "'tga' is not an input of 'workflow_dispatch'",
        "Write 'tag'")]
    public void Unknown_input_fires(string on, string expression, string message, string fix)
    {
        var finding = Assert.Single(Schema($"on:\n  {on}\njobs:\n  a: {{ runs-on: x, steps: [{{ run: a, if: {expression} }}] }}\n"));
        Assert.Equal((message, fix), (finding.Message, finding.Fix));
    }

    [Theory]
    [InlineData("workflow_dispatch: { inputs: { tag: { type: string } } }", "inputs.TAG || github.event.inputs.tag")]
    [InlineData("workflow_call: { inputs: { tag: { type: string } } }", "inputs.tag || github.event.inputs.other")]
    public void Known_input_is_silent(string on, string expression) =>
        Assert.Empty(Schema($"on:\n  {on}\njobs:\n  a: {{ runs-on: x, steps: [{{ run: a, if: {expression} }}] }}\n"));

    [Fact]
    public void Brackets_nest_as_deep_as_the_host_allows()
    {
        var nested = new string('(', 10_000) + "github.head_ref" + new string(')', 10_000);
        Assert.Empty(StepMap($"{{ if: {nested}, run: a }}"));
        Assert.Equal(["STD9251"], Ids(Steps($"      - run: echo ${{{{ {nested} }}}}\n")));
    }

    [Theory]
    [InlineData("fromJSON(", ")", 60)]
    [InlineData("!", "", 60)]
    [InlineData("github[", "]", 60)]
    [InlineData("!", "", 20_000)]
    [InlineData("github[", "]", 2_500)]
    public void Parts_nest_less_deep(string before, string after, int count)
    {
        var nested = string.Concat(Enumerable.Repeat(before, count)) + "github" + string.Concat(Enumerable.Repeat(after, count));
        Assert.Equal(["an expression nests deeper than 50 levels"], StepMap($"run: |-\n          ${{{{ {nested} }}}}").Select(f => f.Message));
    }

    [Fact]
    public void Long_expression_fires() => Assert.Equal(
        ["an expression has more than 21000 characters"],
        StepMap($"run: |-\n          ${{{{ '{new string('a', 21_000)}' }}}}").Select(f => f.Message));

    [Fact]
    public void Long_row_is_read() => Assert.Empty(StepMap($"run: |-\n          ${{{{ {string.Join(" || ", Enumerable.Repeat("github", 2_000))} }}}}"));

    [Theory]
    [InlineData("join(github.event.*.body, ' ')")]
    [InlineData("github.event.*.body")]
    [InlineData("case(true, github.head_ref, 'a')")]
    [InlineData("github['event']['issue']['title']")]
    [InlineData("toJSON(github.event)")]
    [InlineData("format('}}{0}', github.event.issue.title)")]
    public void Strangers_text_fires(string expression) => Assert.Equal(["STD9251"], Ids(Steps($"      - run: echo ${{{{ {expression} }}}}\n")));

    [Theory]
    [InlineData("case(github.head_ref == 'a', 'b', 'c')")]
    [InlineData("github.event.*.number")]
    [InlineData("contains(github.event.*.body, 'a')")]
    public void Text_of_the_repository_is_silent(string expression) => Assert.Empty(Steps($"      - run: echo ${{{{ {expression} }}}}\n"));
}
