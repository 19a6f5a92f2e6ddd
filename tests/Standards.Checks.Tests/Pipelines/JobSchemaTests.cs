using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class JobSchemaTests
{
    [Theory]
    [InlineData("timeout: 5", 5, "'timeout' is not a key of a job", "Write 'timeout-minutes'")]
    [InlineData("timeout-minute: 5", 5, "'timeout-minute' is not a key of a job", "Write 'timeout-minutes'")]
    [InlineData("timeout-minutes: soon", 22, "'timeout-minutes' is 'soon', not a number", "Write 'timeout-minutes: 10'")]
    [InlineData("timeout-minutes: '5'", 22, "'timeout-minutes' is the quoted text '5', not a number", "Remove the quotes")]
    [InlineData("timeout-minutes: \"${{ env.T }}\"", 27, "'env' is not available here", "Available are github, inputs, matrix, needs, strategy, vars")]
    [InlineData("continue-on-error: maybe", 24, "'continue-on-error' is 'maybe', not true or false", "Write 'continue-on-error: true'")]
    [InlineData("needs: { b: c }", 12, "'needs' is a map, not a list or a text", "Write 'needs: build'")]
    [InlineData("needs: [[b]]", 13, "'needs' is a list, not a text", "Write a text")]
    [InlineData("needs:", 5, "'needs' is empty, not a list or a text", "Write 'needs: build'")]
    [InlineData("need: b", 5, "'need' is not a key of a job", "Write 'needs'")]
    [InlineData("if: { a: b }", 9, "'if' is a map, not a text", "Write a text")]
    [InlineData("if: secrets.A != ''", 9, "'secrets' is not available here", "Available are github, inputs, needs, vars")]
    [InlineData("if: matrix.a", 9, "'matrix' is not available here", "Available are github, inputs, needs, vars")]
    [InlineData("if: github.ref = 'a'", 20, "'=' is not expected here", "Write '=='")]
    [InlineData("if: hashFiles('a') != ''", 9, "'hashFiles()' is not available here", "Use it in a step")]
    [InlineData("name: [a]", 11, "'name' is a list, not a text", "Write a text")]
    [InlineData("strategy: [a]", 15, "'strategy' is a list, not a map", "Write a map")]
    [InlineData("strategy: { matrx: { a: [b] } }", 17, "'matrx' is not a key of a strategy", "Write 'matrix'")]
    [InlineData("strategy: { fail-fast: no, matrix: { a: [b] } }", 28, "'fail-fast' is 'no', not true or false", "Write 'fail-fast: true'")]
    [InlineData("strategy: { max-parallel: many, matrix: { a: [b] } }", 31, "'max-parallel' is 'many', not a number", "Write 'max-parallel: 10'")]
    [InlineData("strategy: { matrix: [a] }", 25, "'matrix' is a list, not a map", "Write a map")]
    [InlineData("strategy: { matrix: { os: linux } }", 31, "'os' is 'linux', not a list", "Write 'os: [a, b]'")]
    [InlineData("strategy: { matrix: { os: [] } }", 31, "'os' of the matrix has no value", "Add one, or remove the key")]
    [InlineData("strategy: { matrix: {} }", 25, "the matrix has no values", "Add a key with a list of values")]
    [InlineData("strategy: { matrix: { os: [a], include: b } }", 45, "'include' is 'b', not a list", "Write 'include: [{ os: ubuntu-24.04 }]'")]
    [InlineData("strategy: { matrix: { os: [a], exclude: [b] } }", 46, "'exclude' is 'b', not a map", "Write a map")]
    [InlineData("strategy: { matrix: { os: [a], exclude: [{ so: a }] } }", 48, "'so' is not a key of the matrix, so that nothing is excluded", "Write 'os'")]
    [InlineData("strategy: { matrix: { os: \"${{ matrix.a }}\" } }", 36, "'matrix' is not available here", "Available are github, inputs, needs, vars")]
    [InlineData("container: [a]", 16, "'container' is a list, not a map or a text", "Write 'container: mcr.microsoft.com/dotnet/sdk:10.0'")]
    [InlineData(
        "container: { img: a }",
        18,
        "'img' is not a key of a container",
        "Remove it, or write one of image, options, env, ports, volumes, credentials")]
    [InlineData("container: { image: a, ports: 80 }", 35, "'ports' is '80', not a list", "Write a list")]
    [InlineData("container: { image: a, credentials: { user: b } }", 43, "'user' is not a key of a map of credentials", "Write 'username'")]
    [InlineData("container: { image: \"${{ env.I }}\" }", 30, "'env' is not available here", "Available are github, inputs, matrix, needs, strategy, vars")]
    [InlineData("services: [a]", 15, "'services' is a list, not a map", "Write a map")]
    [InlineData("services: { db: }", 17, "'db' is empty, not a map or a text", "Write 'db: mcr.microsoft.com/dotnet/sdk:10.0'")]
    [InlineData("services: { db: { image: a, port: [80] } }", 33, "'port' is not a key of a service", "Write 'ports'")]
    [InlineData("environment: { url: a }", 5, "environment 'environment' has no 'name'", "Add 'name'")]
    [InlineData("environment: { name: a, uri: b }", 29, "'uri' is not a key of an environment", "Write 'url'")]
    [InlineData("environment: [a]", 18, "'environment' is a list, not a map or a text", "Write a map or a text")]
    [InlineData("outputs: [a]", 14, "'outputs' is a list, not a map", "Write a map")]
    [InlineData("outputs: { a: { value: b } }", 19, "'a' is a map, not a text", "Write a text")]
    [InlineData("env: A=b", 10, "'env' is 'A=b', not a map", "Write a map")]
    [InlineData("permissions: { checks: wriite }", 28, "'checks' is 'wriite', not one of read, write, none", "Write 'write'")]
    [InlineData("concurrency: { group: }", 20, "'group' is empty, not a text", "Write 'group: ${{ github.ref }}'")]
    [InlineData("defaults: { runs: {} }", 17, "'runs' is not a key of a map of defaults", "Write 'run'")]
    [InlineData("snapshot: { version: 1 }", 5, "snapshot 'snapshot' has no 'image-name'", "Add 'image-name'")]
    [InlineData(
        "with: { a: b }",
        5,
        "'with' is not a key of a job",
        "Remove it, or write one of name, needs, if, permissions, strategy, concurrency, runs-on, environment, outputs, env, defaults, timeout-minutes, "
            + "cancel-timeout-minutes, continue-on-error, container, services, snapshot, steps")]
    [InlineData(
        "secrets: inherit",
        5,
        "'secrets' is not a key of a job",
        "Remove it, or write one of name, needs, if, permissions, strategy, concurrency, runs-on, environment, outputs, env, defaults, timeout-minutes, "
            + "cancel-timeout-minutes, continue-on-error, container, services, snapshot, steps")]
    public void Key_of_a_job_fires(string text, int column, string message, string fix) =>
        FindingAssert.Only(JobKey(text), "STD9250", Workflow, 5, column, message, fix);

    [Theory]
    [InlineData("timeout-minutes: 5")]
    [InlineData("timeout-minutes: 0.5")]
    [InlineData("timeout-minutes: ${{ fromJSON(vars.T) }}")]
    [InlineData("continue-on-error: ${{ github.ref == 'a' }}")]
    [InlineData("needs: b")]
    [InlineData("needs: [b, c]")]
    [InlineData("if: always() && needs.b.result == 'success'\n    needs: b")]
    [InlineData("if: ${{ !cancelled() }}")]
    [InlineData("if: true")]
    [InlineData("if:")]
    [InlineData("name: Build ${{ github.ref }}")]
    [InlineData("strategy: { matrix: { os: [a, b], v: [{ n: 1 }], include: [{ os: c, x: y }], exclude: [{ os: a }] }, fail-fast: false, max-parallel: 2 }")]
    [InlineData("strategy: { matrix: \"${{ fromJSON(needs.b.outputs.m) }}\" }\n    needs: b")]
    [InlineData("strategy: { matrix: { include: \"${{ fromJSON(vars.M) }}\" } }")]
    [InlineData("container: a:1")]
    [InlineData(
        "container: { image: a:1, env: { A: b }, ports: [80, '81:81'], volumes: [a], options: -x, credentials: { username: a, password: \"${{ secrets.P "
            + "}}\" } }")]
    [InlineData("services: { db: { image: a, entrypoint: b, command: c }, q: a }")]
    [InlineData("environment: production")]
    [InlineData("environment: { name: a, url: \"${{ job.status }}\", deployment: false }\n    outputs: {}")]
    [InlineData("outputs: { a: \"${{ job.status }}\" }")]
    [InlineData("env: { A: b }")]
    [InlineData("concurrency: a")]
    [InlineData("defaults: { run: { shell: \"${{ github.ref }}\" } }")]
    [InlineData("snapshot: a")]
    [InlineData("cancel-timeout-minutes: 5")]
    public void Key_of_a_job_is_silent(string text) => Assert.Empty(JobKey(text));

    [Theory]
    [InlineData("name: x", 9, "the step has neither 'run' nor 'uses'", "Add 'run' with a command, or 'uses' with an action")]
    [InlineData("text", 9, "'steps' is 'text', not a map", "Write a map")]
    [InlineData("[a]", 9, "'steps' is a list, not a map", "Write a map")]
    [InlineData(
        "{ run: a, uses: b }",
        11,
        "'run' is not a key of a step that uses an action",
        "Remove it, or write one of name, id, continue-on-error, if, env, timeout-minutes, background, uses, with")]
    [InlineData(
        "{ run: a, with: { b: c } }",
        19,
        "'with' is not a key of a step that runs a command",
        "Remove it, or write one of name, id, continue-on-error, if, env, timeout-minutes, background, run, shell, working-directory")]
    [InlineData(
        "{ uses: a/b@c, shell: bash }",
        24,
        "'shell' is not a key of a step that uses an action",
        "Remove it, or write one of name, id, continue-on-error, if, env, timeout-minutes, background, uses, with")]
    [InlineData(
        "{ uses: a/b@c, working-directory: d }",
        24,
        "'working-directory' is not a key of a step that uses an action",
        "Remove it, or write one of name, id, continue-on-error, if, env, timeout-minutes, background, uses, with")]
    [InlineData("{ rn: a }", 11, "'rn' is not a key of a step", "Write 'run'")]
    [InlineData("{ run: a, evn: { A: b } }", 19, "'evn' is not a key of a step that runs a command", "Write 'env'")]
    [InlineData("{ run: a, shell: bahs }", 26, "'bahs' is not a shell of the runner", "Write 'bash', or a command with '{0}' for the script")]
    [InlineData(
        "{ run: a, shell: node }",
        26,
        "'node' is not a shell of the runner",
        "Write one of bash, pwsh, python, sh, cmd, powershell, or a command with '{0}' for the script")]
    [InlineData("{ run: [a, b] }", 16, "'run' is a list, not a text", "Write a text")]
    [InlineData(
        "{ run: a, id: 1a }",
        23,
        "'1a' is not an id of a step",
        "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them")]
    [InlineData(
        "{ run: a, id: a b }",
        23,
        "'a b' is not an id of a step",
        "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them")]
    [InlineData(
        "{ run: a, id: __a }",
        23,
        "'__a' is not an id of a step",
        "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them")]
    [InlineData("{ run: a, id: \"${{ github.ref }}\" }", 24, "an expression may not stand here", "Write the value itself")]
    [InlineData("{ uses: \"${{ github.ref }}\" }", 18, "an expression may not stand here", "Write the value itself")]
    [InlineData("{ uses: }", 11, "'uses' is empty, not a text", "Write a text")]
    [InlineData("{ uses: a/b@c, with: d }", 30, "'with' is 'd', not a map", "Write a map")]
    [InlineData("{ uses: a/b@c, with: { d: [e] } }", 35, "'d' is a list, not a text", "Write a text")]
    [InlineData("{ run: a, timeout-minutes: x }", 36, "'timeout-minutes' is 'x', not a number", "Write 'timeout-minutes: 10'")]
    [InlineData("{ run: a, continue-on-error: 'true' }", 38, "'continue-on-error' is the quoted text 'true', not true or false", "Remove the quotes")]
    [InlineData("{ run: a, env: [A] }", 24, "'env' is a list, not a map", "Write a map")]
    [InlineData(
        "{ run: a, if: \"secrets.A\" }",
        24,
        "'secrets' is not available here",
        "Available are env, github, inputs, job, matrix, needs, runner, steps, strategy, vars")]
    [InlineData(
        "{ run: a, needs: b }",
        19,
        "'needs' is not a key of a step that runs a command",
        "Remove it, or write one of name, id, continue-on-error, if, env, timeout-minutes, background, run, shell, working-directory")]
    public void Step_fires(string text, int column, string message, string fix) =>
        FindingAssert.Only(StepMap(text), "STD9250", Workflow, 6, column, message, fix);

    [Theory]
    [InlineData("run: a")]
    [InlineData("{ run: a, name: b }")]
    [InlineData(
        "{ run: a, id: a_b-1, shell: bash, working-directory: b, env: { A: \"${{ secrets.A }}\" }, timeout-minutes: 1, continue-on-error: true, if: "
            + "success() }")]
    [InlineData("{ uses: a/b@c, with: { d: e, f: 1, g: , h: true }, id: x, if: \"hashFiles('a') != ''\" }")]
    [InlineData("{ uses: ./a }")]
    [InlineData("{ uses: 'docker://a:1' }")]
    [InlineData("{ run: a, shell: 'perl {0}' }")]
    [InlineData("{ run: a, shell: \"${{ env.S }}\" }")]
    [InlineData("{ run: a, timeout-minutes: \"${{ fromJSON(env.T) }}\" }")]
    [InlineData("{ run: a, background: true, id: s }")]
    [InlineData("{ wait: s }")]
    [InlineData("{ wait-all: }")]
    [InlineData("{ cancel: s }")]
    [InlineData("{ parallel: [{ run: a }, { run: b }] }")]
    public void Step_is_silent(string text) => Assert.Empty(StepMap(text));

    [Theory]
    [InlineData("a: { steps: [{ run: a }] }", 3, 3, "job 'a' has no 'runs-on'", "Add 'runs-on: ubuntu-24.04'")]
    [InlineData("a: { runs-on: x }", 3, 3, "job 'a' has no 'steps'", "Add 'steps: [{ run: make }]'")]
    [InlineData("a: text", 3, 6, "'a' is 'text', not a map", "Write a map")]
    [InlineData("a:", 3, 3, "'a' is empty, not a map", "Write a map")]
    [InlineData("a: [b]", 3, 6, "'a' is a list, not a map", "Write a map")]
    [InlineData(
        "1a: { runs-on: x, steps: [{ run: a }] }", 3, 3, "'1a' is not an id of a job",
        "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them")]
    [InlineData(
        "a.b: { runs-on: x, steps: [{ run: a }] }", 3, 3, "'a.b' is not an id of a job",
        "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them")]
    [InlineData(
        "__a: { runs-on: x, steps: [{ run: a }] }", 3, 3, "'__a' is not an id of a job",
        "Write letters, digits, '-' and '_', with a letter or a single '_' first, and fewer than 100 of them")]
    [InlineData(
        "a: { runs-on: x, steps: [{ run: a }] }\n  A: { runs-on: x, steps: [{ run: a }] }",
        4,
        3,
        "the key 'A' stands twice; the host does not tell small and capital letters apart",
        "Remove one of the two")]
    [InlineData("a: { runs-on: x, steps: [{ run: a, id: b }, { run: a, id: B }] }", 3, 61, "two steps have the id 'B'", "Give one of them another id")]
    [InlineData("a: { runs-on: x, steps: { run: a } }", 3, 27, "'steps' is a map, not a list", "Write 'steps: [{ run: make }]'")]
    [InlineData("a: { runs-on: x, steps: }", 3, 20, "'steps' is empty, not a list", "Write 'steps: [{ run: make }]'")]
    [InlineData("a: { runs-on: { groups: b }, steps: [{ run: a }] }", 3, 19, "'groups' is not a key of a runner", "Write 'group'")]
    [InlineData("a: { runs-on: , steps: [{ run: a }] }", 3, 8, "'runs-on' is empty, not a map or a list or a text", "Write 'runs-on: ubuntu-24.04'")]
    [InlineData(
        "a: { runs-on: \"${{ env.O }}\", steps: [{ run: a }] }", 3, 22, "'env' is not available here",
        "Available are github, inputs, matrix, needs, strategy, vars")]
    [InlineData(
        "a: { uses: ./b.yml }", 3, 14, "'./b.yml' does not name a reusable workflow",
        "Write './.github/workflows/<file>.yml', or '<owner>/<repository>/.github/workflows/<file>.yml@<commit>'")]
    [InlineData(
        "a: { uses: o/r/b.yml@v1 }", 3, 14, "'o/r/b.yml@v1' does not name a reusable workflow",
        "Write './.github/workflows/<file>.yml', or '<owner>/<repository>/.github/workflows/<file>.yml@<commit>'")]
    [InlineData(
        "a: { uses: ./.github/workflows/b.yml@v1 }", 3, 14, "'./.github/workflows/b.yml@v1' does not name a reusable workflow",
        "Write './.github/workflows/<file>.yml', or '<owner>/<repository>/.github/workflows/<file>.yml@<commit>'")]
    [InlineData(
        "a: { uses: ./.github/workflows/b.yml, runs-on: x }", 3, 41, "'runs-on' is not a key of a job that calls a workflow",
        "Remove it, or write one of name, needs, if, permissions, strategy, concurrency, uses, with, secrets")]
    [InlineData(
        "a: { uses: ./.github/workflows/b.yml, steps: [] }", 3, 41, "'steps' is not a key of a job that calls a workflow",
        "Remove it, or write one of name, needs, if, permissions, strategy, concurrency, uses, with, secrets")]
    [InlineData(
        "a: { uses: ./.github/workflows/b.yml, env: {} }", 3, 41, "'env' is not a key of a job that calls a workflow",
        "Remove it, or write one of name, needs, if, permissions, strategy, concurrency, uses, with, secrets")]
    [InlineData(
        "a: { uses: ./.github/workflows/b.yml, timeout-minutes: 5 }", 3, 41, "'timeout-minutes' is not a key of a job that calls a workflow",
        "Remove it, or write one of name, needs, if, permissions, strategy, concurrency, uses, with, secrets")]
    [InlineData("a: { uses: ./.github/workflows/b.yml, secrets: all }", 3, 50, "'secrets' is 'all', not one of inherit", "Write one of inherit")]
    [InlineData("a: { uses: ./.github/workflows/b.yml, with: [c] }", 3, 47, "'with' is a list, not a map", "Write a map")]
    [InlineData(
        "a: { uses: ./.github/workflows/b.yml, with: { c: \"${{ secrets.D }}\" } }", 3, 57, "'secrets' is not available here",
        "Available are github, inputs, matrix, needs, strategy, vars")]
    public void Job_fires(string jobs, int line, int column, string message, string fix)
    {
        var finding = Assert.Single(Schema($"on: push\njobs:\n  {jobs}\n"));
        Assert.Equal(("STD9250", line, column, message), (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
        Assert.Equal(fix, finding.Fix);
    }

    [Theory]
    [InlineData("a: { uses: ./.github/workflows/b.yml, with: { c: d }, secrets: inherit, needs: [], if: true }")]
    [InlineData("a: { uses: o/r/.github/workflows/b.yml@v1, secrets: { A: \"${{ secrets.A }}\" } }")]
    [InlineData("a: { uses: \"$/.github/workflows/b.yml\" }")]
    [InlineData("_a-1: { runs-on: [self-hosted, linux], steps: [{ run: a }] }")]
    [InlineData("a: { runs-on: { group: b, labels: [c] }, steps: [{ run: a }] }")]
    public void Job_is_silent(string jobs) => Assert.Empty(Schema($"on: push\njobs:\n  {jobs}\n"));
}
