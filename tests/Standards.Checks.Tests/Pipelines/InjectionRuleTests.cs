using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class InjectionRuleTests
{
    [Fact]
    public void Title_in_a_script_fires_in_its_line() => FindingAssert.Only(
        Steps("""
                  - run: |
                      # a comment
                      echo one
                      echo "Title: ${{ github.event.pull_request.title }}"

            """),
        "STD9251",
        PipelineFixture.Workflow, 11,
        28,
        "'github.event.pull_request.title' is written by strangers and becomes part of the script",
        """Write 'env: { PULL_REQUEST_TITLE: "${{ github.event.pull_request.title }}" }' at the step and "$PULL_REQUEST_TITLE" in the script""");

    [Fact]
    public void Lines_that_end_with_carriage_returns_have_the_same_place()
    {
        var finding = Assert.Single(Check((Head + """
                  - run: |
                      echo one
                      echo ${{ github.head_ref }}

            """).ReplaceLineEndings("\r\n")));
        Assert.Equal(("STD9251", 10, 20), (finding.Rule.Id, finding.Line, finding.Column));
    }

    [Fact]
    public void Anchor_of_a_script_is_no_line_of_it() => Assert.Equal(
        [("STD9251", 10, 20), ("STD9270", 9, 23)],
        Steps("""
                  - run: &run |
                      dotnet test || true
                      echo ${{ github.head_ref }}

            """).OrderByDescending(f => f.Line).Select(f => (f.Rule.Id, f.Line, f.Column)));

    [Fact]
    public void Byte_order_mark_and_letters_beyond_ASCII_move_nothing()
    {
        using var repository = new TestRepository().With(
            Workflow, [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes("# Prüfung\n" + Head + "      - run: echo \"ä ${{ github.head_ref }}\"\n")]);
        var finding = Assert.Single(repository.Run(new Standards.Checks.Rules.Pipelines.PipelineCheck()));
        Assert.Equal(("STD9251", 9, 26), (finding.Rule.Id, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("echo ${{ github.head_ref }}")]
    [InlineData("echo ${{github.event.issue['title']}}")]
    [InlineData("echo ${{ GitHub.Event.Issue.Body }}")]
    [InlineData("echo ${{ github.event.commits[0].message }}")]
    [InlineData("echo ${{ join(github.event.commits.*.author.name, ' ') }}")]
    [InlineData("echo ${{ toJSON(github.event) }}")]
    [InlineData("echo ${{ github.event_name == 'pull_request' && github.head_ref || github.ref_name }}")]
    [InlineData("echo ${{ format('a {0}', github.event.comment.body) }}")]
    [InlineData("echo ${{ (github.head_ref) }}")]
    public void What_strangers_write_fires(string script) => Assert.Equal(["STD9251"], Ids(Steps($"      - run: {script}\n")));

    [Theory]
    [InlineData("echo ${{ github.event.pull_request.number }} ${{ github.sha }} ${{ github.event.pull_request.head.sha }}")]
    [InlineData("echo ${{ github.head_ref == 'main' }}")]
    [InlineData("echo ${{ github.head_ref != '' && 'branch' || 'none' }}")]
    [InlineData("echo ${{ contains(github.event.pull_request.title, '[skip]') }}")]
    [InlineData("echo ${{ !github.head_ref }}")]
    [InlineData("echo ${{ github.event_name }} ${{ matrix.os }} ${{ steps.x.outputs.y }} ${{ hashFiles('**/*.json') }} ${{ 1.5 }}")]
    [InlineData("echo ${{ github.head_ref")]
    [InlineData("echo ${{ 'github.head_ref' }} $TITLE ${TITLE} {{ github.head_ref }}")]
    [InlineData("echo ${{ secrets.GITHUB_TOKEN }}")]
    public void What_nobody_can_use_is_silent(string script) => Assert.Empty(Steps($"      - run: {script}\n"));

    [Theory]
    [InlineData("${{ ((((((((((((((((((((((((((((((((((((((((github.head_ref))))))))))))))))))))))))))))))))))))))) }}")]
    [InlineData("${{ !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!! }}")]
    [InlineData("${{ a[ }} ${{ a.b( }} ${{ ' }} ${{ }} ${{ ) }} ${{ , }} ${{ a..b }}")]
    public void Hostile_expression_ends(string script) => Assert.Empty(Steps($"      - run: >-\n          {script}\n"));

    [Fact]
    public void Variable_of_the_same_step_fires_where_it_is_pasted() => FindingAssert.Only(
        Steps("""
                  - env:
                      Title: ${{ github.event.issue.title }}
                    run: echo ${{ env.Title }}

            """),
        "STD9251",
        PipelineFixture.Workflow, 10,
        23,
        "'env.Title' holds 'github.event.issue.title', which is written by strangers, and becomes part of the script",
        """Write "$Title", which the shell reads, instead of the expression""");

    [Fact]
    public void Variable_that_the_shell_reads_is_silent() =>
        Assert.Empty(Steps("      - env: { TITLE: \"${{ github.event.issue.title }}\" }\n        run: echo \"$TITLE\"\n"));

    [Fact]
    public void Script_of_an_action_fires() => Assert.Equal(
        ["""Write 'env: { COMMENT_BODY: "${{ github.event.comment.body }}" }' at the step and process.env.COMMENT_BODY in the script"""],
        Steps("""
                  - uses: actions/github-script@ed597411d8f924073f98dfc5c65a23a2325f34cd # v8.0.0
                    with:
                      script: |
                        console.log('${{ github.event.comment.body }}')

            """).Select(f => f.Fix));

    [Fact]
    public void Secret_fires_in_the_script() => FindingAssert.Only(
        Steps("      - run: login --token ${{ secrets.API_TOKEN }}\n"),
        "STD9262",
        PipelineFixture.Workflow, 8,
        32,
        "'secrets.API_TOKEN' becomes part of the script's text, where a quote in it ends a string and the file of the script keeps it",
        """Write 'env: { API_TOKEN: "${{ secrets.API_TOKEN }}" }' at the step and "$API_TOKEN" in the script""");

    [Theory]
    [InlineData("{ version: { type: string } }", true)]
    [InlineData("{ version: { description: of the release } }", true)]
    [InlineData("{ version: { type: choice, options: [a] } }", false)]
    [InlineData("{ version: { type: boolean } }", false)]
    [InlineData("{ other: { type: string } }", false)]
    public void Input_fires_when_it_is_text(string inputs, bool fires) => Assert.Equal(
        fires ? ["STD9252", "STD9252"] : [],
        Ids(Check(
            Head.Replace("on: push", $"on: {{ workflow_dispatch: {{ inputs: {inputs} }} }}", StringComparison.Ordinal)
                + "      - run: echo ${{ inputs.version }} ${{ github.event.inputs.version }}\n")));

    [Fact]
    public void Input_of_a_composite_action_fires() => FindingAssert.Only(
        Check("""
            name: a
            inputs:
              version: { required: true }
            runs:
              using: composite
              steps:
                - shell: bash
                  run: echo ${{ inputs.version }}

            """, ".github/actions/a/action.yml"),
        "STD9252",
        ".github/actions/a/action.yml", 8,
        21,
        "'inputs.version' becomes part of the script, so whoever gives the input can run commands",
        """Write 'env: { VERSION: "${{ inputs.version }}" }' at the step and "$VERSION" in the script""");
}
