using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class GitHubRulesTests
{
    private const string Commit = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";

    [Fact]
    public void Malformed_workflow_fires() => FindingAssert.Only(
        Check("jobs:\n  a: [\n"),
        "STD9250",
        PipelineFixture.Workflow,
        2,
        6,
        "the pipeline cannot be read: the '[' that opens here is not closed",
        "Correct it; with it nothing is built, and nothing is checked");

    [Fact]
    public void Merge_conflict_fires() =>
        Assert.Equal(["the pipeline cannot be read: a merge conflict is not resolved"], Check("<<<<<<< HEAD\njobs: {}\n").Select(f => f.Message));

    [Theory]
    [InlineData("", Workflow)]
    [InlineData("[1]", Workflow)]
    [InlineData("jobs: text", Workflow)]
    [InlineData("jobs: { a: text, b: }", Workflow)]
    [InlineData("jobs: [", "docs/action.yml")]
    [InlineData("{% if x %}\njobs: [\n", Workflow)]
    [InlineData("jobs: [", ".github/dependabot.yml")]
    [InlineData("jobs: [", "templates/.gitlab-ci.yml")]
    [InlineData("jobs: [", "tests/data/azure-pipelines.yml")]
    public void What_is_no_pipeline_is_silent(string text, string path) => Assert.Empty(Check(text, path));

    [Fact]
    public void Missing_job_fires() => FindingAssert.Only(
        Check("""
            on: push
            permissions: {}
            jobs:
              test: { timeout-minutes: 5 }
              deploy:
                timeout-minutes: 5
                needs: [tset]

            """),
        "STD9250",
        PipelineFixture.Workflow,
        7,
        13,
        "no job has the name 'tset', and GitHub refuses the whole file",
        "Write 'test'");

    [Theory]
    [InlineData("a: { needs: a }", 4, 15, "the job 'a' needs itself, and GitHub refuses the whole file")]
    [InlineData(
        "z: {}\n  a: { needs: [z, C] }\n  b: { needs: a }\n  c: { needs: b }",
        5,
        19,
        "jobs wait for each other, 'a' → 'c' → 'b' → 'a', and GitHub refuses the whole file")]
    [InlineData("a: { needs: b }\n  b: { needs: c }\n  c: { needs: [c] }", 6, 16, "the job 'c' needs itself, and GitHub refuses the whole file")]
    public void Jobs_that_wait_for_themselves_fire(string jobs, int line, int column, string message)
    {
        var finding = Assert.Single(Check($"on: push\npermissions: {{}}\njobs:\n  {jobs}\n"), f => f.Rule.Id == "STD9250");
        Assert.Equal((line, column, message), (finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("a: {}\n  b: { needs: [a, a] }\n  c: { needs: [a, b] }\n  d: { needs: [c, b] }")]
    [InlineData("a: { needs: '${{ a }}' }")]
    public void Jobs_that_end_are_silent(string jobs) =>
        Assert.DoesNotContain("STD9250", Ids(Check($"on: push\npermissions: {{}}\njobs:\n  {jobs}\n")));

    [Fact]
    public void Anchor_stands_for_its_node() => Assert.Equal(
        [("STD9251", 9)],
        Check("""
            on: push
            permissions: {}
            jobs:
              a:
                timeout-minutes: 5
                steps:
                  - &step
                    name: x
                    run: echo ${{ github.head_ref }}
              b:
                timeout-minutes: 5
                steps: [*step]

            """).Select(f => (f.Rule.Id, f.Line)));

    [Fact]
    public void Head_of_a_pull_request_with_secrets_fires() => FindingAssert.Only(
        Check(Head.Replace("on: push", "on: pull_request_target", StringComparison.Ordinal) + $$$"""
                  - uses: actions/checkout@{{{Commit}}} # v5.0.0
                    with:
                      persist-credentials: false
                      ref: ${{ github.event.pull_request.head.sha }}

            """),
        "STD9253",
        PipelineFixture.Workflow, 11,
        16,
        "the workflow runs on 'pull_request_target', with the secrets of this repository, and checks out what a stranger wrote: '${{ "
            + "github.event.pull_request.head.sha }…'",
        "Run on 'pull_request', whose token only reads and which has no secrets; or check out nothing but the branch that is merged into");

    [Theory]
    [InlineData("on: [push, workflow_run]", "", "git fetch origin pull/1/head", 1)]
    [InlineData("on: pull_request_target", "", "gh pr checkout 1", 1)]
    [InlineData("on: pull_request", "", "gh pr checkout 1", 0)]
    [InlineData("on: pull_request_target", "    environment: approved\n", "gh pr checkout 1", 0)]
    [InlineData("on: pull_request_target", "    if: github.event.pull_request.head.repo.full_name == github.repository\n", "gh pr checkout 1", 0)]
    [InlineData("on: pull_request_target", "", "gh pr comment 1", 0)]
    public void Strangers_code_fires_where_it_may_run(string on, string keys, string command, int count) => Assert.Equal(
        count,
        Check(
            Head.Replace("on: push", on, StringComparison.Ordinal).Replace("    steps:\n", $"{keys}    steps:\n", StringComparison.Ordinal)
                + $"      - run: {command}\n").Count(f => f.Rule.Id == "STD9253"));

    [Theory]
    [InlineData(
        "acme/notify@main",
        "STD9255",
        "'acme/notify' is named by branch or tag 'main', which its owner, or who took over from them, can move to other code",
        "Write the commit of that release and the version in a comment: 'acme/notify@<40 digits> # v1.2.3'")]
    [InlineData(
        "acme/notify@v2",
        "STD9255",
        "'acme/notify' is named by tag 'v2', which its owner, or who took over from them, can move to other code",
        "Write the commit of that release and the version in a comment: 'acme/notify@<40 digits> # v2'")]
    [InlineData(
        "actions/cache@v4",
        "STD9256",
        "'actions/cache' is named by tag 'v4', which its owner, or who took over from them, can move to other code",
        "Write the commit of that release and the version in a comment: 'actions/cache@<40 digits> # v4'")]
    [InlineData(
        "acme/notify",
        "STD9255",
        "'acme/notify' names no version",
        "Write '@', the commit of a release, and its version in a comment: '@<40 digits> # v1.2.3'")]
    [InlineData(
        "docker://alpine:3.20",
        "STD9255",
        "image 'docker://alpine:3.20' is not pinned, so what runs can change without a change here",
        "Write the digest behind it, '@sha256:…', and the tag in a comment")]
    [InlineData(
        "acme/notify@" + Commit,
        "STD9257",
        "nothing says which version of 'acme/notify' the commit is",
        "Write it behind the commit, '# v1.2.3'; Dependabot and Renovate raise both")]
    public void Unpinned_action_fires(string uses, string id, string message, string fix) =>
        FindingAssert.Only(Steps($"      - uses: {uses}\n"), id, PipelineFixture.Workflow, 8, 15, message, fix);

    [Theory]
    [InlineData("acme/notify@" + Commit + " # v2.0.0")]
    [InlineData("\"acme/notify@" + Commit + "\" # v2.0.0")]
    [InlineData("./.github/actions/notify")]
    [InlineData("$/.github/actions/notify@main")]
    [InlineData("| # v2.0.0\n          acme/notify@" + Commit)]
    [InlineData("docker://alpine@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("slsa-framework/slsa-github-generator/x@v2.1.0")]
    public void Pinned_action_is_silent(string uses) => Assert.Empty(Steps($"      - uses: {uses}\n"));

    [Fact]
    public void Workflow_of_others_and_images_fire() => Assert.Equal(
        [("STD9255", 4, 19), ("STD9263", 4, 70), ("STD9255", 7, 16), ("STD9255", 9, 26)],
        Check("""
            on: push
            permissions: {}
            jobs:
              call: { "uses": acme/x/.github/workflows/deploy.yml@main, secrets: inherit }
              run:
                timeout-minutes: 5
                container: node:latest
                services:
                  database: { image: &image postgres }
                  other: { image: postgres:17.2 }

            """).Select(f => (f.Rule.Id, f.Line, f.Column)));

    [Fact]
    public void Local_workflow_may_inherit() => Assert.Empty(Check("""
        on: push
        permissions: {}
        jobs:
          call: { uses: ./.github/workflows/deploy.yml, secrets: inherit }

        """));

    [Fact]
    public void All_secrets_fire() => FindingAssert.Only(
        Steps("      - run: ./deploy\n        env: { ALL: \"${{ toJSON(secrets) }}\" }\n"),
        "STD9263",
        PipelineFixture.Workflow,
        9,
        33,
        "'toJSON(secrets)' gives every secret of this repository",
        "Name those that are needed: '${{ secrets.NAME }}'");

    [Fact]
    public void No_permissions_fire_once() => FindingAssert.Only(
        Check("""
            on: push
            jobs:
              a: { timeout-minutes: 5 }
              b: { timeout-minutes: 5 }

            """),
        "STD9259",
        PipelineFixture.Workflow, 3,
        3,
        "nothing says what the token of job 'a' and of 1 other job may do, so the settings of the repository do, and they may let it write",
        "Write 'permissions: { contents: read }' above 'jobs:', and at a job what it needs besides");

    [Fact]
    public void Permissions_of_every_job_are_enough() => Assert.Empty(Check("""
        on: push
        jobs:
          a: { timeout-minutes: 5, permissions: { contents: write } }

        """));

    [Fact]
    public void Write_all_fires() => FindingAssert.Only(
        Check("""
            on: push
            permissions: write-all
            jobs:
              a: { timeout-minutes: 5 }

            """),
        "STD9258",
        PipelineFixture.Workflow,
        2,
        14,
        "'write-all' lets every step write everything in the repository, releases and packages included",
        "Write 'permissions: { contents: read }' above 'jobs:', and at a job what it needs besides");

    [Fact]
    public void Write_for_all_jobs_fires() => FindingAssert.Only(
        Check("""
            on: push
            permissions:
              packages: write
            jobs:
              a: { timeout-minutes: 5 }
              b: { timeout-minutes: 5 }

            """),
        "STD9260", PipelineFixture.Workflow, 3, 13, "'packages: write' is for all 2 jobs", "Move it to 'permissions' of the job that needs it");

    [Fact]
    public void Write_for_the_only_job_is_silent() => Assert.Empty(Check("""
        on: push
        permissions:
          packages: write
        jobs:
          a: { timeout-minutes: 5 }

        """));

    [Fact]
    public void Kept_credentials_fire() => FindingAssert.Only(
        Steps($"      - uses: actions/checkout@{Commit} # v5.0.0\n"),
        "STD9261",
        PipelineFixture.Workflow,
        8,
        15,
        "the token stays in the configuration of git, where every later step and every uploaded folder has it",
        "Write 'with: { persist-credentials: false }', or 'true' where a later step pushes");

    [Theory]
    [InlineData("${{ github.event_name == 'push' }}", true)]
    [InlineData("${{ github.ref }}", true)]
    [InlineData("true", false)]
    [InlineData("${{ false }}", false)]
    [InlineData("${{false}}", false)]
    public void Credentials_that_may_be_kept_fire(string value, bool fires) => Assert.Equal(
        fires ? ["STD9261"] : [],
        Ids(Steps($"      - uses: actions/checkout@{Commit} # v5.0.0\n        with: {{ persist-credentials: \"{value}\" }}\n")));

    [Theory]
    [InlineData("old: [false, true]", true)]
    [InlineData("os: [a], include: [{ os: a, old: true }]", true)]
    [InlineData("os: [a], include: [{ os: a, Old: true }]", true)]
    [InlineData("old: [false]", false)]
    [InlineData("other: [true], old: [false]", false)]
    public void Old_commands_of_a_matrix_fire(string matrix, bool fires) => Assert.Equal(
        fires ? ["STD9254"] : [],
        Ids(Check($$$"""
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                strategy: { matrix: { {{{matrix}}} } }
                steps:
                  - run: ./x
                    env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: "${{ matrix.Old }}" }

            """)));

    [Theory]
    [InlineData("      - run: echo '::set-env name=A::b'\n", "STD9254", 8, 20)]
    [InlineData("      - run: |\n          echo one\n          echo '::add-path::/x'\n", "STD9254", 10, 17)]
    [InlineData("      - run: ./x\n        env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }\n", "STD9254", 9, 16)]
    [InlineData("      - run: echo '::set-output name=a::b'\n", "STD9275", 8, 20)]
    [InlineData("      - run: echo '::save-state name=a::b'\n", "STD9275", 8, 20)]
    public void Old_command_fires(string steps, string id, int line, int column) =>
        Assert.Equal([(id, line, column)], Steps(steps).Select(f => (f.Rule.Id, f.Line, f.Column)));

    [Theory]
    [InlineData("${{ always() }} && true", true)]
    [InlineData("${{ a }} == 'true'", true)]
    [InlineData("|\n          ${{ always() }}", true)]
    [InlineData("|-\n          ${{ always() }}", false)]
    [InlineData("${{ always() }}", false)]
    [InlineData("always() && true", false)]
    public void Condition_that_is_a_text_fires(string condition, bool fires) =>
        Assert.Equal(fires ? [("STD9273", 8, 13)] : [], Steps($"      - if: {condition}\n        run: ./x\n").Select(f => (f.Rule.Id, f.Line, f.Column)));

    [Fact]
    public void No_timeout_fires() => FindingAssert.Only(
        Check("""
            on: push
            permissions: {}
            jobs:
              build:
                steps:
                  - run: ./x

            """),
        "STD9274",
        PipelineFixture.Workflow,
        4,
        3,
        "job 'build' may hang for six hours before GitHub ends it",
        "Write 'timeout-minutes: 15', or what it takes twice");

    [Theory]
    [InlineData(
        "      - uses: aws-actions/configure-aws-credentials@" + Commit + " # v5.1.0\n        with: { aws-secret-access-key: \"${{ secrets.X }}\" }\n", 9)]
    [InlineData("      - uses: azure/login@" + Commit + " # v2.3.0\n        with: { creds: \"${{ secrets.X }}\" }\n", 9)]
    [InlineData("      - run: az login --service-principal -u a -p \"$PASSWORD\" --tenant b\n", 8)]
    [InlineData(
        "      - run: dotnet nuget push x --source https://api.nuget.org/v3/index.json --api-key \"$KEY\"\n"
            + "        env: { KEY: \"${{ secrets.NUGET_API_KEY }}\" }\n",
        8)]
    [InlineData("      - run: terraform plan\n        env: { ARM_CLIENT_SECRET: \"${{ secrets.X }}\" }\n", 9)]
    public void Long_lived_key_fires(string steps, int line) =>
        Assert.Equal([("STD9264", line)], Steps(steps).Where(f => f.Rule.Id != "STD9280").Select(f => (f.Rule.Id, f.Line)));

    [Theory]
    [InlineData("      - uses: aws-actions/configure-aws-credentials@" + Commit + " # v5.1.0\n        with: { role-to-assume: x }\n")]
    [InlineData("      - run: az login --service-principal -u a --federated-token \"$TOKEN\" -p\n")]
    [InlineData(
        "      - run: dotnet nuget push x --source https://api.nuget.org/v3/index.json --api-key \"$KEY\"\n"
            + "        env: { KEY: \"${{ steps.login.outputs.NUGET_API_KEY }}\" }\n")]
    [InlineData(
        "      - run: dotnet nuget push x --source https://nuget.pkg.github.com/acme/index.json --api-key \"$KEY\"\n"
            + "        env: { KEY: \"${{ secrets.GITHUB_TOKEN }}\" }\n")]
    public void Short_lived_key_is_silent(string steps) => Assert.Empty(Steps(steps));

    [Theory]
    [InlineData("nuget-${{ runner.os }}", true)]
    [InlineData("nuget-${{ hashFiles('**/packages.lock.json') }}", false)]
    public void Cache_key_names_the_lock_files(string key, bool fires) => Assert.Equal(
        fires ? [("STD9277", 9)] : [],
        Steps($"      - uses: actions/cache@{Commit} # v4.3.0\n        with: {{ path: ~/.nuget/packages, key: \"{key}\" }}\n").Select(
            f => (f.Rule.Id, f.Line)));
}
