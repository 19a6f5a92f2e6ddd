using static Standards.Checks.Tests.Pipelines.GitLabFixture;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Jobs of GitLab: their keys and values, the jobs and stages that they name, and their conditions.</summary>
public sealed class GitLabJobSchemaTests
{
    [Theory]
    [InlineData(
        "a: { image: alpine }",
        1,
        1,
        "job 'a' has neither 'script' nor 'run' nor 'trigger'",
        "Add 'script', or begin its name with a '.' if other jobs extend it")]
    [InlineData("a: { script: [] }", 1, 14, "'script' has no command", "Add one; a job that does nothing runs 'true'")]
    [InlineData("a: { script: \"\" }", 1, 14, "'script' has no command", "Add one; a job that does nothing runs 'true'")]
    [InlineData("a: { script: { b: c } }", 1, 14, "'script' is a map, not a list or a text", "Write a list or a text")]
    [InlineData(
        "a: { script: [echo done: yes] }",
        1,
        15,
        "a command of 'script' is a map, because ': ' stands in it",
        "Write the whole command in single quotes")]
    [InlineData(
        "a:\n  script:\n    - echo a: b\n",
        3,
        7,
        "a command of 'script' is a map, because ': ' stands in it",
        "Write the whole command in single quotes")]
    [InlineData("a: { script: [true] }", 1, 15, "a command of 'script' is 'true', not a text", "Write the command in quotes")]
    [InlineData("a: { script: [5] }", 1, 15, "a command of 'script' is '5', not a text", "Write the command in quotes")]
    [InlineData("a: { script: [[[[[[[[[[[[x]]]]]]]]]]]] }", 1, 25, "lists of 'script' nest deeper than 10 levels", "Write the commands in one list")]
    [InlineData(
        "a: { before_script: [{ b: c }], script: [x] }",
        1,
        24,
        "a command of 'before_script' is a map, because ': ' stands in it",
        "Write the whole command in single quotes")]
    [InlineData(
        "a: { script: [x], scrpt: [x] }",
        1,
        19,
        "'scrpt' is not a key of a job",
        "Remove it, or write one of extends, stage, rules, only, except, variables, inherit, allow_failure, when, start_in, needs, "
            + "resource_group, environment, interruptible, parallel, manual_confirmation, image, services, before_script, script, …")]
    [InlineData("a: { script: [x], artefacts: { paths: [b] } }", 1, 19, "'artefacts' is not a key of a job", "Write 'artifacts'")]
    [InlineData("a: { script: [x], need: [b] }", 1, 19, "'need' is not a key of a job", "Write 'needs'")]
    [InlineData(
        "a: { script: [x], timeout-minutes: 5 }",
        1,
        19,
        "'timeout-minutes' is not a key of a job",
        "Remove it, or write one of extends, stage, rules, only, except, variables, inherit, allow_failure, when, start_in, needs, "
            + "resource_group, environment, interruptible, parallel, manual_confirmation, image, services, before_script, script, …")]
    [InlineData(
        "a: { script: [x], type: build }",
        1,
        19,
        "'type' is not a key of a job",
        "Remove it, or write one of extends, stage, rules, only, except, variables, inherit, allow_failure, when, start_in, needs, "
            + "resource_group, environment, interruptible, parallel, manual_confirmation, image, services, before_script, script, …")]
    [InlineData("a: { script: [x], stage: [build] }", 1, 26, "'stage' is a list, not a text", "Write 'stage: test'")]
    [InlineData("a: { script: [x], stage: { a: b } }", 1, 26, "'stage' is a map, not a text", "Write 'stage: test'")]
    [InlineData("a: { script: [x], tags: docker }", 1, 25, "'tags' is 'docker', not a list", "Write 'tags: [docker]'")]
    [InlineData("a: { script: [x], tags: [{ a: b }] }", 1, 26, "'tags' is a map, not a list or a text", "Write a list or a text")]
    [InlineData(
        "a: { script: [x], when: sometimes }",
        1,
        25,
        "'when' is 'sometimes', not one of on_success, on_failure, always, never, manual, delayed",
        "Write one of on_success, on_failure, always, never, manual, delayed")]
    [InlineData(
        "a: { script: [x], when: on_succes }",
        1,
        25,
        "'when' is 'on_succes', not one of on_success, on_failure, always, never, manual, delayed",
        "Write 'on_success'")]
    [InlineData("a: { script: [x], when: delayed }", 1, 25, "a job that is delayed has no 'start_in'", "Add 'start_in: 30 minutes'")]
    [InlineData("a: { script: [x], when: delayed, start_in: soon }", 1, 44, "'soon' is not a time", "Write 'start_in: 1 hour 30 minutes'")]
    [InlineData("a: { script: [x], timeout: long }", 1, 28, "'long' is not a time", "Write 'timeout: 1 hour 30 minutes'")]
    [InlineData("a: { script: [x], timeout: 3 fortnights }", 1, 28, "'3 fortnights' is not a time", "Write 'timeout: 1 hour 30 minutes'")]
    [InlineData(
        "a: { script: [x], allow_failure: \"true\" }",
        1,
        34,
        "'allow_failure' is the quoted text 'true', not a map or true or false",
        "Remove the quotes")]
    [InlineData(
        "a: { script: [x], allow_failure: { exit_codes: 1, code: 2 } }",
        1,
        51,
        "'code' is not a key of a map of exit codes",
        "Remove it, or write one of exit_codes")]
    [InlineData("a: { script: [x], allow_failure: { exit_codes: some } }", 1, 48, "'exit_codes' is 'some', not a list or a number", "Write 'exit_codes: 10'")]
    [InlineData("a: { script: [x], interruptible: maybe }", 1, 34, "'interruptible' is 'maybe', not true or false", "Write 'interruptible: true'")]
    [InlineData("a: { script: [x], retry: 3 }", 1, 26, "'retry' is 3, not a number from 0 to 2", "Write a number from 0 to 2")]
    [InlineData("a: { script: [x], retry: \"2\" }", 1, 26, "'retry' is the quoted text '2', not a map or a number", "Remove the quotes")]
    [InlineData("a: { script: [x], retry: { max: 5 } }", 1, 33, "'max' is 5, not a number from 0 to 2", "Write a number from 0 to 2")]
    [InlineData(
        "a: { script: [x], retry: { max: 2, when: runner_failure } }",
        1,
        42,
        "'when' is 'runner_failure', not one of always, unknown_failure, script_failure, api_failure, stuck_or_timeout_failure, "
            + "runner_system_failure, runner_unsupported, stale_schedule, job_execution_timeout, archived_failure, unmet_prerequisites, "
            + "scheduler_failure, data_integrity_failure, runner_provisioning_timeout, missing_dependency_failure",
        "Write one of always, unknown_failure, script_failure, api_failure, stuck_or_timeout_failure, runner_system_failure, "
            + "runner_unsupported, stale_schedule, job_execution_timeout, archived_failure, unmet_prerequisites, scheduler_failure, "
            + "data_integrity_failure, runner_provisioning_timeout, missing_dependency_failure")]
    [InlineData(
        "a: { script: [x], retry: { maximum: 2 } }",
        1,
        28,
        "'maximum' is not a key of a map of retries",
        "Remove it, or write one of max, when, exit_codes")]
    [InlineData("a: { script: [x], parallel: 0 }", 1, 29, "'parallel' is 0, not a number from 1 to 200", "Write a number from 1 to 200")]
    [InlineData("a: { script: [x], parallel: 500 }", 1, 29, "'parallel' is 500, not a number from 1 to 200", "Write a number from 1 to 200")]
    [InlineData("a: { script: [x], parallel: many }", 1, 29, "'parallel' is 'many', not a map or a number", "Write 'parallel: 5'")]
    [InlineData("a: { script: [x], parallel: { matrix: { A: [b] } } }", 1, 39, "'matrix' is a map, not a list", "Write a list")]
    [InlineData(
        "a: { script: [x], parallel: { matrix: [{ A: [b] }], max: 5 } }",
        1,
        53,
        "'max' is not a key of a map of parallel jobs",
        "Remove it, or write one of matrix")]
    [InlineData("a: { script: [x], parallel: { matrix: [{ A: { b: c } }] } }", 1, 45, "'A' is a map, not a list or a text", "Write a list or a text")]
    [InlineData(
        "a: { script: [x], coverage: \"[0-9]+\" }",
        1,
        29,
        "'[0-9]+' is not a regular expression between slashes",
        "Write 'coverage: '/Total: (\\d+)%/''")]
    [InlineData("a: { script: [x], only: main }", 1, 25, "'only' is 'main', not a map or a list", "Write 'only: [main]'")]
    [InlineData(
        "a: { script: [x], only: { branches: [main] } }",
        1,
        27,
        "'branches' is not a key of a filter",
        "Remove it, or write one of refs, kubernetes, variables, changes")]
    [InlineData("a: { script: [x], except: { refs: main } }", 1, 35, "'refs' is 'main', not a list", "Write a list")]
    [InlineData(
        "a: { script: [x], rules: [{ if: $A }], only: [main] }",
        1,
        40,
        "'only' may not stand beside 'rules'",
        "Write it as one of the rules, or remove 'only'")]
    [InlineData(
        "a: { script: [x], rules: [{ if: $A }], except: [main] }",
        1,
        40,
        "'except' may not stand beside 'rules'",
        "Write it as one of the rules, or remove 'except'")]
    [InlineData("a: { script: [x], rules: { if: $A } }", 1, 26, "'rules' is a map, not a list", "Write 'rules: [{ if: $CI_COMMIT_BRANCH }]'")]
    [InlineData("a: { script: [x], rules: [{ iff: $A }] }", 1, 29, "'iff' is not a key of a rule", "Write 'if'")]
    [InlineData("a: { script: [x], rules: [$A] }", 1, 27, "'rules' is '$A', not a map or a list", "Write a map or a list")]
    [InlineData(
        "a: { script: [x], rules: [{ if: $A, when: allways }] }",
        1,
        43,
        "'when' is 'allways', not one of on_success, on_failure, always, never, manual, delayed",
        "Write 'always'")]
    [InlineData("a: { script: [x], rules: [{ if: [$A] }] }", 1, 33, "'if' is a list, not a text", "Write a text")]
    [InlineData("a: { script: [x], rules: [{ change: [src/**] }] }", 1, 29, "'change' is not a key of a rule", "Write 'changes'")]
    [InlineData(
        "a: { script: [x], rules: [{ changes: { paths: [src], compare: main } }] }",
        1,
        54,
        "'compare' is not a key of a list of paths",
        "Write 'compare_to'")]
    [InlineData("a: { script: [x], rules: [{ changes: src }] }", 1, 38, "'changes' is 'src', not a map or a list", "Write a map or a list")]
    [InlineData(
        "a: { script: [x], rules: [{ exists: { paths: [a], branch: b } }] }",
        1,
        51,
        "'branch' is not a key of a list of paths",
        "Remove it, or write one of paths, project, ref")]
    [InlineData(
        "a: { script: [x], rules: [{ if: $A, script: [y] }] }",
        1,
        37,
        "'script' is not a key of a rule",
        "Remove it, or write one of when, start_in, allow_failure, variables, needs, interruptible, if, changes, exists")]
    [InlineData("a: { script: [x], rules: [{ if: $A, variables: [B] }] }", 1, 48, "'variables' is a list, not a map", "Write a map")]
    [InlineData("a: { script: [x], artifacts: [b] }", 1, 30, "'artifacts' is a list, not a map", "Write a map")]
    [InlineData("a: { script: [x], artifacts: { path: [b] } }", 1, 32, "'path' is not a key of a map of artifacts", "Write 'paths'")]
    [InlineData("a: { script: [x], artifacts: { paths: b } }", 1, 39, "'paths' is 'b', not a list", "Write a list")]
    [InlineData(
        "a: { script: [x], artifacts: { paths: [b], when: success } }",
        1,
        50,
        "'when' is 'success', not one of on_success, on_failure, always",
        "Write one of on_success, on_failure, always")]
    [InlineData("a: { script: [x], artifacts: { paths: [b], expire_in: soon } }", 1, 55, "'soon' is not a time", "Write 'expire_in: 1 hour 30 minutes'")]
    [InlineData("a: { script: [x], artifacts: { untracked: 1 } }", 1, 43, "'untracked' is '1', not true or false", "Write 'untracked: true'")]
    [InlineData(
        "a: { script: [x], artifacts: { reports: { cobertura: c.xml } } }",
        1,
        43,
        "'cobertura' is not a key of a map of reports",
        "Remove it, or write one of accessibility, annotations, api_fuzzing, browser_performance, cluster_applications, "
            + "cluster_image_scanning, codequality, container_scanning, coverage_fuzzing, cyclonedx, dast, dependency_scanning, dotenv, junit, "
            + "license_management, license_scanning, load_performance, lsif, metrics, performance, …")]
    [InlineData("a: { script: [x], artifacts: { reports: { junits: c.xml } } }", 1, 43, "'junits' is not a key of a map of reports", "Write 'junit'")]
    [InlineData(
        "a: { script: [x], artifacts: { reports: { coverage_report: { coverage_format: lcov, path: c } } } }",
        1,
        79,
        "'coverage_format' is 'lcov', not one of cobertura, jacoco",
        "Write one of cobertura, jacoco")]
    [InlineData(
        "a: { script: [x], artifacts: { reports: { coverage_report: { path: c } } } }",
        1,
        43,
        "report 'coverage_report' has no 'coverage_format'",
        "Add 'coverage_format'")]
    [InlineData("a: { script: [x], cache: { key: { file: [a] }, paths: [b] } }", 1, 35, "'file' is not a key of a cache key", "Write 'files'")]
    [InlineData(
        "a: { script: [x], cache: { key: { files: [a, b, c] }, paths: [b] } }",
        1,
        49,
        "'files' has 3 items, but GitLab reads at most 2",
        "Remove some of them")]
    [InlineData(
        "a: { script: [x], cache: { paths: [b], policy: pull_push } }",
        1,
        48,
        "'policy' is 'pull_push', not one of pull, push, pull-push",
        "Write 'pull-push'")]
    [InlineData("a: { script: [x], cache: { paths: b } }", 1, 35, "'paths' is 'b', not a list", "Write a list")]
    [InlineData("a: { script: [x], environment: { name: b, uri: c } }", 1, 43, "'uri' is not a key of an environment", "Write 'url'")]
    [InlineData(
        "a: { script: [x], environment: { name: b, action: begin } }",
        1,
        51,
        "'action' is 'begin', not one of start, prepare, stop, verify, access",
        "Write one of start, prepare, stop, verify, access")]
    [InlineData("a: { script: [x], environment: { name: b, on_stop: c } }", 1, 52, "no job has the name 'c'", "Write 'a'")]
    [InlineData(
        "a: { script: [x], environment: { name: b, deployment_tier: prod } }",
        1,
        60,
        "'deployment_tier' is 'prod', not one of production, staging, testing, development, other",
        "Write 'production'")]
    [InlineData("a: { script: [x], environment: [b] }", 1, 32, "'environment' is a list, not a map or a text", "Write a map or a text")]
    [InlineData(
        "a: { script: [x], environment: { name: b, auto_stop_in: tomorrow } }",
        1,
        57,
        "'tomorrow' is not a time",
        "Write 'auto_stop_in: 1 hour 30 minutes'")]
    [InlineData(
        "a: { script: [x], release: { tag_name: b, description: c, milestone: d } }",
        1,
        59,
        "'milestone' is not a key of a release",
        "Write 'milestones'")]
    [InlineData("a: { script: [x], release: { tag_name: b } }", 1, 19, "release 'release' has no 'description'", "Add 'description: CHANGELOG.md'")]
    [InlineData("a: { script: [x], release: { tag_name: b, description: c, assets: { links: [{ name: d }] } } }", 1, 77, "a link has no 'url'", "Add 'url'")]
    [InlineData(
        "a: { script: [x], variables: { A: { value: b, description: c } } }",
        1,
        47,
        "'description' is not a key of a variable",
        "Remove it, or write one of value, expand")]
    [InlineData("a: { script: [x], variables: { A: [b] } }", 1, 35, "'A' is a list, not a map or a text", "Write a map or a text")]
    [InlineData("a: { script: [x], id_tokens: { A: { aud: b, sub: c } } }", 1, 45, "'sub' is not a key of a token", "Remove it, or write one of aud")]
    [InlineData(
        "a: { script: [x], inherit: { default: [images] } }",
        1,
        40,
        "'default' is 'images', not one of after_script, artifacts, before_script, cache, hooks, id_tokens, identity, image, interruptible, "
            + "retry, services, tags, timeout",
        "Write 'image'")]
    [InlineData("a: { script: [x], inherit: { variable: false } }", 1, 30, "'variable' is not a key of a map of what is inherited", "Write 'variables'")]
    [InlineData("a: { script: [x], run: [{ name: b, script: c }] }", 1, 19, "'run' may not stand beside 'script'", "Remove one of the two")]
    [InlineData(
        "a: { script: [x], hooks: { pre_get_source_script: [a] } }",
        1,
        28,
        "'pre_get_source_script' is not a key of a map of hooks",
        "Write 'pre_get_sources_script'")]
    [InlineData(
        "a: { script: [x], pages: { prefix: a } }",
        1,
        28,
        "'prefix' is not a key of a map of settings",
        "Remove it, or write one of path_prefix, expire_in, publish")]
    [InlineData(
        "a: { script: [x], services: [{ name: b, command: { c: d } }] }",
        1,
        50,
        "'command' is a map, not a list or a text",
        "Write a list or a text")]
    [InlineData("a: { script: [x], identity: aws }", 1, 29, "'identity' is 'aws', not one of google_cloud", "Write one of google_cloud")]
    [InlineData(
        "a: { trigger: { branch: main } }",
        1,
        6,
        "'trigger' names neither a project nor an include",
        "Add 'project: group/project', or 'include: child.yml'")]
    [InlineData("a: { trigger: { project: b/c, strategy: wait } }", 1, 41, "'strategy' is 'wait', not one of depend, mirror", "Write one of depend, mirror")]
    [InlineData(
        "a: { trigger: { include: child.txt } }",
        1,
        26,
        "'child.txt' is included, but its name does not end with .yml or .yaml",
        "Write the path of a .yml file")]
    [InlineData("a: { trigger: { projet: b/c } }", 1, 17, "'projet' is not a key of a trigger", "Write 'project'")]
    [InlineData(
        "a: { trigger: b/c, script: [x] }",
        1,
        20,
        "'script' is not a key of a job that starts a pipeline",
        "Remove it, or write one of extends, stage, rules, only, except, variables, inherit, allow_failure, when, start_in, needs, "
            + "resource_group, environment, interruptible, parallel, manual_confirmation, trigger")]
    [InlineData(
        "a: { trigger: { project: b/c, include: [{ template: c.yml }] } }",
        1,
        31,
        "'include' may not stand beside 'project'",
        "Start one pipeline a job")]
    [InlineData(
        "a: { trigger: { project: b/c, forward: { variables: true } } }",
        1,
        42,
        "'variables' is not a key of a map of settings",
        "Remove it, or write one of yaml_variables, pipeline_variables")]
    [InlineData(
        "a: { trigger: { include: [{ artifact: a.yml, job: b, remote: https://a.example/c.yml }] } }",
        1,
        54,
        "'remote' may not stand beside 'artifact'",
        "Write an include for each")]
    public void Job_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(GitLabSchema(text), "STD9250", GitLab, line, column, message, fix);

