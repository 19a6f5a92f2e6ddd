using static Standards.Checks.Tests.Pipelines.AzureFixture;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>A pipeline of Azure is compared with the keys, kinds and values that Azure reads.</summary>
public sealed class AzureSchemaTests
{
    [Theory]
    [InlineData("step: [{ script: a }]", 1, 1, "'step' is not a key of a pipeline", "Write 'steps'")]
    [InlineData("trigers: [main]\nsteps: [{ script: a }]", 1, 1, "'trigers' is not a key of a pipeline", "Write 'trigger'")]
    [InlineData("name: [a]\nsteps: [{ script: a }]", 1, 7, "'name' is a list, not a text", "Write a text")]
    [InlineData("steps: { script: a }", 1, 8, "'steps' is a map, not a list", "Write 'steps: [{ script: make }]'")]
    [InlineData("steps: a", 1, 8, "'steps' is 'a', not a list", "Write 'steps: [{ script: make }]'")]
    [InlineData("steps: [a]", 1, 9, "'steps' is 'a', not a map", "Write 'steps: [{ script: make }]'")]
    [InlineData("steps: [{ script: a }]\njobs: []", 2, 1, "'jobs' may not stand beside 'steps'", "Remove one of the two")]
    [InlineData("jobs: []\nstages: []", 2, 1, "'stages' may not stand beside 'jobs'", "Remove one of the two")]
    [InlineData("stages: { stage: a }", 1, 9, "'stages' is a map, not a list", "Write 'stages: [{ stage: build, jobs: [] }]'")]
    [InlineData("jobs: build", 1, 7, "'jobs' is 'build', not a list", "Write 'jobs: [{ job: build, steps: [] }]'")]
    [InlineData("trigger: { branch: [main] }\nsteps: [{ script: a }]", 1, 12, "'branch' is not a key of a trigger", "Write 'branches'")]
    [InlineData("trigger: { branches: { includes: [main] } }\nsteps: [{ script: a }]", 1, 24, "'includes' is not a key of a filter", "Write 'include'")]
    [InlineData("trigger: { batch: maybe }\nsteps: [{ script: a }]", 1, 19, "'batch' is 'maybe', not true or false", "Write true or false")]
    [InlineData("trigger: [{ a: b }]\nsteps: [{ script: a }]", 1, 11, "'trigger' is a map, not a text", "Write a text")]
    [InlineData("pr: { draft: false }\nsteps: [{ script: a }]", 1, 7, "'draft' is not a key of a trigger", "Write 'drafts'")]
    [InlineData("pr: { autoCancel: 5 }\nsteps: [{ script: a }]", 1, 19, "'autoCancel' is '5', not true or false", "Write true or false")]
    [InlineData(
        "schedules: [{ cron: '0 6 * *' }]\nsteps: [{ script: a }]",
        1,
        21,
        "the schedule '0 6 * *' has 4 fields, not 5",
        "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'")]
    [InlineData("schedules: [{ displayName: a }]\nsteps: [{ script: a }]", 1, 13, "a schedule has no 'cron'", "Add 'cron: '0 6 * * 1''")]
    [InlineData("schedules: [{ cron: '0 6 * * 1', branch: main }]\nsteps: [{ script: a }]", 1, 34, "'branch' is not a key of a schedule", "Write 'branches'")]
    [InlineData("schedules: { cron: '0 6 * * 1' }\nsteps: [{ script: a }]", 1, 12, "'schedules' is a map, not a list", "Write a list")]
    [InlineData(
        "lockBehavior: parallel\nsteps: [{ script: a }]",
        1,
        15,
        "'lockBehavior' is 'parallel', not one of sequential, runLatest",
        "Write one of sequential, runLatest")]
    [InlineData("pool: [a]\nsteps: [{ script: a }]", 1, 7, "'pool' is a list, not a map or a text", "Write 'pool: { vmImage: ubuntu-24.04 }'")]
    [InlineData("pool: { vmImages: ubuntu-24.04 }\nsteps: [{ script: a }]", 1, 9, "'vmImages' is not a key of a pool", "Write 'vmImage'")]
    [InlineData("pool: { vmImage: [a] }\nsteps: [{ script: a }]", 1, 18, "'vmImage' is a list, not a text", "Write a text")]
    [InlineData("variables: a\nsteps: [{ script: a }]", 1, 12, "'variables' is 'a', not a map or a list", "Write a map or a list")]
    [InlineData("variables: { a: [b] }\nsteps: [{ script: a }]", 1, 17, "'a' is a list, not a text", "Write a text")]
    [InlineData("variables: [a]\nsteps: [{ script: a }]", 1, 13, "'variables' is 'a', not a map", "Write a map")]
    [InlineData("variables: [{ name: a, values: b }]\nsteps: [{ script: a }]", 1, 24, "'values' is not a key of a variable", "Write 'value'")]
    [InlineData("variables: [{ value: a }]\nsteps: [{ script: a }]", 1, 13, "a variable has no 'name'", "Add 'name: configuration'")]
    [InlineData(
        "variables: [{ group: a, value: b }]\nsteps: [{ script: a }]",
        1,
        25,
        "'value' is not a key of a group of variables",
        "Remove it, or write one of group")]
    [InlineData(
        "variables: [{ name: a, readonly: maybe }]\nsteps: [{ script: a }]",
        1,
        34,
        "'readonly' is 'maybe', not true or false",
        "Write true or false")]
    [InlineData(
        "variables: [{ template: a.yml@b, parameter: {} }]\nsteps: [{ script: a }]",
        1,
        34,
        "'parameter' is not a key of a template of variables",
        "Write 'parameters'")]
    [InlineData("resources: { repository: [] }\nsteps: [{ script: a }]", 1, 14, "'repository' is not a key of a map of resources", "Write 'repositories'")]
    [InlineData(
        "resources: { repositories: [{ type: git }] }\nsteps: [{ script: a }]",
        1,
        29,
        "a repository has no 'repository'",
        "Add 'repository: templates'")]
    [InlineData("resources: { repositories: { repository: a } }\nsteps: [{ script: a }]", 1, 28, "'repositories' is a map, not a list", "Write a list")]
    [InlineData(
        "resources: { pipelines: [{ pipeline: a, sources: b }] }\nsteps: [{ script: a }]",
        1,
        41,
        "'sources' is not a key of a pipeline resource",
        "Write 'source'")]
    [InlineData("resources: { pipelines: [{ source: b }] }\nsteps: [{ script: a }]", 1, 26, "a pipeline resource has no 'pipeline'", "Add 'pipeline'")]
    [InlineData(
        "resources: { webhooks: [{ webhook: a, filter: [] }] }\nsteps: [{ script: a }]",
        1,
        39,
        "'filter' is not a key of a webhook",
        "Write 'filters'")]
    [InlineData("extends: a.yml", 1, 10, "'extends' is 'a.yml', not a map", "Write a map")]
    [InlineData("extends: { parameters: {} }", 1, 1, "reference to a template 'extends' has no 'template'", "Add 'template: a.yml'")]
    [InlineData("extends: { template: a.yml@b, parameter: {} }", 1, 31, "'parameter' is not a key of a reference to a template", "Write 'parameters'")]
    public void Key_of_the_pipeline_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);

    [Theory]
    [InlineData("parameters: [{ type: string }]\nsteps: [{ script: a }]", 1, 14, "a parameter has no 'name'", "Add 'name: configuration'")]
    [InlineData("parameters: [{ name: a, typ: string }]\nsteps: [{ script: a }]", 1, 25, "'typ' is not a key of a parameter", "Write 'type'")]
    [InlineData(
        "parameters: [{ name: a, type: bool }]\nsteps: [{ script: a }]",
        1,
        31,
        "'type' is 'bool', not one of string, boolean, number, object, step, stepList, job, jobList, deployment, deploymentList, stage, "
            + "stageList, stringList, container, containerList, environment, filePath, pool, secureFile, serviceConnection, legacyObject",
        "Write 'boolean'")]
    [InlineData(
        "parameters: [{ name: a, type: boolean, default: maybe }]\nsteps: [{ script: a }]",
        1,
        49,
        "the default is 'maybe', not of the type 'boolean'",
        "Write true or false")]
    [InlineData(
        "parameters: [{ name: a, type: number, default: many }]\nsteps: [{ script: a }]",
        1,
        48,
        "the default is 'many', not of the type 'number'",
        "Write a number")]
    [InlineData(
        "parameters: [{ name: a, type: string, default: [b] }]\nsteps: [{ script: a }]",
        1,
        48,
        "the default is a list, not of the type 'string'",
        "Write a text, or 'type: object'")]
    [InlineData(
        "parameters: [{ name: a, type: stepList, default: { a: b } }]\nsteps: [{ script: a }]",
        1,
        50,
        "the default is a map, not of the type 'stepList'",
        "Write a list")]
    [InlineData(
        "parameters: [{ name: a, default: c, values: [b] }]\nsteps: [{ script: a }]",
        1,
        34,
        "the default 'c' is not one of the values",
        "Write one of b")]
    [InlineData("parameters: [{ name: a, values: b }]\nsteps: [{ script: a }]", 1, 33, "'values' is 'b', not a list", "Write a list")]
    [InlineData("parameters: [{ name: a }, { name: A }]\nsteps: [{ script: a }]", 1, 35, "two parameters have the name 'A'", "Remove one of the two")]
    [InlineData(
        "parameters: [{ name: config }]\nsteps: [{ script: \"${{ parameters.confg }}\" }]",
        2,
        20,
        "no parameter has the name 'confg'",
        "Write 'parameters.config'")]
    [InlineData("parameters: [{ name: a }]\nsteps: [{ script: \"${{ parameters['b'] }}\" }]", 2, 20, "no parameter has the name 'b'", "Write 'parameters.a'")]
    public void Parameter_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);

    [Theory]
    [InlineData("steps: [{ script: a }]")]
    [InlineData("steps:")]
    [InlineData("trigger: none\npr: none\npool: { vmImage: ubuntu-24.04 }\nsteps: [{ bash: a }]")]
    [InlineData("trigger: [main, releases/*]\npr: [main]\nsteps: [{ script: a }]")]
    [InlineData(
        "trigger: { batch: true, branches: { include: [main], exclude: [a] }, paths: { include: [src/*] }, tags: { include: [v*] } }\nsteps: "
            + "[{ script: a }]")]
    [InlineData("pr: { autoCancel: false, drafts: 'no', branches: { include: ['*'] } }\nsteps: [{ script: a }]")]
    [InlineData(
        "schedules: [{ cron: '0 6 * * Mon-Fri', displayName: a, branches: { include: [main] }, always: true, batch: false }]\nsteps: [{ script: a }]")]
    [InlineData("variables: { a: b, c: 5, d: true, e: $(f), g: \"${{ variables.h }}\" }\nsteps: [{ script: a }]")]
    [InlineData(
        "variables: [{ name: a, value: b, readonly: true }, { group: c }, { template: v.yml@t, parameters: { d: e } }, { \"${{ if "
            + "eq(variables.x, 'y') }}\": [{ name: f, value: g }] }]\nsteps: [{ script: a }]")]
    [InlineData(
        "resources: { repositories: [{ repository: t, type: git, name: a/b, ref: refs/tags/v1 }], containers: [{ container: c, image: "
            + "ubuntu:24.04, ports: [8080:80] }], pipelines: [{ pipeline: p, source: q, trigger: { branches: [main] } }] }\nsteps: [{ script: a }]")]
    [InlineData("resources: [{ repo: self, clean: true }]\nsteps: [{ script: a }]")]
    [InlineData("extends: { template: a.yml@t, parameters: { stages: [{ anything: b }], \"${{ if true }}\": { c: d } } }")]
    [InlineData(
        "parameters: [{ name: a, type: string, default: b, values: [b, c] }, { name: d, type: boolean, default: false }, { name: e, type: "
            + "number, default: 5 }, { name: f, type: object, default: { g: h } }, { name: i, type: stepList, default: [] }]\nsteps: [\"${{ "
            + "parameters.i }}\", { script: \"${{ parameters.A }} ${{ parameters.f.g }}\" }]")]
    [InlineData(
        "parameters: { a: '', b: [] }\nsteps: [{ script: \"${{ parameters.a }}\" }, { \"${{ each x in parameters.b }}\": [{ script: \"${{ "
            + "x.y }}\" }] }]")]
    [InlineData(
        "steps: [{ script: a, displayName: b, name: c, condition: succeeded(), continueOnError: true, enabled: \"${{ variables.d }}\", env: "
            + "{ A: $(b) }, target: host, timeoutInMinutes: 5, retryCountOnTaskFailure: 2, workingDirectory: e, failOnStderr: 'false' }]")]
    [InlineData(
        "steps: [{ task: DotNetCoreCLI@2, inputs: { command: test }, condition: \"and(succeeded(), eq(variables['Build.Reason'], "
            + "'PullRequest'))\" }, { pwsh: a, errorActionPreference: stop, ignoreLASTEXITCODE: true }, { checkout: self, fetchDepth: 1, clean: "
            + "true, submodules: recursive }, { checkout: none }]")]
    [InlineData(
        "steps: [{ download: current, artifact: a, patterns: '**' }, { publish: a, artifact: b }, { getPackage: a, path: b }, { reviewApp: a "
            + "}, { template: a.yml@t, parameters: { b: c } }, { downloadBuild: a, path: b }]")]
    [InlineData(
        "steps: [{ \"${{ if eq(parameters.a, 'b') }}\": [{ script: a }], \"${{ else }}\": [{ bash: b }] }, { \"${{ insert }}\": \"${{ "
            + "parameters.c }}\" }]")]
    [InlineData("steps: [{ script: a, \"${{ if eq(1, 1) }}\": { env: { A: b } } }, { \"${{ if true }}\": { task: A@1 }, displayName: c }]")]
    [InlineData(
        "jobs: [{ job: a, displayName: b, pool: c, strategy: { matrix: { d: { e: f } }, maxParallel: 2 }, steps: [{ script: g }], "
            + "timeoutInMinutes: 0, container: h, services: { r: redis }, workspace: { clean: all }, variables: { i: j } }]")]
    [InlineData(
        "jobs: [{ job: a, strategy: { parallel: 5 }, steps: [{ script: $[1+2] }] }, { job: b, dependsOn: [a], condition: "
            + "\"eq(dependencies.a.outputs['c.d'], 'e')\", steps: [{ script: f }] }]")]
    [InlineData("jobs: [{ job: a, strategy: { matrix: \"$[ dependencies.b.outputs['c.d'] ]\" }, dependsOn: b }, { job: b }]")]
    [InlineData(
        "jobs: [{ deployment: a, environment: b, strategy: { runOnce: { preDeploy: { steps: [] }, deploy: { steps: [{ script: c }] }, on: { "
            + "failure: { steps: [] }, success: { steps: [] } } } } }]")]
    [InlineData(
        "jobs: [{ deployment: a, environment: { name: b, resourceType: VirtualMachine, tags: c }, strategy: { rolling: { maxParallel: 5, "
            + "deploy: { steps: [] } } } }, { deployment: d, strategy: { canary: { increments: [10, 20], deploy: { steps: [] } } } }]")]
    [InlineData("jobs: [{ template: a.yml@t }, { job: b, dependsOn: from_template }]")]
    [InlineData("jobs: [\"${{ parameters.jobs }}\", { job: b, dependsOn: anything }]")]
    [InlineData("jobs: [{ \"${{ each a in parameters.b }}\": [{ job: \"j${{ a }}\" }] }, { job: c, dependsOn: ja }]")]
    [InlineData("jobs: [{ job: \"a${{ parameters.b }}\" }, { job: c, dependsOn: ax }]")]
    [InlineData("jobs: [{ \"${{ if true }}\": [{ job: a }] }, { \"${{ if false }}\": [{ job: a }] }]")]
    [InlineData(
        "stages: [{ stage: a, displayName: b, dependsOn: [], condition: always(), variables: { c: d }, lockBehavior: runLatest, trigger: "
            + "manual, jobs: [{ job: e, steps: [{ script: f }] }] }, { stage: g, dependsOn: A, jobs: [] }]")]
    [InlineData("stages: [{ template: a.yml@t, parameters: { b: [c] } }, { stage: d, dependsOn: from_template, jobs: [] }]")]
    [InlineData(
        "steps: [{ script: a, condition: \"or(startsWith(variables['a'], 'it''s'), in(variables.b, 'c', 'd'), not(gt(variables.e.f['g'], "
            + "1.2.3)))\" }]")]
    [InlineData("steps: [{ script: a, condition: \"and(succeeded(), ne(stageDependencies.*.result, 'x'), iif(true, false, null))\" }]")]
    [InlineData("steps: [{ script: a, condition: $(b) }, { script: c, condition: \"${{ parameters.d }}\" }, { script: e, condition: false }]")]
    [InlineData(
        "variables: { a: \"$[ counter(variables.b, 0) ]\", c: \"$[format('{0}', dependencies.d.outputs['e.f'])]\" }\nsteps: [{ script: "
            + "\"echo ${{ convertToJson(variables) }} ${{ join(',', split('a', 'b')) }}\" }]")]
    public void What_is_right_is_silent(string text) => Assert.Empty(AzureSchema(text));
}
