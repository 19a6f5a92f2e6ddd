using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class WorkflowSchemaTests
{
    [Theory]
    [InlineData("nam: x", 1, "'nam' is not a key of a workflow", "Write 'name'")]
    [InlineData("permission: {}", 1, "'permission' is not a key of a workflow", "Write 'permissions'")]
    [InlineData(
        "environment: x",
        1,
        "'environment' is not a key of a workflow",
        "Remove it, or write one of name, description, run-name, on, permissions, env, defaults, concurrency, jobs")]
    [InlineData(
        "timeout-minutes: 5",
        1,
        "'timeout-minutes' is not a key of a workflow",
        "Remove it, or write one of name, description, run-name, on, permissions, env, defaults, concurrency, jobs")]
    [InlineData(
        "x-templates: {}",
        1,
        "'x-templates' is not a key of a workflow",
        "Remove it, or write one of name, description, run-name, on, permissions, env, defaults, concurrency, jobs")]
    [InlineData("ON: push", 1, "the key 'ON' stands twice; the host does not tell small and capital letters apart", "Remove one of the two")]
    [InlineData("name: { a: b }", 7, "'name' is a map, not a text", "Write a text")]
    [InlineData("name: \"${{ github.ref }}\"", 8, "an expression may not stand here", "Write the value itself")]
    [InlineData("run-name: [a]", 11, "'run-name' is a list, not a text", "Write a text")]
    [InlineData("run-name: ${{ needs.a }}", 15, "'needs' is not available here", "Available are github, inputs, vars")]
    [InlineData("permissions: write", 14, "'permissions' is 'write', not one of read-all, write-all", "Write 'write-all'")]
    [InlineData("permissions: [contents]", 14, "'permissions' is a list, not a map or a text", "Write 'permissions: { contents: read }'")]
    [InlineData("permissions: { content: read }", 16, "'content' is not a key of a map of permissions", "Write 'contents'")]
    [InlineData("permissions: { contents: readonly }", 26, "'contents' is 'readonly', not one of read, write, none", "Write one of read, write, none")]
    [InlineData("permissions: { contents: wirte }", 26, "'contents' is 'wirte', not one of read, write, none", "Write 'write'")]
    [InlineData("permissions: { id-token: read }", 26, "'id-token' is 'read', not one of write, none", "Write one of write, none")]
    [InlineData("permissions: { models: write }", 24, "'models' is 'write', not one of read, none", "Write one of read, none")]
    [InlineData("permissions: { contents: true }", 26, "'contents' is 'true', not one of read, write, none", "Write one of read, write, none")]
    [InlineData("permissions: { issues: [write] }", 24, "'issues' is a list, not a text", "Write 'issues: read'")]
    [InlineData("permissions: { issues: \"${{ github.ref }}\" }", 25, "an expression may not stand here", "Write the value itself")]
    [InlineData("env: [A]", 6, "'env' is a list, not a map", "Write a map")]
    [InlineData("env:", 1, "'env' is empty, not a map", "Write a map")]
    [InlineData("env: { A: { B: c } }", 11, "'A' is a map, not a text", "Write a text")]
    [InlineData("env: { A: [b] }", 11, "'A' is a list, not a text", "Write a text")]
    [InlineData("env: { A: b, a: c }", 14, "the key 'a' stands twice; the host does not tell small and capital letters apart", "Remove one of the two")]
    [InlineData("env: { A: \"${{ env.B }}\" }", 16, "'env' is not available here", "Available are github, inputs, secrets, vars")]
    [InlineData("env: { A: \"${{ runner.os }}\" }", 16, "'runner' is not available here", "Available are github, inputs, secrets, vars")]
    [InlineData("defaults: { shell: bash }", 13, "'shell' is not a key of a map of defaults", "Remove it, or write one of run")]
    [InlineData("defaults: { run: { shel: bash } }", 20, "'shel' is not a key of a map of defaults", "Write 'shell'")]
    [InlineData("defaults: { run: { shell: bsh } }", 27, "'bsh' is not a shell of the runner", "Write 'bash', or a command with '{0}' for the script")]
    [InlineData("defaults: { run: bash }", 18, "'run' is 'bash', not a map", "Write a map")]
    [InlineData("concurrency: { cancel-in-progress: true }", 1, "concurrency setting 'concurrency' has no 'group'", "Add 'group: ${{ github.ref }}'")]
    [InlineData(
        "concurrency: { group: a, cancel-in-progress: yes }",
        46,
        "'cancel-in-progress' is 'yes', not true or false",
        "Write 'cancel-in-progress: true'")]
    [InlineData("concurrency: { group: a, cancel: true }", 26, "'cancel' is not a key of a concurrency setting", "Write 'cancel-in-progress'")]
    [InlineData("concurrency: { group: a, queue: all }", 33, "'queue' is 'all', not one of single, max", "Write one of single, max")]
    [InlineData("concurrency: [a]", 14, "'concurrency' is a list, not a map or a text", "Write 'concurrency: ${{ github.ref }}'")]
    public void Key_of_the_workflow_fires(string text, int column, string message, string fix) =>
        FindingAssert.Only(RootKey(text), "STD9250", Workflow, 2, column, message, fix);

    [Theory]
    [InlineData("name: x")]
    [InlineData("name: 5")]
    [InlineData("name:")]
    [InlineData("run-name: Deploy by ${{ github.actor }}")]
    [InlineData("permissions: read-all")]
    [InlineData("permissions: {}")]
    [InlineData("permissions: { contents: read, id-token: write, models: read, attestations: none }")]
    [InlineData("env: { A: 1, B: true, C: , D: \"${{ secrets.D }}\" }")]
    [InlineData("env: ${{ fromJSON(vars.ENV) }}")]
    [InlineData("defaults: { run: { shell: pwsh, working-directory: src } }")]
    [InlineData("defaults: { run: { shell: 'bash -e {0}' } }")]
    [InlineData("concurrency: ${{ github.workflow }}-${{ github.ref }}")]
    [InlineData("concurrency: { group: a, cancel-in-progress: \"${{ github.ref != 'refs/heads/main' }}\", queue: single }")]
    public void Key_of_the_workflow_is_silent(string text) => Assert.Empty(RootKey(text));

    [Theory]
    [InlineData("psuh:", 3, "'psuh' is not a key of a map of events", "Write 'push'")]
    [InlineData("push: main", 9, "'push' is 'main', not a map or empty", "Write a map or empty")]
    [InlineData("push: [main]", 9, "'push' is a list, not a map or empty", "Write a map or empty")]
    [InlineData("push: { branch: [main] }", 11, "'branch' is not a key of an event", "Write 'branches'")]
    [InlineData(
        "push: { types: [created] }",
        11,
        "'types' is not a key of an event",
        "Remove it, or write one of branches, branches-ignore, tags, tags-ignore, paths, paths-ignore")]
    [InlineData(
        "push: { branches: [main], branches-ignore: [a] }",
        29,
        "'branches' and 'branches-ignore' exclude each other",
        "Write 'branches' alone, with '!' before the patterns that are left out")]
    [InlineData(
        "push: { tags: [v1], tags-ignore: [a] }",
        23,
        "'tags' and 'tags-ignore' exclude each other",
        "Write 'tags' alone, with '!' before the patterns that are left out")]
    [InlineData(
        "pull_request: { paths: [a], paths-ignore: [b] }",
        31,
        "'paths' and 'paths-ignore' exclude each other",
        "Write 'paths' alone, with '!' before the patterns that are left out")]
    [InlineData(
        "pull_request: { tags: [v1] }",
        19,
        "'tags' is not a key of an event",
        "Remove it, or write one of branches, branches-ignore, paths, paths-ignore, types")]
    [InlineData("pull_request: { branches: { a: b } }", 29, "'branches' is a map, not a list or a text", "Write a list or a text")]
    [InlineData("pull_request: { branches: }", 19, "'branches' is empty, not a list or a text", "Write a list or a text")]
    [InlineData(
        "pull_request: { types: [oppened] }",
        27,
        "'types' is 'oppened', not one of assigned, unassigned, labeled, unlabeled, opened, edited, closed, reopened, synchronize, converted_to_draft, "
            + "locked, unlocked, enqueued, dequeued, milestoned, demilestoned, ready_for_review, review_requested, review_request_removed, "
            + "auto_merge_enabled, …",
        "Write 'opened'")]
    [InlineData(
        "issues: { types: [commented] }",
        21,
        "'types' is 'commented', not one of opened, edited, deleted, transferred, pinned, unpinned, closed, reopened, assigned, unassigned, labeled, "
            + "unlabeled, locked, unlocked, milestoned, demilestoned, field_added, field_removed, typed, untyped",
        "Write one of opened, edited, deleted, transferred, pinned, unpinned, closed, reopened, assigned, unassigned, labeled, unlabeled, locked, "
            + "unlocked, milestoned, demilestoned, field_added, field_removed, typed, untyped")]
    [InlineData(
        "release: { types: publish }",
        21,
        "'types' is 'publish', not one of published, unpublished, created, edited, deleted, prereleased, released",
        "Write 'published'")]
    [InlineData("watch: { types: [starred] }", 20, "'types' is 'starred', not one of started", "Write 'started'")]
    [InlineData("release: { branches: [main] }", 14, "'branches' is not a key of an event", "Remove it, or write one of types")]
    [InlineData("workflow_run: { workflow: [a] }", 19, "'workflow' is not a key of an event", "Write 'workflows'")]
    [InlineData(
        "workflow_run: { types: [success], workflows: [a] }",
        27,
        "'types' is 'success', not one of requested, completed, in_progress",
        "Write one of requested, completed, in_progress")]
    [InlineData("merge_group: { types: [requested] }", 26, "'types' is 'requested', not one of checks_requested", "Write one of checks_requested")]
    [InlineData("schedule: '0 6 * * 1'", 13, "'schedule' is the quoted text '0 6 * * 1', not a list", "Write 'schedule: [{ cron: '0 6 * * 1' }]'")]
    [InlineData("schedule: { cron: '0 6 * * 1' }", 13, "'schedule' is a map, not a list", "Write 'schedule: [{ cron: '0 6 * * 1' }]'")]
    [InlineData("schedule: [{ corn: '0 6 * * 1', cron: '0 6 * * 1' }]", 16, "'corn' is not a key of a schedule", "Remove it, or write one of cron, timezone")]
    [InlineData("schedule: [{ timezone: UTC }]", 14, "a schedule has no 'cron'", "Add 'cron: '0 6 * * 1''")]
    [InlineData(
        "schedule: [{ cron: '0 6 * *' }]",
        22,
        "the schedule '0 6 * *' has 4 fields, not 5",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '0 0 6 * * 1' }]",
        22,
        "the schedule '0 0 6 * * 1' has 6 fields, not 5",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '60 6 * * 1' }]",
        22,
        "'60' is not the minute of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '0 24 * * 1' }]",
        22,
        "'24' is not the hour of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '0 6 0 * 1' }]",
        22,
        "'0' is not the day of the month of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '0 6 * 13 1' }]",
        22,
        "'13' is not the month of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '0 6 * * MONDAY' }]",
        22,
        "'MONDAY' is not the day of the week of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '0 6 * * 5-1' }]",
        22,
        "'5-1' is not the day of the week of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData(
        "schedule: [{ cron: '*/0 6 * * 1' }]",
        22,
        "'*/0' is not the minute of a schedule",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData("workflow_dispatch: { inputs: [a] }", 32, "'inputs' is a list, not a map or empty", "Write a map or empty")]
    [InlineData("workflow_dispatch: { input: {} }", 24, "'input' is not a key of an event", "Write 'inputs'")]
    [InlineData(
        "workflow_dispatch: { inputs: { a: { type: text } } }",
        45,
        "'type' is 'text', not one of string, boolean, number, choice, environment",
        "Write one of string, boolean, number, choice, environment")]
    [InlineData("workflow_dispatch: { inputs: { a: { type: choice } } }", 34, "input 'a' is a choice without options", "Add 'options: [a, b]'")]
    [InlineData(
        "workflow_dispatch: { inputs: { a: { options: [b] } } }",
        39,
        "'options' belong to an input of the type 'choice', not 'string'",
        "Write 'type: choice', or remove the options")]
    [InlineData(
        "workflow_dispatch: { inputs: { a: { type: choice, options: [info, debug], default: inof } } }",
        86,
        "the default 'inof' is not one of the options",
        "Write 'info'")]
    [InlineData(
        "workflow_dispatch: { inputs: { a: { type: boolean, default: no } } }",
        63,
        "the default 'no' is not of the type 'boolean'",
        "Write 'true' or 'false'")]
    [InlineData("workflow_dispatch: { inputs: { a: { requird: true } } }", 39, "'requird' is not a key of an input", "Write 'required'")]
    [InlineData(
        "workflow_dispatch: { inputs: { a: { required: 'true' } } }",
        49,
        "'required' is the quoted text 'true', not true or false",
        "Remove the quotes")]
    [InlineData("workflow_call: { inputs: { a: { required: true } } }", 30, "input 'a' has no 'type'", "Add 'type: string'")]
    [InlineData(
        "workflow_call: { inputs: { a: { type: choice } } }",
        41,
        "'type' is 'choice', not one of string, boolean, number",
        "Write one of string, boolean, number")]
    [InlineData("workflow_call: { inputs: { a: { type: number, default: many } } }", 58, "the default 'many' is not of the type 'number'", "Write a number")]
    [InlineData(
        "workflow_call: { secrets: { A: { type: string } } }",
        36,
        "'type' is not a key of a secret",
        "Remove it, or write one of description, required")]
    [InlineData("workflow_call: { secrets: [A] }", 29, "'secrets' is a list, not a map", "Write a map")]
    [InlineData("workflow_call: { outputs: { a: { description: b } } }", 31, "output 'a' has no 'value'", "Add 'value'")]
    [InlineData("workflow_call: { outputs: { a: b } }", 34, "'a' is 'b', not a map", "Write a map")]
    [InlineData("workflow_call: { outputs: { a: { value: \"${{ jobs.b.outputs.c }}\" } } }", 48, "no job has the name 'b'", "Write 'jobs.a'")]
    [InlineData(
        "workflow_call: { outputs: { a: { value: \"${{ jobs.a.outputs.c }}\" } } }",
        48,
        "job 'a' has no output 'c'",
        "Add it to 'outputs' of that job")]
    [InlineData(
        "workflow_call: { outputs: { a: { value: \"${{ needs.a.outputs.c }}\" } } }",
        48,
        "'needs' is not available here",
        "Available are github, inputs, jobs, vars")]
    public void Event_fires(string text, int column, string message, string fix) =>
        FindingAssert.Only(Event(text), "STD9250", Workflow, 2, column, message, fix);

    [Theory]
    [InlineData("push:")]
    [InlineData("push: {}")]
    [InlineData("push: { branches: main, tags: ['v*'], paths-ignore: [docs] }")]
    [InlineData("pull_request: { types: [opened, synchronize], branches: [main] }")]
    [InlineData("pull_request_target:")]
    [InlineData("workflow_run: { workflows: [CI], types: completed, branches-ignore: [a] }")]
    [InlineData("schedule: [{ cron: '0 6 * * 1' }, { cron: '*/15 0-5,8 1,15 jan-mar MON', timezone: Europe/Berlin }]")]
    [InlineData("schedule: [{ cron: '0  6 * * 7' }]")]
    [InlineData("repository_dispatch: { types: [a] }")]
    [InlineData("repository_dispatch: { types: a }")]
    [InlineData("workflow_dispatch:")]
    [InlineData(
        "workflow_dispatch: { inputs: { a: , b: { type: choice, options: [1, 2], default: 1 }, c: { type: boolean, default: true }, d: { default: x, "
            + "required: true } } }")]
    [InlineData(
        "workflow_call: { inputs: { a: { type: string, default: \"${{ github.ref }}\" } }, secrets: { A: , B: { required: true } }, outputs: { c: { "
            + "value: \"${{ jobs.a.result }}\" } } }")]
    [InlineData("release: { types: published }")]
    [InlineData("create:")]
    [InlineData("merge_group:")]
    [InlineData("label: { types: [created] }")]
    public void Event_is_silent(string text) => Assert.Empty(Event(text));

    [Theory]
    [InlineData("on: pussh\n", 1, 5, "'on' is 'pussh', not one of", "Write 'push'")]
    [InlineData("on: [push, pull_requests]\n", 1, 12, "'on' is 'pull_requests', not one of", "Write 'pull_request'")]
    [InlineData("on: [schedule]\n", 1, 6, "'schedule' says nothing of when the workflow runs", "Write 'on: { schedule:")]
    [InlineData("on:\n", 1, 1, "'on' is empty, not a map or a list or a text", "Write 'on: push'")]
    [InlineData("name: x\n", 1, 1, "a workflow has no 'on'", "Add 'on: push'")]
    public void Events_by_name_fire(string on, int line, int column, string message, string fix)
    {
        var finding = Assert.Single(Schema(on + "jobs:\n  a:\n    runs-on: x\n    steps: [{ run: a }]\n"));
        Assert.Equal((line, column), (finding.Line, finding.Column));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith(fix, finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the workflow is empty")]
    [InlineData("# nothing\n", "the workflow is empty")]
    [InlineData("[1]", "the workflow is not a map")]
    [InlineData("text", "the workflow is not a map")]
    [InlineData("on: push\n", "a workflow has no 'jobs'")]
    [InlineData("on: push\njobs: text\n", "'jobs' is 'text', not a map")]
    [InlineData("on: push\njobs:\n", "'jobs' is empty, not a map")]
    [InlineData("on: push\njobs: {}\n", "the workflow has no job")]
    [InlineData("on: push\njobs: [a]\n", "'jobs' is a list, not a map")]
    public void File_without_jobs_fires(string text, string message) => Assert.Equal([message], Schema(text).Select(f => f.Message));

    [Theory]
    [InlineData("jobs: [", Workflow)]
    [InlineData("a: b", "src/action.yml")]
    [InlineData("a: b", "ci-templates/github/values.yml")]
    [InlineData("jobs: {}", "docs/ci.yml")]
    public void Other_files_are_silent(string text, string path) => Assert.Empty(Schema(text, path));

    [Fact]
    public void Merge_key_fires()
    {
        var finding = Assert.Single(JobKey("env: &env { A: b }\n    services: { a: { image: b, env: { <<: *env } } }"));
        Assert.Equal(
            (6, 39, "GitHub does not merge maps with '<<', and refuses the whole file", "Write the keys out; an alias may stand for a whole value"),
            (finding.Line, finding.Column, finding.Message, finding.Fix));
    }

    [Fact]
    public void Anchor_is_silent() => Assert.Empty(JobKey("env: &env { A: b }\n    services: { a: { image: b, env: *env } }"));
}
