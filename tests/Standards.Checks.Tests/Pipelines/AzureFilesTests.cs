using static Standards.Checks.Tests.Pipelines.AzureFixture;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Pipelines of Azure and their templates.</summary>
public sealed class AzureFilesTests
{
    private const string Template = "ci/steps.yml";

    private const string Declared =
        "parameters: [{ name: name }, { name: count, type: number, default: 1 }, { name: mode, default: a, values: [a, b] }]\nsteps: [{ script: x }]\n";

    [Theory]
    [InlineData("template: ci/none.yml", 1, 21, "the repository has no template 'ci/none.yml'")]
    [InlineData("template: /ci/none.yml@self", 1, 21, "the repository has no template 'ci/none.yml'")]
    [InlineData("template: ci/steps.yml", 1, 21, "the template 'ci/steps.yml' requires the parameter 'name'")]
    [InlineData("template: ci/steps.yml, parameters: { nam: x, name: y }", 1, 49, "the template 'ci/steps.yml' has no parameter 'nam'")]
    [InlineData("template: ci/steps.yml, parameters: { name: x, count: many }", 1, 65, "'count' is 'many', not of the type 'number'")]
    [InlineData("template: ci/steps.yml, parameters: { name: [x] }", 1, 55, "'name' is a list, not of the type 'string'")]
    [InlineData("template: ci/steps.yml, parameters: { name: x, mode: c }", 1, 64, "'mode' 'c' is not one of the values")]
    public void Use_of_a_template_fires(string step, int line, int column, string message)
    {
        var finding = Assert.Single(AzureFiles((Azure, $"steps: [{{ {step} }}]\n"), (Template, Declared)));
        Assert.Equal(("STD9250", Azure, line, column, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Column, finding.Message));
        Assert.NotEmpty(finding.Fix);
    }

    [Theory]
    [InlineData("template: ci/steps.yml, parameters: { NAME: x, count: 5, mode: B }")]
    [InlineData("template: /ci/steps.yml@self, parameters: { name: \"${{ variables.x }}\", count: $(y) }")]
    [InlineData("template: ci/steps.yml, parameters: { \"${{ if eq(1, 1) }}\": { name: x } }")]
    [InlineData("template: ci/steps.yml, parameters: \"${{ parameters }}\"")]
    [InlineData("template: other/steps.yml@templates")]
    [InlineData("template: \"ci/${{ variables.x }}.yml\"")]
    [InlineData("template: ../outside.yml")]
    public void Use_of_a_template_is_silent(string step) => Assert.Empty(AzureFiles((Azure, $"steps: [{{ {step} }}]\n"), (Template, Declared)));

    [Fact]
    public void Template_with_a_map_of_parameters_takes_others() => Assert.Empty(AzureFiles(
        (Azure, "steps: [{ template: ci/steps.yml, parameters: { other: x } }]\n"),
        (Template, "parameters: { name: '' }\nsteps: [{ script: \"${{ parameters.other }}\" }]\n")));

    [Fact]
    public void Job_of_a_template_may_depend_on_one_of_its_caller() =>
        Assert.Empty(AzureFiles(("eng/pipelines/jobs.yml", "jobs: [{ job: a, dependsOn: of_the_caller, steps: [{ script: x }] }]\n")));

    [Fact]
    public void Stages_of_a_template_are_compared_with_each_other() => Assert.Equal(
        ["no job has the name 'c'"],
        AzureFiles(("eng/pipelines/stages.yml", "stages: [{ stage: a, dependsOn: z, jobs: [{ job: b, dependsOn: c }] }]\n")).Select(f => f.Message));

    [Theory]
    [InlineData("eng/pipelines/settings.yml", "retention: 5\nowners: [a]\n")]
    [InlineData(".azure/config.yml", "name: a\nservices: { b: c }\n")]
    [InlineData(".pipelines/variables.yml", "variables: { a: [b] }\nother: c\n")]
    public void File_of_a_folder_of_pipelines_that_is_none_is_silent(string path, string text) => Assert.Empty(AzureFiles((path, text)));

    [Theory]
    [InlineData("steps: [\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("")]
    public void What_is_not_a_map_is_left_to_another_check(string text) => Assert.Empty(AzureSchema(text));

    [Fact]
    public void Place_of_an_expression_in_a_block_is_its_line() => FindingAssert.Only(
        AzureSchema("steps:\n- script: |\n    echo a\n    echo ${{ lengt('a') }}\n"),
        "STD9250",
        Azure,
        4,
        10,
        "'lengt' is not a function of an expression",
        "Write 'length'");
}
