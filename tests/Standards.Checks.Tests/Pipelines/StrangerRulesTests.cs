using Standards.Checks.Findings;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>STD9266 to STD9269: what strangers may write, and where their jobs run.</summary>
public sealed class StrangerRulesTests
{
    [Theory]
    [InlineData("echo \"BODY=$BODY\" >> \"$GITHUB_ENV\"", "a further line in it sets other variables of later steps, such as LD_PRELOAD")]
    [InlineData("echo \"BODY=${BODY}\" >>$GITHUB_ENV", "a further line in it sets other variables of later steps, such as LD_PRELOAD")]
    [InlineData("printf 'a=%s\\n' \"$BODY\" >> \"$GITHUB_OUTPUT\"", "a further line in it sets other outputs of the step")]
    [InlineData("echo $BODY >> $GITHUB_PATH", "names a folder from which later steps take their programs")]
    [InlineData("\"BODY=$env:BODY\" >> $env:GITHUB_ENV", "a further line in it sets other variables of later steps, such as LD_PRELOAD")]
    public void Long_text_of_strangers_fires(string command, string effect) => FindingAssert.Only(
        Variable("github.event.issue.body", command),
        "STD9266",
        Workflow,
        9,
        11,
        $"'BODY' holds 'github.event.issue.body', which is written by strangers, and {effect}",
        "Give the value to the step that needs it with 'env:', and not through a file of the runner");

    [Theory]
    [InlineData("github.event.pull_request.title", "echo $BODY >> $GITHUB_PATH", 1)]
    [InlineData("github.event.pull_request.title", "echo \"BODY=$BODY\" >> $GITHUB_ENV", 0)]
    [InlineData("github.head_ref", "echo \"BODY=$BODY\" >> $GITHUB_ENV", 0)]
    [InlineData("github.event.issue.number", "echo \"BODY=$BODY\" >> $GITHUB_ENV", 0)]
    [InlineData("github.event.issue.body", "echo \"BODY=$BODY_LENGTH\" >> $GITHUB_ENV", 0)]
    [InlineData("github.event.issue.body", "echo \"BODY=BODY\" >> $GITHUB_ENV", 0)]
    [InlineData("github.event.issue.body", "echo \"$BODY\" | tr -d '\\n' >> $GITHUB_ENV", 0)]
    [InlineData("github.event.issue.body", "echo \"A=$(./ask \"$BODY\")\" >> $GITHUB_ENV", 0)]
    [InlineData("github.event.issue.body", "echo \"$BODY\" >> $GITHUB_STEP_SUMMARY", 0)]
    [InlineData("github.event.issue.body", "echo \"A<<$END\" >> $GITHUB_ENV; echo \"$BODY\" >> $GITHUB_ENV", 0)]
    [InlineData("toJSON(github.event.issue)", "echo \"BODY=$BODY\" >> $GITHUB_ENV", 0)]
    [InlineData("github.event.comment.body", "echo \"BODY=$BODY\" >> $GITHUB_ENV", 1)]
    [InlineData("github.event.head_commit.message", "echo \"BODY=$BODY\" >> $GITHUB_ENV", 1)]
    public void Text_of_strangers_fires_where_it_matters(string value, string command, int count) =>
        Assert.Equal(count, Variable(value, command).Count(f => f.Rule.Id == "STD9266"));

    [Theory]
    [InlineData("pull_request_target", "github.actor == 'dependabot[bot]'", "Ask for the author with 'github.event.pull_request.user.login'")]
    [InlineData("pull_request_target", "'renovate[bot]' == github.actor", "Ask for the author with 'github.event.pull_request.user.login'")]
    [InlineData("pull_request_target", "github.triggering_actor=='dependabot[bot]'", "Ask for the author with 'github.event.pull_request.user.login'")]
    [InlineData("pull_request_target", "github.actor_id == '49699333'", "Ask for the author with 'github.event.pull_request.user.login'")]
    [InlineData("pull_request_target", "contains('dependabot[bot]', github.actor)", "Ask for the author with 'github.event.pull_request.user.login'")]
    [InlineData("issue_comment", "github.event.sender.login == 'a[bot]'", "Ask for the author with 'github.event.comment.user.login'")]
    [InlineData("workflow_run", "github.actor == 'a[bot]'", "Ask for the repository with 'github.event.workflow_run.head_repository.full_name'")]
    public void Last_actor_fires(string on, string condition, string fix) => FindingAssert.Only(
        Conditional(on, condition),
        "STD9267",
        Workflow,
        7,
        9,
        $"'{(condition.Length > 40 ? condition[..40] + "…" : condition)}' asks who caused the last event: on '{on}' a stranger's branch comes with the "
            + "secrets, when the bot touches it",
        fix);