    [Theory]
    [InlineData("a: { stage: tests, script: [x] }", 1, 13, "no stage has the name 'tests'", "Write 'test'")]
    [InlineData("stages: [build, check]\na: { stage: chek, script: [x] }", 2, 13, "no stage has the name 'chek'", "Write 'check'")]
    [InlineData(
        "stages: [build]\na: { script: [x] }",
        2,
        1,
        "job 'a' has no stage, and no stage is 'test', the default",
        "Add 'stage', or 'test' to the stages")]
    [InlineData(
        "stages: [build]\n.base: { stage: deploy }\na: { extends: .base, script: [x] }",
        2,
        17,
        "no stage has the name 'deploy'",
        "Write one of .pre, build, .post")]
    [InlineData("a: { needs: [b], script: [x] }", 1, 14, "no job has the name 'b'", "Remove it")]
    [InlineData("test: { script: [x] }\na: { needs: [tset], script: [x] }", 2, 14, "no job has the name 'tset'", "Write 'test'")]
    [InlineData("a: { needs: [{ job: b }], script: [x] }", 1, 21, "no job has the name 'b'", "Remove it")]
    [InlineData("a: { needs: [{ artifacts: true }], script: [x] }", 1, 14, "a need has no 'job'", "Add 'job: build'")]
    [InlineData(
        "a: { needs: [{ job: c, optionl: true, optional: true }], script: [x] }",
        1,
        24,
        "'optionl' is not a key of a need",
        "Remove it, or write one of job, artifacts, optional, pipeline, project, ref, parallel")]
    [InlineData("a: { needs: b, script: [x] }", 1, 13, "'needs' is 'b', not a map or a list", "Write 'needs: [build]'")]
    [InlineData("a: { needs: [a], script: [x] }", 1, 14, "job 'a' needs itself", "Remove this need, or another of the circle")]
    [InlineData(
        "a: { needs: [b], script: [x] }\nb: { needs: [c], script: [x] }\nc: { needs: [a], script: [x] }",
        1,
        14,
        "jobs wait for each other: 'a' → 'b' → 'c' → 'a'",
        "Remove this need, or another of the circle")]
    [InlineData(".b: { script: [x] }\na: { needs: [.b], script: [x] }", 2, 14, "'.b' is a template and does not run", "Remove it")]
    [InlineData(
        "a: { stage: build, needs: [b], script: [x] }\nb: { stage: deploy, script: [x] }",
        1,
        28,
        "job 'a' names 'b' in 'needs', which runs in a later stage",
        "Move one of the two to another stage, or remove it from 'needs'")]
    [InlineData("a: { rules: [{ if: $A, needs: [b] }], script: [x] }", 1, 32, "no job has the name 'b'", "Remove it")]
    [InlineData("a: { dependencies: [b], script: [x] }", 1, 21, "no job has the name 'b'", "Remove it")]
    [InlineData("a: { dependencies: b, script: [x] }", 1, 20, "'dependencies' is 'b', not a list", "Write 'dependencies: [build]'")]
    [InlineData(
        "a: { stage: build, dependencies: [b], script: [x] }\nb: { stage: deploy, script: [x] }",
        1,
        35,
        "job 'a' names 'b' in 'dependencies', which runs in a later stage",
        "Move one of the two to another stage, or remove it from 'dependencies'")]
    [InlineData(
        "a: { stage: build, script: [x] }\nb: { stage: build, script: [x] }\nc: { needs: [a], dependencies: [b], script: [x] }",
        3,
        33,
        "'b' is in 'dependencies' of 'c', but not in its 'needs'",
        "Add it to 'needs'")]
    [InlineData("a: { extends: .none, script: [x] }", 1, 15, "no job or template has the name '.none'", "Remove it")]
    [InlineData(".base: { script: [x] }\na: { extends: .bsae }", 2, 15, "no job or template has the name '.bsae'", "Write '.base'")]
    [InlineData("a: { extends: a, script: [x] }", 1, 15, "'extends' goes round in a circle: 'a' → 'a'", "Remove one of them")]
    [InlineData(
        ".a: { extends: .b }\n.b: { extends: .a }\nc: { extends: .a }",
        1,
        16,
        "'extends' goes round in a circle: '.a' → '.b' → '.a'",
        "Remove one of them")]
    [InlineData(".base: { scrip: [x] }\na: { extends: .base, script: [x] }", 1, 10, "'scrip' is not a key of a job", "Write 'script'")]
    [InlineData(
        ".base: { image: alpine }\na: { extends: .base }",
        2,
        1,
        "job 'a' has neither 'script' nor 'run' nor 'trigger'",
        "Add 'script', or begin its name with a '.' if other jobs extend it")]
    [InlineData("a: { script: !reference [.base, script] }", 1, 14, "'!reference' names '.base', which is not there", "Write one of a")]
    [InlineData(".base: { image: alpine }\na: { script: !reference [.base, script] }", 2, 14, "'.base' has no 'script'", "Write a key that '.base' has")]
    [InlineData(
        ".base: { script: [x] }\na: { script: [!reference [.bas, script]] }",
        2,
        15,
        "'!reference' names '.bas', which is not there",
        "Write '.base'")]
    public void Name_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(GitLabSchema(text), "STD9250", GitLab, line, column, message, fix);

