using Standards.Checks.Findings;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class GitLabRulesTests
{
    [Fact]
    public void Message_that_is_read_twice_fires_in_its_line() => FindingAssert.Only(
        Run("""
            build:
              script:
                - |
                  cd src
                  eval "echo $CI_COMMIT_MESSAGE"

            """),
        "STD9251",
        GitLab,
        5,
        18,
        "'$CI_COMMIT_MESSAGE' is written by strangers and is read as code by the second shell",
        """Write "$CI_COMMIT_MESSAGE" in the script itself, without eval or 'sh -c'""");

    [Theory]
    [InlineData("a:\n  script: [ 'bash -c \"echo ${CI_MERGE_REQUEST_TITLE}\"' ]\n", "STD9251", 2)]
    [InlineData("include:\n  - remote: https://acme.example/ci.yml\na: { script: [x] }\n", "STD9255", 2)]
    [InlineData("include:\n  - { project: acme/ci, file: a.yml }\n", "STD9255", 2)]
    [InlineData("include:\n  - { project: acme/ci, file: a.yml, ref: main }\n", "STD9255", 2)]
    [InlineData("include:\n  - { component: gitlab.com/acme/ci/build@~latest }\n", "STD9255", 2)]
    [InlineData("default:\n  image: { name: \"alpine:latest\" }\na: { script: [x] }\n", "STD9255", 2)]
    [InlineData("a:\n  image: alpine:3.20\n  services: [postgres]\n  script: [x]\n", "STD9255", 3)]
    [InlineData("a:\n  script: [dotnet test]\n  allow_failure: true\n", "STD9270", 3)]
    [InlineData("a:\n  script:\n    - dotnet test || true\n", "STD9270", 3)]
    [InlineData("a:\n  script:\n    - set +e\n    - dotnet test\n    - ./report\n", "STD9270", 3)]
    [InlineData("a:\n  cache: { key: nuget, paths: [.nuget/packages] }\n  script: [x]\n", "STD9277", 2)]
    [InlineData("a:\n  script:\n    - az login --service-principal -u a -p \"$B\"\n", "STD9264", 3)]
    [InlineData("a:\n  script: [dotnet test]\nb:\n  script: [docker push x]\n", "STD9271", 3)]
    [InlineData("a:\n  script: [dotnet test]\nb:\n  stage: deploy\n  needs: []\n  script: [docker push x]\n", "STD9271", 3)]
    [InlineData(".base: &base\n  script:\n    - dotnet test || true\na:\n  <<: *base\nb:\n  extends: .base\n", "STD9270", 3)]
    [InlineData("spec: { inputs: {} }\n---\na:\n  script:\n    - dotnet test || true\n", "STD9270", 5)]
    public void Mistake_fires(string text, string id, int line) => Assert.Equal([(id, line)], Run(text).Select(f => (f.Rule.Id, f.Line)));

    [Theory]
    [InlineData(
        "a:\n  script:\n    - echo \"$CI_COMMIT_MESSAGE\"\n    - sh -c 'echo \"$CI_COMMIT_MESSAGE\"'\n    - eval \"$(ssh-agent -s)\"\n"
            + "    - eval \"$CI_COMMIT_REF_NAME_PART\"\n")]
    [InlineData(
        "include:\n  - local: .gitlab/ci/build.yml\n  - { project: acme/ci, file: a.yml, ref: v1.2.0 }\n"
            + "  - { remote: 'https://a.example/b.yml', integrity: sha256-x }\n  - template: Jobs/SAST.gitlab-ci.yml\n")]
    [InlineData("image: $IMAGE\na: { script: [x] }\n")]
    [InlineData("a:\n  script: [dotnet test]\nb:\n  stage: deploy\n  script: [docker push x]\n")]
    [InlineData("a:\n  script: [dotnet test]\nb:\n  needs: [a]\n  script: [docker push x]\n")]
    [InlineData("a:\n  script: !reference [.base, script]\nb:\n  needs: [a]\n  script: [docker push x]\n")]
    [InlineData("a:\n  cache: { key: { files: [packages.lock.json] }, paths: [.nuget/packages] }\n  script: [[x, [y]]]\n")]
    [InlineData("a:\n  environment: { name: production, action: stop }\n  script: [x]\n")]
    public void What_is_right_is_silent(string text) => Assert.Empty(Run(text));

    [Fact]
    public void More_aliases_than_anybody_writes_are_refused()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));
        Assert.Equal(["the pipeline cannot be read: with its aliases the document is too large"], Run(text).Select(f => f.Message));
    }

    [Fact]
    public void Deep_aliases_are_refused()
    {
        var text = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 5000).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        Assert.Equal(["STD9250"], Ids(Run(text)));
    }

    [Theory]
    [InlineData("a: *b\n", "the pipeline cannot be read: no anchor '&b' stands above it")]
    [InlineData("a: &a [*a]\n", "the pipeline cannot be read: no anchor '&a' stands above it")]
    public void Unknown_alias_fires(string text, string message) => Assert.Equal([message], Run(text).Select(f => f.Message));

    private static IReadOnlyList<Finding> Run(string text) => Check(text, GitLab);
}