    [Theory]
    [InlineData("pull_request", "github.actor == 'dependabot[bot]'")]
    [InlineData("push", "github.actor == 'dependabot[bot]'")]
    [InlineData("pull_request_target", "github.actor != 'dependabot[bot]'")]
    [InlineData("pull_request_target", "github.event.pull_request.user.login == 'dependabot[bot]'")]
    [InlineData("pull_request_target", "github.actor == 'dependabot[bot]' && github.event.pull_request.user.login == 'dependabot[bot]'")]
    [InlineData("pull_request_target", "github.actor == 'octocat'")]
    [InlineData("workflow_run", "github.event.workflow_run.actor.login == 'dependabot[bot]'")]
    [InlineData("issue_comment", "github.event.comment.user.login == 'a[bot]'")]
    public void Author_is_silent(string on, string condition) => Assert.DoesNotContain("STD9267", Ids(Conditional(on, condition)));

    [Theory]
    [InlineData("self-hosted", 14)]
    [InlineData("[self-hosted, linux]", 15)]
    [InlineData("{ group: a, labels: [self-hosted] }", 35)]
    public void Own_machine_fires(string machine, int column) => FindingAssert.Only(
        Machine("pull_request", machine),
        "STD9268",
        Workflow,
        5,
        column,
        "job 'build' runs on a machine of your own, and with 'pull_request' strangers decide what it does",
        "Let it run on a machine of the host, such as 'ubuntu-24.04', or only for pull requests of the repository itself");

    [Theory]
    [InlineData("pull_request_target", "self-hosted", "", 1)]
    [InlineData("pull_request", "'${{ matrix.os }}'", "    strategy: { matrix: { os: [ubuntu-24.04, self-hosted] } }\n", 1)]
    [InlineData("pull_request", "'${{ matrix.os }}'", "    strategy: { matrix: { os: [ubuntu-24.04] } }\n", 0)]
    [InlineData("push", "self-hosted", "", 0)]
    [InlineData("workflow_dispatch", "self-hosted", "", 0)]
    [InlineData("pull_request", "ubuntu-24.04", "", 0)]
    [InlineData("pull_request", "self-hosted-like", "", 0)]
    [InlineData("pull_request", "self-hosted", "    environment: approved\n", 0)]
    [InlineData("pull_request", "self-hosted", "    if: github.event.pull_request.head.repo.full_name == github.repository\n", 0)]
    [InlineData("[pull_request, push]", "self-hosted", "    if: github.event_name == 'push'\n", 0)]
    public void Own_machine_fires_where_strangers_come(string on, string machine, string keys, int count) =>
        Assert.Equal(count, Machine(on, machine, keys).Count(f => f.Rule.Id == "STD9268"));

    [Theory]
    [InlineData("    container: { image: 'acme/a:1.2.3', credentials: { username: a, password: tiger } }\n", 79, "the container")]
    [InlineData("    services: { db: { image: 'acme/a:1.2.3', credentials: { username: a, password: tiger } } }\n", 84, "the service 'db'")]
    public void Password_of_a_registry_fires(string keys, int column, string name) => FindingAssert.Only(
        Machine("push", "ubuntu-24.04", keys),
        "STD9269",
        Workflow,
        7,
        column,
        $"the password of {name} of job 'build' is written into the workflow",
        "Change the password, and write 'password: \"${{ secrets.REGISTRY_PASSWORD }}\"'");

    [Theory]
    [InlineData("    container: { image: 'acme/a:1.2.3', credentials: { username: a, password: '${{ secrets.A }}' } }\n")]
    [InlineData("    container: { image: 'acme/a:1.2.3', credentials: { username: a, password: '' } }\n")]
    [InlineData("    container: { image: 'acme/a:1.2.3', credentials: { username: a } }\n")]
    [InlineData("    container: 'acme/a:1.2.3'\n")]
    [InlineData("    services: { db: { image: 'acme/a:1.2.3', env: { POSTGRES_PASSWORD: postgres } } }\n")]
    [InlineData("    services: { }\n")]
    public void Password_from_elsewhere_is_silent(string keys) => Assert.DoesNotContain("STD9269", Ids(Machine("push", "ubuntu-24.04", keys)));

    [Fact]
    public void Time_is_linear()
    {
        var long_ = string.Concat(Enumerable.Repeat("$BOD ${BODY ", 20_000));
        var condition = string.Concat(Enumerable.Repeat("github.actor == 'a", 10_000));

        Assert.DoesNotContain("STD9266", Ids(Variable("github.event.issue.body", $"echo {long_} >> $GITHUB_ENV")));
        Assert.DoesNotContain("STD9267", Ids(Conditional("pull_request_target", condition)));
    }

    private static IReadOnlyList<Finding> Variable(string value, string command) =>
        Steps($"      - run: |\n          {command}\n        env: {{ BODY: \"${{{{ {value} }}}}\" }}\n");

    private static IReadOnlyList<Finding> Conditional(string on, string condition) => Check($"""
        on: {on}
        permissions: {"{}"}
        jobs:
          build:
            runs-on: ubuntu-24.04
            timeout-minutes: 5
            if: {(condition[0] == '\'' ? $"\"{condition}\"" : condition)}
            steps: [{"{ run: echo }"}]

        """);

    private static IReadOnlyList<Finding> Machine(string on, string machine, string keys = "") => Check($"""
        on: {on}
        permissions: {"{}"}
        jobs:
          build:
            runs-on: {machine}
            timeout-minutes: 5
        {keys}    steps: [{"{ run: echo }"}]

        """);
}