    [Theory]
    [InlineData("a: { script: [x], rules: [{ if: '$A = \"b\"' }] }", 1, 33, "'=' is not an operator of a condition", "Write '=='")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '$A == b' }] }",
        1,
        33,
        "'b' is not part of a condition",
        "Write a variable with '$', or a text in double quotes")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '!$A' }] }",
        1,
        33,
        "'!$A' is not part of a condition; GitLab has no 'not'",
        "Write '$NAME == null', or '$NAME != \"true\"'")]
    [InlineData("a: { script: [x], rules: [{ if: '$A == \"b' }] }", 1, 33, "the condition has a quote that is not closed", "Close it")]
    [InlineData("a: { script: [x], rules: [{ if: '$A =~ /b' }] }", 1, 33, "the condition has a pattern that is not closed", "Write '/pattern/'")]
    [InlineData("a: { script: [x], rules: [{ if: '$A & $B' }] }", 1, 33, "'&' is not an operator of a condition", "Write '&&'")]
    [InlineData("a: { script: [x], rules: [{ if: '$A | $B' }] }", 1, 33, "'|' is not an operator of a condition", "Write '||'")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '$A &&' }] }",
        1,
        33,
        "the condition ends where a value is expected",
        "Write the value, such as '$CI_COMMIT_BRANCH'")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '&& $A' }] }",
        1,
        33,
        "the condition has '&&' where a value is expected",
        "Write a variable or a quoted text before it")]
    [InlineData("a: { script: [x], rules: [{ if: '($A' }] }", 1, 33, "the condition has a '(' that is not closed", "Add ')'")]
    [InlineData("a: { script: [x], rules: [{ if: '$A)' }] }", 1, 33, "the condition has a ')' without a '('", "Remove ')'")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '$A $B' }] }",
        1,
        33,
        "the condition has '$B' where an operator is expected",
        "Write '==', '!=', '=~', '!~', '&&' or '||' before it")]
    [InlineData(
        "a: { script: [x], rules: [{ if: '' }] }",
        1,
        33,
        "the condition ends where a value is expected",
        "Write the value, such as '$CI_COMMIT_BRANCH'")]
    public void Condition_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(GitLabSchema(text), "STD9250", GitLab, line, column, message, fix);
}
