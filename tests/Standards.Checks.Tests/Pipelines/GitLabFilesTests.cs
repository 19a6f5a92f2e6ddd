using static Standards.Checks.Tests.Pipelines.GitLabFixture;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Pipelines of GitLab in several files.</summary>
public sealed class GitLabFilesTests
{
    private const string Part = "ci/part.yml";

    private const string Deep = "'extends' goes deeper here than the 10 levels that GitLab follows";

    [Theory]
    [InlineData(
        "include: [{ local: ci/part.yml }]\na: { extends: .bse }\n",
        ".base: { script: [x] }\n",
        GitLab,
        2,
        15,
        "no job or template has the name '.bse'")]
    [InlineData("include: ci/part.yml\na: { needs: [c], script: [x] }\n", "b: { script: [x] }\n", GitLab, 2, 14, "no job has the name 'c'")]
    [InlineData("include: /ci/part.yml\nstages: [build]\n", "b: { stage: test, script: [x] }\n", Part, 1, 13, "no stage has the name 'test'")]
    [InlineData("include: /ci/*.yml\na: { script: [x] }\n", "b: { scrpt: [x], script: [y] }\n", Part, 1, 6, "'scrpt' is not a key of a job")]
    [InlineData("include: ci/part.yml\na: { script: [x] }\n", "include: ci/none.yml\n", Part, 1, 10, "the repository has no file 'ci/none.yml'")]
    [InlineData("include: ci/prat.yml\na: { script: [x] }\n", "b: { script: [x] }\n", GitLab, 1, 10, "the repository has no file 'ci/prat.yml'")]
    [InlineData(
        "include: ci/part.yml\na: { needs: [b], script: [x] }\n",
        "b: { needs: [a], script: [x] }\n",
        GitLab,
        2,
        14,
        "jobs wait for each other: 'a' → 'b' → 'a'")]
    [InlineData("a: { trigger: { include: ci/part.yml } }\n", "b: { needs: [a], script: [x] }\n", Part, 1, 14, "no job has the name 'a'")]
    [InlineData(
        "a: { trigger: { include: [{ local: ci/part.yml }] } }\n",
        "stages: [c]\nb: { stage: d, script: [x] }\n",
        Part,
        2,
        13,
        "no stage has the name 'd'")]
    [InlineData("a: { trigger: { include: ci/none.yml } }\n", "b: 1\n", GitLab, 1, 26, "the repository has no file 'ci/none.yml'")]
    [InlineData("include: ci/part.yml\na: { script: !reference [.base, script] }\n", ".base: { image: x }\n", GitLab, 2, 14, "'.base' has no 'script'")]
    public void Mistake_fires(string pipeline, string part, string path, int line, int column, string message)
    {
        var finding = Assert.Single(GitLabFiles((GitLab, pipeline), (Part, part)));
        Assert.Equal(
            ("STD9250", path, line, column, message),
            (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.NotEmpty(finding.Fix);
    }

    [Theory]
    [InlineData(
        "include: ci/part.yml\na: { extends: .base, stage: own, needs: [b] }\n",
        "stages: [own]\n.base: { script: [x] }\nb: { extends: .base, stage: own }\n")]
    [InlineData("include: ci/part.yml\nb: { stage: deploy }\n", "b: { script: [x] }\n")]
    [InlineData("include: [{ local: 'ci/**.yml' }, { local: other.yml, rules: [{ exists: [other.yml] }] }]\na: { extends: .x }\n", ".base: { script: [x] }\n")]
    [InlineData("include: ci/part.yml\na: { needs: [c], script: [x] }\n", "include: { project: a/b, file: c.yml }\n")]
    [InlineData(
        "include: [{ local: ci/part.yml, inputs: { job: b } }]\na: { needs: [b-x], script: [x] }\n",
        "spec: { inputs: { job: } }\n---\n\"$[[ inputs.job ]]-x\": { script: [x] }\n")]
    [InlineData("include: ci/part.yml\n", "include: .gitlab-ci.yml\na: { script: [x] }\n")]
    [InlineData("a: { trigger: { include: ci/part.yml, strategy: depend } }\n", "workflow: { rules: [{ when: always }] }\nb: { script: [x] }\n")]
    [InlineData("a: { script: [x] }\n", "b: [not, a, pipeline]\n")]
    public void What_is_right_is_silent(string pipeline, string part) => Assert.Empty(GitLabFiles((GitLab, pipeline), (Part, part)));

    [Fact]
    public void File_of_a_folder_of_pipelines_that_is_none_is_silent() => Assert.Empty(GitLabFiles((".gitlab/ci/settings.yml", "timeout: 5\nlevels: [a]\n")));

    [Fact]
    public void File_that_is_not_included_is_compared_with_the_schema() =>
        Assert.Equal(["'scrpt' is not a key of a job"], GitLabFiles((".gitlab/ci/a.yml", "a: { scrpt: x, script: [y] }\n")).Select(f => f.Message));

    [Fact]
    public void Text_that_is_not_yaml_is_left_to_another_check() => Assert.Empty(GitLabSchema("a: [\n"));

    [Fact]
    public void Deep_extends_are_told_once_each()
    {
        var templates = string.Concat(Enumerable.Range(1, 12).Select(i => $".t{i}: {{ extends: .t{i - 1} }}\n"));
        Assert.Equal(
            [(12, Deep), (13, Deep)],
            GitLabSchema($".t0: {{ script: [x] }}\n{templates}a: {{ extends: .t5 }}\n").Select(f => (f.Line, f.Message)));
    }
}
