using Standards.Checks.Findings;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class AzureRulesTests
{
    [Fact]
    public void Message_in_a_script_fires_in_its_line() => FindingAssert.Only(
        Run("""
            steps:
              - bash: |
                  set -e
                  echo "$(Build.SourceVersionMessage)"

            """),
        "STD9251",
        Azure,
        4,
        13,
        "'$(Build.SourceVersionMessage)' is written by strangers and becomes part of the script",
        "Read the variable of the environment, which the agent sets: \"$BUILD_SOURCEVERSIONMESSAGE\"");

    [Theory]
    [InlineData("steps:\n  - task: PowerShell@2\n    inputs:\n      targetType: inline\n      script: echo $(System.PullRequest.SourceBranch)\n", "STD9251", 5)]
    [InlineData(
        "stages:\n  - stage: a\n    jobs:\n      - ${{ if eq(1, 1) }}:\n        - job: b\n          steps:\n            - ${{ each x in parameters.x }}:\n"
            + "              - script: echo $(Build.SourceBranchName)\n",
        "STD9252",
        8)]
    [InlineData("jobs:\n  - deployment: a\n    environment: test\n    strategy: { runOnce: { deploy: { steps: [ { task: Bash } ] } } }\n", "STD9255", 4)]
    [InlineData("extends:\n  template: x.yml\n  parameters:\n    stages:\n      - stage: a\n        jobs: [ { job: b, timeoutInMinutes: 0 } ]\n", "STD9274", 6)]
    [InlineData("steps:\n  - checkout: self\n    persistCredentials: true\n", "STD9261", 3)]
    [InlineData(
        "resources:\n  repositories:\n    - { repository: templates, type: git, name: acme/templates, ref: refs/heads/main }\n"
            + "extends: { template: build.yml@templates }\n",
        "STD9255",
        3)]
    [InlineData("resources:\n  containers:\n    - { container: build, image: \"acme/build:latest\" }\nsteps: []\n", "STD9255", 3)]
    [InlineData("steps:\n  - task: DotNetCoreCLI@2\n    continueOnError: true\n    inputs: { command: test }\n", "STD9270", 3)]
    [InlineData("steps:\n  - task: Cache@2\n    inputs: { key: nuget, path: $(NUGET_PACKAGES) }\n", "STD9277", 3)]
    [InlineData("variables: { AWS_SECRET_ACCESS_KEY: $(Key) }\nsteps: []\n", "STD9264", 1)]
    public void Mistake_fires(string text, string id, int line) => Assert.Equal([(id, line)], Run(text).Select(f => (f.Rule.Id, f.Line)));

    [Theory]
    [InlineData(
        "stages:\n  - stage: test\n    jobs: [ { job: t, steps: [ { bash: dotnet test } ] } ]\n  - stage: live\n    dependsOn: []\n"
            + "    jobs: [ { deployment: d, environment: test, strategy: { runOnce: { deploy: { steps: [ { bash: ./x } ] } } } } ]\n",
        "job 'd' deploys and does not wait for job 't', which runs the tests")]
    [InlineData(
        "jobs:\n  - { job: t, steps: [ { bash: dotnet test } ] }\n  - { job: d, steps: [ { bash: docker push x } ] }\n",
        "job 'd' deploys and does not wait for job 't', which runs the tests")]
    [InlineData(
        "stages:\n  - stage: test\n    jobs: [ { job: t, steps: [ { bash: dotnet test } ] } ]\n  - stage: live\n    condition: always()\n"
            + "    jobs: [ { job: d, steps: [ { bash: docker push x } ] } ]\n",
        "job 'd' deploys, and its condition lets it run when what it needs failed: 'always()'")]
    public void Deployment_without_tests_fires(string text, string message) => Assert.Equal([message], Run(text).Select(f => f.Message));

    [Theory]
    [InlineData(
        "stages:\n  - stage: test\n    jobs: [ { job: t, steps: [ { bash: dotnet test } ] } ]\n  - stage: live\n"
            + "    jobs: [ { job: d, steps: [ { bash: docker push x } ] } ]\n")]
    [InlineData("jobs:\n  - { job: t, steps: [ { template: test.yml } ] }\n  - { job: d, dependsOn: t, steps: [ { bash: docker push x } ] }\n")]
    [InlineData("steps:\n  - bash: echo \"$BUILD_SOURCEVERSIONMESSAGE\" $(Build.BuildId)\n")]
    [InlineData("steps:\n  - task: Bash@3\n  - ${{ if true }}:\n    - bash: ./x\n  - ${{ else }}:\n    - bash: ./y\n")]
    [InlineData("variables:\n  ${{ if true }}:\n    A: b\n  ${{ else }}:\n    A: c\nsteps: []\n")]
    [InlineData(
        "resources:\n  repositories:\n    - { repository: templates, name: acme/templates, ref: refs/tags/v1 }\n    - { repository: other, name: acme/other }\n"
            + "extends: { template: build.yml@templates }\n")]
    public void What_is_right_is_silent(string text) => Assert.Empty(Run(text));

    private static IReadOnlyList<Finding> Run(string text) => Check(text, Azure);
}
