using static Standards.Checks.Tests.Pipelines.GitLabFixture;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>A pipeline of GitLab is compared with the keys, kinds and values that GitLab reads.</summary>
public sealed class GitLabSchemaTests
{
    [Theory]
    [InlineData("stage: [a]\na: { script: [x] }", 1, 1, "'stage' is not a key of a pipeline, and as a job it is a list and not a map", "Write 'stages'")]
    [InlineData("variable: x\na: { script: [x] }", 1, 1, "'variable' is not a key of a pipeline, and as a job it is 'x' and not a map", "Write 'variables'")]
    [InlineData(
        "unrelated: x\na: { script: [x] }",
        1,
        1,
        "'unrelated' is not a key of a pipeline, and as a job it is 'x' and not a map",
        "Begin its name with a '.' if other jobs use it, or remove it")]
    [InlineData(
        "unrelated: [x]\na: { script: [x] }",
        1,
        1,
        "'unrelated' is not a key of a pipeline, and as a job it is a list and not a map",
        "Begin its name with a '.' if other jobs use it, or remove it")]
    [InlineData("stages: build\na: { stage: build, script: [x] }", 1, 9, "'stages' is 'build', not a list", "Write 'stages: [build, test, deploy]'")]
    [InlineData("stages: [[a], { b: c }]\na: { stage: a, script: [x] }", 1, 15, "'stages' is a map, not a list or a text", "Write a list or a text")]
    [InlineData("variables: [A]\na: { script: [x] }", 1, 12, "'variables' is a list, not a map", "Write a map")]
    [InlineData("variables: { A: [b] }\na: { script: [x] }", 1, 17, "'A' is a list, not a map or a text", "Write a map or a text")]
    [InlineData("variables: { A: { value: b, desc: c } }\na: { script: [x] }", 1, 29, "'desc' is not a key of a variable", "Write 'description'")]
    [InlineData("variables: { A: { value: b, option: [b] } }\na: { script: [x] }", 1, 29, "'option' is not a key of a variable", "Write 'options'")]
    [InlineData("default: [a]\na: { script: [x] }", 1, 10, "'default' is a list, not a map", "Write a map")]
    [InlineData(
        "default: { script: [x] }\na: { script: [x] }",
        1,
        12,
        "'script' is not a key of a map of defaults",
        "Remove it, or write one of after_script, artifacts, before_script, cache, hooks, id_tokens, identity, image, interruptible, retry, "
            + "services, tags, timeout")]
    [InlineData("default: { intruptible: true }\na: { script: [x] }", 1, 12, "'intruptible' is not a key of a map of defaults", "Write 'interruptible'")]
    [InlineData("default: { image: [a] }\na: { script: [x] }", 1, 19, "'image' is a list, not a map or a text", "Write a map or a text")]
    [InlineData("image: { name: alpine, entrypont: [a] }\na: { script: [x] }", 1, 24, "'entrypont' is not a key of an image", "Write 'entrypoint'")]
    [InlineData(
        "image: { name: alpine, pull_policy: sometimes }\na: { script: [x] }",
        1,
        37,
        "'pull_policy' is 'sometimes', not one of always, never, if-not-present",
        "Write one of always, never, if-not-present")]
    [InlineData(
        "image: { name: alpine, docker: { user: a, privileged: true } }\na: { script: [x] }",
        1,
        43,
        "'privileged' is not a key of a map of options",
        "Remove it, or write one of platform, user")]
    [InlineData("services: postgres\na: { script: [x] }", 1, 11, "'services' is 'postgres', not a list", "Write a list")]
    [InlineData("services: [{ alias: db }]\na: { script: [x] }", 1, 12, "a service has no 'name'", "Add 'name: alpine:3.22'")]
    [InlineData("services: [{ name: postgres, varables: { A: b } }]\na: { script: [x] }", 1, 30, "'varables' is not a key of a service", "Write 'variables'")]
    [InlineData("workflow: [a]\na: { script: [x] }", 1, 11, "'workflow' is a list, not a map", "Write a map")]
    [InlineData("workflow: { rule: [] }\na: { script: [x] }", 1, 13, "'rule' is not a key of a workflow", "Write 'rules'")]
    [InlineData(
        "workflow: { rules: [{ when: manual }] }\na: { script: [x] }",
        1,
        29,
        "'when' is 'manual', not one of always, never",
        "Write one of always, never")]
    [InlineData(
        "workflow: { rules: [{ if: $A, allow_failure: true }] }\na: { script: [x] }",
        1,
        31,
        "'allow_failure' is not a key of a rule",
        "Remove it, or write one of variables, when, auto_cancel, if, changes, exists")]
    [InlineData(
        "workflow: { auto_cancel: { on_new_commit: all } }\na: { script: [x] }",
        1,
        43,
        "'on_new_commit' is 'all', not one of conservative, interruptible, none",
        "Write one of conservative, interruptible, none")]
    [InlineData("workflow: { auto_cancel: true }\na: { script: [x] }", 1, 26, "'auto_cancel' is 'true', not a map", "Write a map")]
    [InlineData("cache: { path: [a] }\na: { script: [x] }", 1, 10, "'path' is not a key of a cache", "Write 'paths'")]
    [InlineData(
        "cache: [{ key: a }, { key: b }, { key: c }, { key: d }, { key: e }]\na: { script: [x] }",
        1,
        57,
        "'cache' has 5 items, but GitLab reads at most 4",
        "Remove some of them")]
    [InlineData("pages:deploy: { script: [x] }", 1, 1, "a job may not have the name 'pages:deploy'", "Give it another name, of at most 255 characters")]
    [InlineData("\"true\": { script: [x] }", 1, 1, "a job may not have the name 'true'", "Give it another name, of at most 255 characters")]
    public void Key_of_the_pipeline_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(GitLabSchema(text), "STD9250", GitLab, line, column, message, fix);

