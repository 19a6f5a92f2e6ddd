using Standards.Checks.Rules.Templates;

namespace Standards.Checks.Tests.Updating;

public sealed class TemplateRecordCheckTests
{
    private const string Good = """
        {
          "template": "std-service",
          "version": "1.2.3",
          "name": "Orders",
          "answers": {
            "owners": "@acme/payments",
            "ci": [ "github", "azure" ],
            "inRepo": false,
            "createdOn": "2026-01-31",
            "dotnetSdk": "10.0.100"
          }
        }
        """;

    [Theory]
    [InlineData(".standards/template.json")]
    [InlineData(".standards/template.Billing.json")]
    [InlineData("services/orders/.standards/template.json")]
    public void Record_of_a_template_is_right(string path)
    {
        using var repository = new TestRepository();
        Assert.Empty(repository.With(path, "\uFEFF" + Good).Run(new TemplateRecordCheck()));
    }

    [Theory]
    [InlineData(".standards/notes.json")]
    [InlineData(".standards/old/template.json")]
    [InlineData("docs/template.json")]
    [InlineData("my.standards/template.json")]
    public void Other_files_are_none(string path)
    {
        using var repository = new TestRepository();
        Assert.Empty(repository.With(path, "{").Run(new TemplateRecordCheck()));
    }

    [Fact]
    public void What_a_template_is_rendered_from_is_none()
    {
        using var repository = new TestRepository();
        repository
            .With("templates/service/.template.config/template.json", "{}")
            .With("templates/service/.standards/template.json", Good.Replace("1.2.3", "$version$", StringComparison.Ordinal));
        Assert.Empty(repository.Run(new TemplateRecordCheck()));
    }

    [Theory]
    [InlineData(
        "\"std-service\"",
        "\"service\"",
        "STD9501",
        2,
        15,
        "no template 'service' writes a record. Write the one that created the repository: 'std-library', 'std-service', 'std-worker'.")]
    [InlineData(
        "\"1.2.3\"",
        "\"latest\"",
        "STD9501",
        3,
        14,
        """'latest' is no version of the templates. Write the version that the file had in its last commit, such as '"version": "1.2.3"'.""")]
    [InlineData("\"Orders\"", "\"@/../../x\"", "STD9501", 4, 11, "'@/../../x' is no name that a template can be rendered with: it leads to another folder. *")]
    [InlineData("\"Orders\"", "\"..\"", "STD9501", 4, 11, "'..' is no name that a template can be rendered with: *")]
    [InlineData("\"Orders\"", "\"..\\\\x\"", "STD9501", 4, 11, "*")]
    [InlineData("\"1.2.3\"", "7", "STD9500", 3, 14, "'version' is no text. *")]
    [InlineData("\"Orders\"", "\"\"", "STD9500", 4, 11, "'name' is no text. *")]
    [InlineData("\"Orders\"", "\"\\ud800\"", "STD9500", 4, 11, "the record of the template is not valid JSON. *")]
    [InlineData("  \"name\": \"Orders\",\n", "", "STD9500", 1, 1, "the record of the template has no field 'name'. *")]
    [InlineData("\"name\"", "\"template\"", "STD9500", 4, 3, "the field 'template' stands twice. *")]
    [InlineData("\"answers\"", "\"questions\"", "STD9500", 5, 3, "the record of the template has no field 'questions'. *")]
    [InlineData(
        "\"owners\"", "\"größe\": { \"a\": [1] }, \"owners\"", "STD9500", 6, 5, "the answer 'größe' is no text, no truth value and no list of texts. *")]
    [InlineData("\"owners\"", "\"ci\": \"none\", \"owners\"", "STD9500", 7, 5, "the answer 'ci' stands twice. *")]
    [InlineData(
        "\"owners\"",
        "\"größe\": \"1\", \"colour\": \"red\", \"owners\"",
        "STD9502",
        6,
        5,
        "std-service asks no 'größe'. Remove the line; "
            + "it asks auth, ci, createdOn, deploy, dotnetSdk, inRepo, ops, owners, resource, resourcePlural, store, team.")]
    [InlineData(
        "\"azure\"",
        "\"jenkins\"",
        "STD9502",
        7,
        5,
        "'jenkins' is no answer to 'ci'. Write the one that was given when the repository was created: 'github', 'azure', 'gitlab', 'none'.")]
    [InlineData("\"@acme/payments\"", """["a", "b"]""", "STD9502", 6, 5, "'owners' has 2 answers and takes one. *")]
    [InlineData(
        "\"2026-01-31\"", "\"yesterday\"", "STD9502", 9, 5, """'yesterday' is no day. Write the day of the creation, such as '"createdOn": "2026-01-31"'.""")]
    [InlineData("\"10.0.100\"", "\"x\\\" \\\\\"", "STD9502", 10, 5, "'x\" \\' is no version of the .NET SDK. *")]
    [InlineData("{\n  \"template\"", "[\n  \"template\"", "STD9500", 1, 1, "the record of the template is no JSON object. *")]
    [InlineData("\"answers\": {", "\"answers\": {,", "STD9500", 5, 15, "the record of the template is not valid JSON. *")]
    public void Mistake_is_found_where_it_stands(string old, string @new, string rule, int line, int column, string text)
    {
        using var repository = new TestRepository();
        var content = Good.ReplaceLineEndings("\n");
        Assert.Contains(old, content, StringComparison.Ordinal);

        var finding = repository
            .With(".standards/template.json", content.Replace(old, @new, StringComparison.Ordinal))
            .Run(new TemplateRecordCheck())
            .First(f => f.Line == line);

        Assert.Equal((rule, ".standards/template.json", line, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        if (text.EndsWith('*'))
        {
            Assert.StartsWith(text[..^1], finding.Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(text, finding.Text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"answers":{"a":[[[[[[[[[[1]]]]]]]]]]}}""")]
    [InlineData("""{"answers":[""")]
    public void Hostile_record_is_a_finding(string content)
    {
        using var repository = new TestRepository();
        Assert.All(repository.With(".standards/template.json", content).Run(new TemplateRecordCheck()), f => Assert.Equal("STD9500", f.Rule.Id));
        Assert.NotEmpty(repository.Run(new TemplateRecordCheck()));
    }
}
