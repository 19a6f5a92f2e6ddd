using static Standards.Checks.Tests.Pipelines.AzureFixture;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Stages, jobs and steps of Azure: their keys and values, their order, and their expressions.</summary>
public sealed class AzureJobSchemaTests
{
    [Theory]
    [InlineData("steps: [{ scrpt: a }]", 1, 11, "'scrpt' is not a kind of step", "Write 'script'")]
    [InlineData(
        "steps: [{ displayName: a }]",
        1,
        11,
        "the step does not say what it does",
        "Add 'script', 'task', 'checkout', 'template' or another kind of step")]
    [InlineData(
        "steps: [{ script: a, bash: b }]",
        1,
        22,
        "'bash' is not a key of a script",
        "Remove it, or write one of displayName, name, condition, continueOnError, enabled, env, target, timeoutInMinutes, "
            + "retryCountOnTaskFailure, workingDirectory, failOnStderr, script")]
    [InlineData("steps: [{ script: a, workingdirectory: b }]", 1, 22, "'workingdirectory' is not a key of a script", "Write 'workingDirectory'")]
    [InlineData(
        "steps: [{ script: a, inputs: { b: c } }]",
        1,
        22,
        "'inputs' is not a key of a script",
        "Remove it, or write one of displayName, name, condition, continueOnError, enabled, env, target, timeoutInMinutes, "
            + "retryCountOnTaskFailure, workingDirectory, failOnStderr, script")]
    [InlineData("steps: [{ script: [a] }]", 1, 19, "'script' is a list, not a text", "Write a text")]
    [InlineData("steps: [{ script: a, env: [b] }]", 1, 27, "'env' is a list, not a map", "Write a map")]
    [InlineData("steps: [{ script: a, env: { A: [b] } }]", 1, 32, "'A' is a list, not a text", "Write a text")]
    [InlineData("steps: [{ script: a, timeoutInMinutes: long }]", 1, 40, "'timeoutInMinutes' is 'long', not a number", "Write a number")]
    [InlineData("steps: [{ script: a, continueOnError: maybe }]", 1, 39, "'continueOnError' is 'maybe', not true or false", "Write true or false")]
    [InlineData("steps: [{ script: a, enabled: 2 }]", 1, 31, "'enabled' is '2', not true or false", "Write true or false")]
    [InlineData("steps: [{ script: a, retryCountOnTaskFailure: many }]", 1, 47, "'retryCountOnTaskFailure' is 'many', not a number", "Write a number")]
    [InlineData("steps: [{ script: a, target: { containers: b } }]", 1, 32, "'containers' is not a key of a target", "Write 'container'")]
    [InlineData(
        "steps: [{ script: a, target: { container: b, commands: some } }]",
        1,
        56,
        "'commands' is 'some', not one of any, restricted",
        "Write one of any, restricted")]
    [InlineData(
        "steps: [{ bash: a, errorActionPreference: stop }]",
        1,
        20,
        "'errorActionPreference' is not a key of a script",
        "Remove it, or write one of displayName, name, condition, continueOnError, enabled, env, target, timeoutInMinutes, "
            + "retryCountOnTaskFailure, workingDirectory, failOnStderr, bash")]
    [InlineData("steps: [{ pwsh: a, ignoreLastExitCode: true }]", 1, 20, "'ignoreLastExitCode' is not a key of a script", "Write 'ignoreLASTEXITCODE'")]
    [InlineData("steps: [{ task: A@1, input: { b: c } }]", 1, 22, "'input' is not a key of a task", "Write 'inputs'")]
    [InlineData("steps: [{ task: A@1, inputs: [b] }]", 1, 30, "'inputs' is a list, not a map", "Write a map")]
    [InlineData(
        "steps: [{ task: A@1, script: b }]",
        1,
        22,
        "'script' is not a key of a task",
        "Remove it, or write one of displayName, name, condition, continueOnError, enabled, env, target, timeoutInMinutes, "
            + "retryCountOnTaskFailure, task, inputs")]
    [InlineData(
        "steps: [{ checkout: self, depth: 1 }]",
        1,
        27,
        "'depth' is not a key of a checkout",
        "Remove it, or write one of displayName, name, condition, continueOnError, enabled, env, target, timeoutInMinutes, "
            + "retryCountOnTaskFailure, checkout, clean, fetchDepth, fetchFilter, fetchTags, lfs, persistCredentials, submodules, path, "
            + "sparseCheckoutDirectories, sparseCheckoutPatterns, …")]
    [InlineData("steps: [{ checkout: self, fetchDept: 1 }]", 1, 27, "'fetchDept' is not a key of a checkout", "Write 'fetchDepth'")]
    [InlineData("steps: [{ download: current, artifacts: a }]", 1, 30, "'artifacts' is not a key of a download", "Write 'artifact'")]
    [InlineData("steps: [{ publish: a, artefact: b }]", 1, 23, "'artefact' is not a key of a publication", "Write 'artifact'")]
    [InlineData("steps: [{ template: a.yml@b, parameter: {} }]", 1, 30, "'parameter' is not a key of a template of steps", "Write 'parameters'")]
    [InlineData(
        "steps: [{ template: a.yml@b, condition: always() }]",
        1,
        30,
        "'condition' is not a key of a template of steps",
        "Remove it, or write one of template, parameters")]
    [InlineData(
        "steps: [{ \"${{ if eq(1, 1) }}\": [{ script: a, bsh: b }] }]",
        1,
        47,
        "'bsh' is not a key of a script",
        "Remove it, or write one of displayName, name, condition, continueOnError, enabled, env, target, timeoutInMinutes, "
            + "retryCountOnTaskFailure, workingDirectory, failOnStderr, script")]
    [InlineData("steps: [{ script: a, \"${{ if eq(1, 1) }}\": { envs: { A: b } } }]", 1, 46, "'envs' is not a key of a script", "Write 'env'")]
    public void Step_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);

    [Theory]
    [InlineData("jobs: [{ displayName: a }]", 1, 10, "the job has no name", "Add 'job', 'deployment' or 'template'")]
    [InlineData("jobs: [{ job: a, step: [] }]", 1, 18, "'step' is not a key of a job", "Write 'steps'")]
    [InlineData(
        "jobs: [{ job: a-b }]",
        1,
        15,
        "'a-b' is not the name of a job",
        "Write letters, digits and '_', with no digit first; 'displayName' may be any text")]
    [InlineData(
        "jobs: [{ job: 1a }]",
        1,
        15,
        "'1a' is not the name of a job",
        "Write letters, digits and '_', with no digit first; 'displayName' may be any text")]
    [InlineData("jobs: [{ job: a, steps: [{ script: b }], timeoutInMinutes: long }]", 1, 60, "'timeoutInMinutes' is 'long', not a number", "Write a number")]
    [InlineData("jobs: [{ job: a, strategy: { matrx: {} } }]", 1, 30, "'matrx' is not a key of a strategy", "Write 'matrix'")]
    [InlineData("jobs: [{ job: a, strategy: { matrix: [b] } }]", 1, 38, "'matrix' is a list, not a map", "Write a map")]
    [InlineData("jobs: [{ job: a, strategy: { matrix: { b: c } } }]", 1, 43, "'b' is 'c', not a map", "Write a map")]
    [InlineData(
        "jobs: [{ job: a, environment: b }]",
        1,
        18,
        "'environment' is not a key of a job",
        "Remove it, or write one of displayName, dependsOn, condition, continueOnError, timeoutInMinutes, cancelTimeoutInMinutes, variables, "
            + "pool, container, services, workspace, uses, templateContext, job, strategy, steps")]
    [InlineData(
        "jobs: [{ job: a, workspace: { clean: some } }]",
        1,
        38,
        "'clean' is 'some', not one of outputs, resources, all, true, false",
        "Write one of outputs, resources, all, true, false")]
    [InlineData("jobs: [{ job: a, workspace: { cleans: all } }]", 1, 31, "'cleans' is not a key of a workspace", "Write 'clean'")]
    [InlineData("jobs: [{ job: a, uses: { repository: [] } }]", 1, 26, "'repository' is not a key of a map of resources", "Write 'repositories'")]
    [InlineData("jobs: [{ job: a, services: [b] }]", 1, 28, "'services' is a list, not a map", "Write a map")]
    [InlineData(
        "jobs: [{ deployment: a, environment: b, steps: [] }]",
        1,
        41,
        "'steps' is not a key of a deployment",
        "Remove it, or write one of displayName, dependsOn, condition, continueOnError, timeoutInMinutes, cancelTimeoutInMinutes, variables, "
            + "pool, container, services, workspace, uses, templateContext, deployment, environment, strategy")]
    [InlineData("jobs: [{ deployment: a, environment: { names: b } }]", 1, 40, "'names' is not a key of an environment", "Write 'name'")]
    [InlineData("jobs: [{ deployment: a, strategy: { runonce: {} } }]", 1, 37, "'runonce' is not a key of a strategy", "Write 'runOnce'")]
    [InlineData("jobs: [{ deployment: a, strategy: { runOnce: { deploy: { step: [] } } } }]", 1, 58, "'step' is not a key of a hook", "Write 'steps'")]
    [InlineData("jobs: [{ deployment: a, strategy: { runOnce: { deploys: {} } } }]", 1, 48, "'deploys' is not a key of a strategy", "Write 'deploy'")]
    [InlineData("jobs: [{ deployment: a, strategy: { runOnce: { on: { fail: {} } } } }]", 1, 54, "'fail' is not a key of a map of hooks", "Write 'failure'")]
    [InlineData(
        "jobs: [{ deployment: a, strategy: { runOnce: {}, canary: {} } }]",
        1,
        50,
        "'canary' may not stand beside 'runOnce'",
        "Remove one of the two")]
    [InlineData(
        "jobs: [{ deployment: a, strategy: { rolling: { increments: [10] } } }]",
        1,
        48,
        "'increments' is not a key of a strategy",
        "Remove it, or write one of preDeploy, deploy, routeTraffic, postRouteTraffic, on, maxParallel")]
    [InlineData("jobs: [{ deployment: a, strategy: {} }]", 1, 25, "the strategy of the deployment is not named", "Add 'runOnce', 'rolling' or 'canary'")]
    [InlineData(
        "jobs: [{ template: a.yml@b, dependsOn: c }]",
        1,
        29,
        "'dependsOn' is not a key of a reference to a template",
        "Remove it, or write one of template, parameters")]
    public void Job_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);

    [Theory]
    [InlineData("stages: [{ displayName: a }]", 1, 12, "the stage has no name", "Add 'stage' or 'template'")]
    [InlineData("stages: [{ stage: a, job: [] }]", 1, 22, "'job' is not a key of a stage", "Write 'jobs'")]
    [InlineData(
        "stages: [{ stage: a, steps: [] }]",
        1,
        22,
        "'steps' is not a key of a stage",
        "Remove it, or write one of stage, group, displayName, pool, dependsOn, condition, variables, jobs, lockBehavior, trigger, "
            + "isSkippable, templateContext, checks")]
    [InlineData(
        "stages: [{ stage: a b, jobs: [] }]",
        1,
        19,
        "'a b' is not the name of a stage",
        "Write letters, digits and '_', with no digit first; 'displayName' may be any text")]
    [InlineData("stages: [{ stage: a, trigger: auto }]", 1, 31, "'trigger' is 'auto', not one of manual, automatic", "Write 'automatic'")]
    [InlineData("stages: [{ stage: a, isSkippable: maybe }]", 1, 35, "'isSkippable' is 'maybe', not true or false", "Write true or false")]
    public void Stage_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);

    [Theory]
    [InlineData("jobs: [{ job: a, dependsOn: b }]", 1, 29, "no job has the name 'b'", "Write 'a'")]
    [InlineData("jobs: [{ job: build }, { job: test, dependsOn: [biuld] }]", 1, 49, "no job has the name 'biuld'", "Write 'build'")]
    [InlineData("jobs: [{ job: a, dependsOn: a }]", 1, 29, "job 'a' depends on itself", "Remove this dependency, or another of the circle")]
    [InlineData(
        "jobs: [{ job: a, dependsOn: b }, { job: b, dependsOn: c }, { job: c, dependsOn: a }]",
        1,
        29,
        "jobs wait for each other: 'a' → 'b' → 'c' → 'a'",
        "Remove this dependency, or another of the circle")]
    [InlineData("jobs: [{ job: a }, { job: A }]", 1, 27, "two jobs have the name 'A'", "Give one of them another name")]
    [InlineData("jobs: [{ job: a }, { deployment: a }]", 1, 34, "two jobs have the name 'a'", "Give one of them another name")]
    [InlineData("stages: [{ stage: a, dependsOn: b }]", 1, 33, "no stage has the name 'b'", "Write 'a'")]
    [InlineData(
        "stages: [{ stage: a, dependsOn: b }, { stage: b, dependsOn: A }]",
        1,
        33,
        "stages wait for each other: 'a' → 'b' → 'a'",
        "Remove this dependency, or another of the circle")]
    [InlineData("stages: [{ stage: a }, { stage: a }]", 1, 33, "two stages have the name 'a'", "Give one of them another name")]
    [InlineData("stages: [{ stage: a, jobs: [{ job: b }] }, { stage: c, jobs: [{ job: d, dependsOn: b }] }]", 1, 84, "no job has the name 'b'", "Write 'd'")]
    [InlineData("jobs: [{ \"${{ if eq(1, 1) }}\": [{ job: a, dependsOn: c }] }]", 1, 54, "no job has the name 'c'", "Write 'a'")]
    public void Order_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);

    [Theory]
    [InlineData("steps: [{ script: a, condition: eq(1) }]", 1, 33, "'eq' is called with 1 argument, not 2", "Correct the call")]
    [InlineData(
        "steps: [{ script: a, condition: \"equals(1, 2)\" }]",
        1,
        33,
        "'equals' is not a function of an expression",
        "Write one of always, and, canceled, coalesce, contains, containsValue, convertToJson, counter, endsWith, eq, failed, format, ge, "
            + "gt, iif, in, join, le, length, lower, lt, ne, not, notIn, or, replace, split, startsWith, succeeded, succeededOrFailed, trim, "
            + "upper, xor")]
    [InlineData(
        "steps: [{ script: a, condition: \"variables.a == 'b'\" }]",
        1,
        33,
        "'==' is not expected here; expressions have functions in place of operators",
        "Write 'eq(a, b)', 'ne(a, b)', 'and(a, b)', 'or(a, b)' or 'not(a)'")]
    [InlineData("steps: [{ script: a, condition: 'eq(variables.a, \"b\")' }]", 1, 33, "'\"b\")' stands in double quotes", "Write texts in single quotes")]
    [InlineData("steps: [{ script: a, condition: \"eq(variables.a, 'b'\" }]", 1, 33, "an expression has a bracket that is not closed", "Add ')'")]
    [InlineData("steps: [{ script: a, condition: \"eq(variables.a, 'b)\" }]", 1, 33, "a text in an expression has no closing quote", "Write ' behind it")]
    [InlineData("steps: [{ script: a, condition: \"and(succeeded(), )\" }]", 1, 33, "')' is not expected here", "Correct the expression")]
    [InlineData("steps: [{ script: a, condition: \"succeeded() always()\" }]", 1, 33, "'always()' is not expected here", "Correct the expression")]
    [InlineData("steps: [{ script: a, condition: \"not(a, b)\" }]", 1, 33, "'not' is called with 2 arguments, not 1", "Correct the call")]
    [InlineData("steps: [{ script: a, condition: \"variables.\" }]", 1, 33, "an expression ends where a name must follow", "Complete it")]
    [InlineData("steps: [{ script: a, condition: \"variables['a'\" }]", 1, 33, "an expression has a bracket that is not closed", "Add ']'")]
    [InlineData(
        "steps: [{ script: a, condition: \"!failed()\" }]",
        1,
        33,
        "'!failed()' is not expected here; expressions have functions in place of operators",
        "Write 'eq(a, b)', 'ne(a, b)', 'and(a, b)', 'or(a, b)' or 'not(a)'")]
    [InlineData("steps: [{ script: a, condition: cancelled() }]", 1, 33, "'cancelled' is not a function of an expression", "Write 'canceled'")]
    [InlineData("variables: { a: \"$[ counter(b, 1 ]\" }\nsteps: [{ script: a }]", 1, 17, "an expression has a bracket that is not closed", "Add ')'")]
    [InlineData(
        "variables: { a: \"$[ replace(b, 'c') ]\" }\nsteps: [{ script: a }]",
        1,
        17,
        "'replace' is called with 2 arguments, not 3",
        "Correct the call")]
    [InlineData("steps: [{ script: \"echo ${{ variables.a\" }]", 1, 25, "an expression is not closed", "Write '}}' behind it")]
    [InlineData("steps: [{ script: \"echo ${{ }}\" }]", 1, 25, "an expression is empty", "Write a value, such as 'variables.name'")]
    [InlineData("steps: [{ script: \"echo ${{ a ${{ b }} }}\" }]", 1, 25, "'${{' is not expected here", "Correct the expression")]
    [InlineData("steps: [{ \"${{ if eq(a) }}\": [{ script: a }] }]", 1, 12, "'eq' is called with 1 argument, not 2", "Correct the call")]
    [InlineData("steps: [{ \"${{ each a in b( }}\": [{ script: a }] }]", 1, 12, "'b' is not a function of an expression", "Write 'eq'")]
    [InlineData("steps: [{ script: \"echo ${{ eq(1, 2) }} ${{ lenght('a') }}\" }]", 1, 41, "'lenght' is not a function of an expression", "Write 'length'")]
    public void Expression_fires(string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(AzureSchema(text), "STD9250", Azure, line, column, message, fix);
}