    [Theory]
    [InlineData(
        "include: [{ local: none.yml }]\na: { script: [x] }",
        1,
        20,
        "the repository has no file 'none.yml'",
        "Write the path from the root of the repository, or add the file")]
    [InlineData(
        "include: /none.yml\na: { script: [x] }",
        1,
        10,
        "the repository has no file 'none.yml'",
        "Write the path from the root of the repository, or add the file")]
    [InlineData("include: [{ file: a.yml }]\na: { script: [x] }", 1, 11, "the include names no place", "Add 'local: path/of/file.yml'")]
    [InlineData("include: [{ project: b/c }]\na: { script: [x] }", 1, 13, "the include of a project has no 'file'", "Add 'file: path/of/file.yml'")]
    [InlineData("include: [{ locale: a.yml }]\na: { script: [x] }", 1, 13, "'locale' is not a key of an include", "Write 'local'")]
    [InlineData(
        "include: [{ local: a.txt }]\na: { script: [x] }",
        1,
        20,
        "'a.txt' is included, but its name does not end with .yml or .yaml",
        "Write the path of a .yml file")]
    [InlineData(
        "include: [{ template: A.gitlab-ci.yml, remote: 'https://a.example/b.yml' }]\na: { script: [x] }",
        1,
        40,
        "'remote' may not stand beside 'template'",
        "Write an include for each")]
    [InlineData(
        "include: [{ component: a/b/c@1, rules: [{ when: manual }] }]\na: { script: [x] }",
        1,
        49,
        "'when' is 'manual', not one of never, always",
        "Write one of never, always")]
    [InlineData(
        "include: { local: 5 }\na: { script: [x] }",
        1,
        19,
        "'5' is included, but its name does not end with .yml or .yaml",
        "Write the path of a .yml file")]
    public void Include_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(GitLabSchema(text), "STD9250", GitLab, line, column, message, fix);

    [Theory]
    [InlineData("spec: { inputs: { b: { typ: string } } }\n---\na: { script: [x] }", 1, 24, "'typ' is not a key of an input", "Write 'type'")]
    [InlineData(
        "spec: { inputs: { b: { type: text } } }\n---\na: { script: [x] }",
        1,
        30,
        "'type' is 'text', not one of array, boolean, number, string",
        "Write one of array, boolean, number, string")]
    [InlineData(
        "spec: { inputs: { b: { type: number, default: many } } }\n---\na: { script: [x] }",
        1,
        47,
        "the default is 'many', not of the type 'number'",
        "Write a number without quotes")]
    [InlineData(
        "spec: { inputs: { b: { type: boolean, default: 'true' } } }\n---\na: { script: [x] }",
        1,
        48,
        "the default is the quoted text 'true', not of the type 'boolean'",
        "Write true or false without quotes")]
    [InlineData(
        "spec: { inputs: { b: { type: array, default: a } } }\n---\na: { script: [x] }",
        1,
        46,
        "the default is 'a', not of the type 'array'",
        "Write a list")]
    [InlineData(
        "spec: { inputs: { b: { default: c, options: [d] } } }\n---\na: { script: [x] }",
        1,
        33,
        "the default 'c' is not one of the options",
        "Add it to the options, or write one of them")]
    [InlineData(
        "spec: { inputs: { stage: } }\n---\na: { script: ['$[[ inputs.stag ]]'] }",
        3,
        16,
        "'stag' is not an input of the file",
        "Write '$[[ inputs.stage ]]'")]
    [InlineData(
        "spec: { inputs: }\nstages: [a]\n---\na: { script: [x] }",
        2,
        1,
        "'stages' is not a key of the header of a pipeline",
        "Write it below the '---' that ends the header")]
    [InlineData("spec: { input: }\n---\na: { script: [x] }", 1, 9, "'input' is not a key of a specification", "Write 'inputs'")]
    public void Header_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(GitLabSchema(text), "STD9250", GitLab, line, column, message, fix);

