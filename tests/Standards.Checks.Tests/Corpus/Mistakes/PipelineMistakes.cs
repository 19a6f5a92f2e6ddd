namespace Standards.Checks.Tests.Corpus;

/// <summary>Of pipelines (STD9250 to STD9279). Files that are added, so that many go into one build; none of them runs tests.</summary>
internal static class PipelineMistakes
{
    private const string Ci = ".github/workflows/ci.yml";

    private const string Checkout = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8";

    private const string Image =
        """
                  echo "$TOKEN" | docker login ghcr.io --username "$GITHUB_ACTOR" --password-stdin
                  docker build --tag "ghcr.io/acme/orders:$GITHUB_SHA" --file cmd/Orders.Api/Dockerfile .
                  docker push "ghcr.io/acme/orders:$GITHUB_SHA"

        """;

    public static IReadOnlyList<Mistake> All { get; } =
    [
        Workflow("unreadable", "jobs: [\n"),
        Job("slip", "    concurency: deploy\n", Run("echo done")),
        Job("name", "", Run("echo \"${{ steps.build.outputs.version }}\"")),
        Job("needs", "    needs: [biuld]\n", Run("echo done")),
        new(".azure-pipelines/pack.yml", "", """
            jobs:
              - job: pack
                timeoutInMinutes: 5
                steps:
                  - bash: dotnet pack
                    workingDirectry: src

            """),
        new(".gitlab/ci/pack.yml", "", """
            pack:
              timeout: 10 minutes
              script: [dotnet pack]
              artefacts: { paths: [out] }

            """),
        Job("title", "", Run("echo \"${{ github.event.issue.title }}\"")),
        new(".github/workflows/input.yml", "", """
            on:
              workflow_dispatch:
                inputs: { version: { type: string } }

            """ + Head("input") + Run("echo ${{ inputs.version }}")),
        new(
            ".github/workflows/stranger.yml",
            "",
            "on: pull_request_target\n"
                + Head("stranger")
                + $"      - uses: {Checkout} # v5.0.0\n        with: {{ persist-credentials: false, ref: \"${{{{ "
                + $"github.event.pull_request.head.sha }}}}\" }}\n"),
        Job("set-env", "", Run("echo \"::set-env name=VERSION::1\"")),
        Job("branch", "", "      - uses: acme/notify@main\n"),
        Job("host", "", "      - uses: actions/checkout@v5\n        with: { persist-credentials: false }\n"),
        Job("version", "", $"      - uses: {Checkout}\n        with: {{ persist-credentials: false }}\n"),
        Job("all", "    permissions: write-all\n", Run("echo done")),
        new(".github/workflows/silent.yml", "", """
            on: workflow_dispatch
            jobs:
              silent:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:

            """ + Run("echo done")),
        new(".github/workflows/wide.yml", "", """
            on: workflow_dispatch
            permissions: { packages: write }
            jobs:

            """ + Body("wide") + Run("echo done") + Body("other") + Run("echo done")),
        Job("credentials", "", $"      - uses: {Checkout} # v5.0.0\n"),
        Job("secret", "", Run("echo ${{ secrets.API_TOKEN }} | base64")),
        new(".github/workflows/inherit.yml", "", """
            on: workflow_dispatch
            permissions: { contents: read }
            jobs:
              inherit:
                uses: acme/deploy/.github/workflows/deploy.yml@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v2.1.0
                secrets: inherit

            """),
        Job("key", "    env: { AWS_SECRET_ACCESS_KEY: \"${{ secrets.AWS_SECRET_ACCESS_KEY }}\" }\n", Run("aws s3 ls")),
        Job("ignored", "", Run("dotnet build") + "        continue-on-error: true\n"),
        new(Ci, "    needs: [build]\n    if: github.event_name == 'push'\n", "    if: github.event_name == 'push'\n"),
        new(Ci, "    needs: [staging]\n", "    needs: [image]\n"),
        Job("condition", "    if: ${{ github.ref == 'refs/heads/main' }} && true\n", Run("echo done")),
        Workflow("endless", """
            permissions: { contents: read }
            jobs:
              endless:
                runs-on: ubuntu-24.04
                steps:

            """ + Run("echo done")),
        Job("set-output", "", Run("echo \"::set-output name=version::1\"")),
        Job("unlocked", "", Run("dotnet restore --force-evaluate")),
        Job(
            "cache",
            "",
            "      - uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0\n        with: { path: ~/.nuget/packages, key: nuget }\n"),
        new(".github/workflows/poison.yml", "", "on: { release: { types: [published] } }\n" + Head("poison")
            + "      - uses: actions/cache@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0\n        with: { path: ~/.cache, key: tools }\n"
            + Run("gh release upload v1 orders.zip")),
        new(".github/workflows/variable.yml", "", "on: { issues: { types: [opened] } }\n" + Head("variable")
            + Run("echo \"BODY=$BODY\" >> \"$GITHUB_ENV\"") + "        env: { BODY: \"${{ github.event.issue.body }}\" }\n"),
        new(".github/workflows/bot.yml", "", "on: pull_request_target\npermissions: { contents: read }\njobs:\n"
            + Body("bot", "    if: github.actor == 'dependabot[bot]'\n") + Run("echo done")),
        new(".github/workflows/machine.yml", "", """
            on: pull_request
            permissions: { contents: read }
            jobs:
              machine:
                runs-on: self-hosted
                timeout-minutes: 5
                steps:

            """ + Run("echo done")),
        Job(
            "password",
            "    container: { image: \"ghcr.io/acme/build:1.2.3\", credentials: { username: acme, password: tiger-4711 } }\n",
            Run("echo done")),
        Job("shared", "", Run("npm publish") + "        env: { NODE_AUTH_TOKEN: \"${{ secrets.NPM_TOKEN }}\" }\n"),
        new(".github/dependabot.yml", "    cooldown: { default-days: 7 }\n", "    insecure-external-code-execution: allow\n"),
        // An image may be built with its tests.
        new(Ci, "      - run: dotnet test --configuration Release --no-build\n", "") { IsAlone = true, Also = new(Ci, Image, "          echo done\n") },
        new(Ci, "  pull_request:\n    branches: [main]\n", "") { IsAlone = true },
        new("azure-pipelines.yml", "", """
            steps:
              - checkout: self
                persistCredentials: true
              - bash: echo "$(Build.SourceVersionMessage)"

            """) { IsAlone = true },
        new(".gitlab-ci.yml", "", """
            build:
              image: alpine
              script:
                - eval "echo $CI_COMMIT_MESSAGE"

            """) { IsAlone = true },
    ];

    private static Mistake Job(string name, string keys, string steps) => Workflow(name, "permissions: { contents: read }\njobs:\n" + Body(name, keys) + steps);

    private static Mistake Workflow(string name, string text) => new($".github/workflows/{name}.yml", "", "on: workflow_dispatch\n" + text);

    private static string Head(string name) => "permissions: { contents: read }\njobs:\n" + Body(name);

    private static string Body(string name, string keys = "") => $"""
          {name}:
        {keys}    runs-on: ubuntu-24.04
            timeout-minutes: 5
            steps:

        """;

    private static string Run(string command) => $"      - run: {(command.Contains('"', StringComparison.Ordinal) ? $"'{command}'" : command)}\n";
}
