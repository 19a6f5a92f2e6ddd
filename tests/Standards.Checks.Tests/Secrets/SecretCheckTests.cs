using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Tests.Secrets;

public sealed class SecretCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _value = SecretSamples.Token("Stripe key", 3);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Finding_says_what_where_how_sure_and_what_to_do()
    {
        _repository.With("src/A.cs", $"class A\n{{\n    const string Key = \"{_value}\";\n}}\n");

        var finding = Assert.Single(Run());

        Assert.Equal((RuleCatalog.SecretStripeKey, "src/A.cs", 3, 25), (finding.Rule, finding.Path, finding.Line, finding.Column));
        Assert.Matches(
            "^Stripe key: '.{4}…', [0-9]+ characters, [0-9.]+ bits each \\(high confidence: prefix '[a-z_]+' and length; value [0-9a-f]{16}\\)$",
            finding.Message);
        Assert.Equal(
            "Revoke it where it was issued, then read it from the environment or a secret store; if it is none, write 'standards:allow STD5007 <why>' "
                + "in a comment on this line",
            finding.Fix);
    }

    [Fact]
    public void Silent_without_secrets()
    {
        _repository.With("src/A.cs", "class A;\n").With("README.md", "# A\n").With("empty.txt", "");
        Assert.Empty(Run());
    }

    [Fact]
    public void Fix_names_the_other_files_with_the_same_value()
    {
        for (var i = 0; i < 10; i++)
        {
            _repository.With($"src/{i}.cs", $"var a = \"{_value}\";\n");
        }

        _repository.With("src/x.cs", $"var a = \"{SecretSamples.Token("Stripe key", 4)}\";\n");
        var findings = Run();

        Assert.Equal(11, findings.Count);
        Assert.EndsWith("; the same value stands in 9 other files, first src/1.cs", findings[0].Fix);
        Assert.EndsWith("; the same value stands in 9 other files, first src/0.cs", findings[9].Fix);
        Assert.DoesNotContain("the same value", findings[10].Fix);
        Assert.Single(findings.Take(10).Select(f => f.Message).Distinct());
    }

    [Fact]
    public void Two_files_with_one_value_name_each_other()
    {
        _repository.With("a.cs", $"var a = \"{_value}\";\n").With("b.json", $"{{ \"a\": \"{_value}\" }}\n");
        Assert.Equal(
            ["; the same value stands in b.json", "; the same value stands in a.cs"],
            Run().Select(f => f.Fix[f.Fix.IndexOf("; the", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("src/A.cs", """var a = "@@"; // %% made up for the page""", "")]
    [InlineData("src/A.cs", """// %% made up for the page|var a = "@@";""", "")]
    [InlineData("a.yml", "a: @@ # %% made up", "")]
    [InlineData("a.xml", "<!-- %% made up -->|<a>@@</a>", "")]
    [InlineData("a.sql", "-- %% made up|select '@@'", "")]
    [InlineData("a.json", """{ "$comment": "%% made up",|"a": "@@" }""", "")]
    [InlineData("src/A.cs", """var a = "@@"; // %%""", "STD5007 STD5030")]
    [InlineData("src/A.cs", """var a = "@@"; // %% 123""", "STD5007 STD5030")]
    [InlineData("src/A.cs", """// %% made up||var a = "@@";""", "STD5007 STD5030")]
    [InlineData("src/A.cs", """var a = "@@";|// %% made up""", "STD5007 STD5030")]
    [InlineData("src/A.cs", "var a = 1; // %% made up", "STD5030")]
    [InlineData("src/A.cs", """var a = "@@"; // %% made up|var b = "@@";""", "STD5007")]
    [InlineData("src/A.cs", """var text = "%% made up"; var a = "@@";""", "STD5007")]
    [InlineData("README.md", "Write `%% why`.", "")]
    [InlineData("docs/a.md", "<!-- %% made up -->|`@@`", "")]
    public void Allow_comment(string path, string text, string ids)
    {
        _repository.With(path, Text(text, "STD5007"));
        Assert.Equal(ids, string.Join(' ', Run().Select(f => f.Rule.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("STD5004", "the comment allows STD5004, but there is nothing of it in this line or the next", "Remove the comment")]
    [InlineData("STD9999", "the comment allows a secret without naming a rule and a reason", "Write 'standards:allow STD50xx why it is none'")]
    [InlineData("because", "the comment allows a secret without naming a rule and a reason", "Write 'standards:allow STD50xx why it is none'")]
    public void Allow_comment_of_another_rule_hides_nothing(string id, string message, string fix)
    {
        _repository.With("src/A.cs", Text("""var a = "@@"; // %% made up""", id));
        var findings = Run();
        Assert.Equal(["STD5007", "STD5030"], findings.Select(f => f.Rule.Id));
        Assert.Equal(("src/A.cs", 1, message, fix), (findings[1].Path, findings[1].Line, findings[1].Message, findings[1].Fix));
        Assert.Equal(Text("""var a = "@@"; // %%""", id).IndexOf(AllowComment.Mark, StringComparison.Ordinal) + 1, findings[1].Column);
    }

    [Theory]
    [InlineData("tests/A.Tests/B.cs")]
    [InlineData("docs/a.md")]
    [InlineData("README.md")]
    [InlineData("samples/a.yml")]
    [InlineData("src/testdata/a.txt")]
    public void Issued_secrets_in_fixtures_have_a_rule_of_their_own(string path)
    {
        _repository.With(path, $"a: \"{_value}\"\n");
        var finding = Assert.Single(Run());
        Assert.Equal((RuleCatalog.SecretInTestsAndDocuments, path, 1, 5), (finding.Rule, finding.Path, finding.Line, finding.Column));
        Assert.Contains("'standards:allow STD5029 <why>'", finding.Fix);
    }

    [Fact]
    public void Passwords_in_fixtures_are_made_up()
    {
        _repository
            .With("tests/a.json", $"\"Server=db;User Id=a;Password={SecretSamples.Password(1)}\"\n")
            .With("docs/a.md", $"api_key = {SecretSamples.Body(SecretSamples.Alphanumeric, 32, 1)}\n");
        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("STD5029", "")]
    [InlineData("STD5007", "")]
    [InlineData("STD5004", "STD5029 STD5030")]
    public void Allow_comment_in_a_fixture(string id, string ids)
    {
        _repository.With("tests/a.cs", Text("""var a = "@@"; // %% made up""", id));
        Assert.Equal(ids, string.Join(' ', Run().Select(f => f.Rule.Id)));
    }

    [Fact]
    public void Every_secret_of_a_line_is_found()
    {
        var other = SecretSamples.Token("GitHub token", 1);
        _repository.With("a.json", $"[\"{_value}\", \"{other}\", \"{_value}\"]\n");
        Assert.Equal(
            [("STD5007", 3), ("STD5004", _value.Length + 7), ("STD5007", _value.Length + other.Length + 11)], Run().Select(f => (f.Rule.Id, f.Column)));
    }

    [Theory]
    [InlineData("src/logo.svg")]
    [InlineData("packages.lock.json")]
    [InlineData("web/package-lock.json")]
    [InlineData("a/project.assets.json")]
    [InlineData("wwwroot/site.js.map")]
    public void Files_that_nobody_writes_are_not_searched(string path)
    {
        _repository.With(path, $"\"{_value}\"\n");
        Assert.Empty(Run());
    }

    [Fact]
    public void Allowed_secret_is_a_finding_with_the_reason()
    {
        _repository.With("src/A.cs", Text("""/* %% made up for the page */ var a = "@@";""", "STD5007"));
        var finding = Assert.Single(All());
        Assert.Equal(("STD5007", 1, "made up for the page"), (finding.Rule.Id, finding.Line, finding.AllowedBecause));
    }

    [Theory]
    [InlineData("""var a = "@@"; // %% @@ is made up""")]
    [InlineData("""// %% the key is 'key=@@'|var a = "@@";""")]
    [InlineData("""var a = "@@"; // %% begins with ^^ and is made up""")]
    public void Reason_that_holds_the_secret_is_not_repeated(string text)
    {
        _repository.With("src/A.cs", Text(text.Replace("^^", _value[..20], StringComparison.Ordinal), "STD5007"));
        var allowed = All().Where(f => f.AllowedBecause.Length > 0).ToArray();
        Assert.NotEmpty(allowed);
        Assert.All(allowed, f => Assert.Equal("the reason is not shown, because it holds a secret", f.AllowedBecause));
        Assert.DoesNotContain(_value[4..12], string.Join('\n', All().Select(f => f.ToString())));
    }

    [Fact]
    public void Findings_name_their_value_by_its_hash()
    {
        _repository.With("a.cs", $"var a = \"{_value}\";\n").With("b.cs", $"\n\nvar other = \"{_value}\";\n");
        var findings = All();
        Assert.All(findings, f => Assert.Matches("^[0-9a-f]{16}$", f.ValueHash));
        Assert.Equal(findings[0].ValueHash, findings[1].ValueHash);
        Assert.Contains($"value {findings[0].ValueHash})", findings[0].Message);
        Assert.NotEqual(findings[0].Fingerprint, findings[1].Fingerprint);
        Assert.Equal(findings[0].Fingerprint, (findings[0] with { Line = 7, Message = "said in other words" }).Fingerprint);
    }

    private IReadOnlyList<Finding> Run() => [.. All().Where(f => f.AllowedBecause.Length == 0)];

    private IReadOnlyList<Finding> All() => _repository.Run(new SecretCheck());

    // '%%' is the comment's mark with an id: built, because this file is searched too.
    private string Text(string text, string id) => text.Replace("@@", _value).Replace("%%", AllowComment.Mark + " " + id).Replace('|', '\n') + "\n";
}