    [Theory]
    [InlineData("a: { script: [x] }")]
    [InlineData("a: { script: x }")]
    [InlineData("a: { script: [[x, [y]], z] }")]
    [InlineData("a: { script: [x], before_script: [], after_script: , image: , cache: {} }")]
    [InlineData("image: alpine\nservices: [postgres:16, { name: redis, alias: r, command: [a], variables: { A: b } }]\na: { script: [x] }")]
    [InlineData(
        "default: { image: { name: alpine, entrypoint: [\"\"], pull_policy: [always, if-not-present] }, retry: 2, timeout: 1h 30m, tags: "
            + "[a], interruptible: yes }\na: { script: [x] }")]
    [InlineData("variables: { A: b, C: 5, D: true, E: { value: f, description: g, options: [f], expand: false } }\na: { script: [x] }")]
    [InlineData("stages: [build, test]\na: { stage: build, script: [x] }\nb: { stage: .pre, script: [x] }\nc: { stage: .post, script: [x] }")]
    [InlineData(
        "workflow: { name: x, auto_cancel: { on_job_failure: all }, rules: [{ if: $CI_COMMIT_BRANCH, when: always, variables: { A: b } }, { "
            + "when: never }] }\na: { script: [x] }")]
    [InlineData(".anything: [1, { a: b }]\n.vars: &v { A: b }\na: { variables: *v, script: [x] }")]
    [InlineData(".base: &b { script: [x], image: alpine }\na: { <<: *b, stage: build }")]
    [InlineData(".base: { script: [x] }\na: { extends: .base }\nb: { extends: [.base, a] }")]
    [InlineData(
        ".base: { script: [x], rules: [{ if: $A }] }\na: { script: [!reference [.base, script], y], rules: [!reference [.base, rules], { "
            + "when: manual }] }")]
    [InlineData(".s: { x: [y] }\na: { script: !reference [.s, x] }")]
    [InlineData("a: { script: [x], retry: { max: 2, when: [runner_system_failure, stuck_or_timeout_failure], exit_codes: [1, 137] } }")]
    [InlineData("a: { script: [x], retry: 0 }")]
    [InlineData("a: { script: [x], parallel: 5 }\nb: { needs: [a, a 1/5], script: [x] }")]
    [InlineData(
        "a: { script: [x], parallel: { matrix: [{ P: [a, b], S: c }] } }\nb: { stage: deploy, needs: [\"a: [a, c]\", { job: a, parallel: { "
            + "matrix: [{ P: a, S: c }] } }], script: [x] }")]
    [InlineData("a: { script: [x], needs: [{ project: b/c, job: d, ref: main, artifacts: true }, { pipeline: $P, job: e }, { job: none, optional: true }] }")]
    [InlineData("a: { needs: { pipeline: b/c } }")]
    [InlineData("a: { script: [x], needs: [] }")]
    [InlineData("a: { script: [x], only: [main, tags, /^x$/], except: { variables: [$A == \"b\"], changes: [src/**] } }")]
    [InlineData("a: { script: [x], only: { refs: [main], kubernetes: active } }")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '$A == \"b\" && ($B =~ /^c/i || $D != null)', changes: [a], exists: [b], when: delayed, start_in: 5 "
            + "minutes, allow_failure: { exit_codes: [1] } }] }")]
    [InlineData("a: { script: [x], rules: [{ changes: { paths: [a], compare_to: main } }, { exists: { paths: [a], project: b/c } }] }")]
    [InlineData("a: { script: [x], rules: [{ if: \"$CI_COMMIT_TAG =~ /^v\\\\d+\\\\.\\\\d+/\" }, { if: '${A} !~ $B' }, { if: \"$A == 'b'\" }] }")]
    [InlineData("a: { script: [x], when: manual, allow_failure: false, manual_confirmation: sure }")]
    [InlineData("a: { script: [x], when: delayed, start_in: 30 minutes }")]
    [InlineData("a: { script: [x], timeout: 3 hours 30 minutes }")]
    [InlineData("a: { script: [x], timeout: 1h30m }")]
    [InlineData("a: { script: [x], timeout: 3600 }")]
    [InlineData(
        "a: { script: [x], artifacts: { paths: [b], exclude: [c], expire_in: never, expose_as: d, name: $CI_JOB_NAME, untracked: false, "
            + "when: always, access: all, public: true, reports: { junit: [a.xml, b.xml], dotenv: e, coverage_report: { coverage_format: "
            + "cobertura, path: c } } } }")]
    [InlineData("a: { script: [x], artifacts: { paths: [b], expire_in: 3 weeks and 2 days } }")]
    [InlineData(
        "a: { script: [x], cache: [{ key: { files: [a, b], prefix: c }, paths: [d], policy: pull-push, when: on_failure, fallback_keys: [e] "
            + "}, { key: $CI_COMMIT_REF_SLUG, paths: [f], policy: $P }] }")]
    [InlineData("a: { script: [x], environment: production }")]
    [InlineData(
        "a: { script: [x], environment: { name: review/$A, url: https://a.example, on_stop: b, auto_stop_in: 1 week, deployment_tier: "
            + "development } }\nb: { script: [x], environment: { name: review/$A, action: stop } }")]
    [InlineData(
        "a: { script: [x], release: { tag_name: $CI_COMMIT_TAG, description: b, milestones: [c], assets: { links: [{ name: d, url: e, "
            + "link_type: package }] } } }")]
    [InlineData("a: { script: [x], coverage: '/Total: (\\d+)%/' }")]
    [InlineData("a: { script: [x], coverage: '/total/i' }")]
    [InlineData("a: { script: [x], id_tokens: { A: { aud: [b, c] } }, secrets: { B: { vault: a/b, file: false } }, identity: google_cloud }")]
    [InlineData("a: { script: [x], inherit: { default: [image, retry], variables: false } }")]
    [InlineData("a: { run: [{ name: b, script: c }] }")]
    [InlineData("pages: { script: [x], artifacts: { paths: [public] }, pages: { path_prefix: a, expire_in: never } }")]
    [InlineData("a: { trigger: b/c }")]
    [InlineData(
        "a: { trigger: { project: b/c, branch: main, strategy: depend, forward: { pipeline_variables: true }, inputs: { d: [e] } }, rules: "
            + "[{ if: $A }], variables: { A: b } }")]
    [InlineData("a: { trigger: { include: [{ artifact: a.yml, job: b }, { project: c/d, file: e.yml }] } }")]
    [InlineData("include: [{ template: Jobs/SAST.gitlab-ci.yml }]\na: { needs: [sast], extends: .unknown, stage: anything }")]
    [InlineData(
        "include: [{ project: b/c, ref: v1, file: [a.yml, b.yml] }, { remote: 'https://a.example/b.yml', integrity: sha256-x }, { component: "
            + "$CI_SERVER_FQDN/a/b/c@1, inputs: { d: e } }]")]
    [InlineData("include: 'https://a.example/b.yml'")]
    [InlineData("include: [{ local: maybe.yml, rules: [{ exists: [maybe.yml] }] }]\na: { script: [x] }")]
    [InlineData("include: [{ local: $FILE.yml }]\na: { extends: .x }")]
    [InlineData(
        "spec: { inputs: { stage: { default: test, options: [test, build] }, count: { type: number, default: 5 }, list: { type: array, "
            + "default: [a] }, on: { type: boolean, default: true }, free: } }\n---\n\"job-$[[ inputs.stage ]]\": { stage: $[[ inputs.stage ]], "
            + "parallel: $[[ inputs.count ]], script: ['$[[ inputs.free | expand_vars ]]'] }")]
    [InlineData("# comment only job\n.hidden: 5\na: { script: [x], dependencies: [] }")]
    [InlineData("a: { stage: build, script: [x] }\nb: { dependencies: [a], needs: [a], script: [x] }")]
    public void What_is_right_is_silent(string text) => Assert.Empty(GitLabSchema(text));
}
