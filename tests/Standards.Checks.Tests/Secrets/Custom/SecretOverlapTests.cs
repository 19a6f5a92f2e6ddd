using Standards.Checks.Findings;
using Standards.Checks.Rules.Secrets;
using static Standards.Checks.Tests.Secrets.Custom.CustomDetectors;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>One text that several detectors find.</summary>
public sealed class SecretOverlapTests : IDisposable
{
    private const string Everything = "detectors:\n- { name: all, title: All, literals: [@@], pattern: '(?<value>[^\"; ]{8,})', confidence: %% }\n";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("low")]
    [InlineData("medium")]
    [InlineData("high")]
    public void Form_that_the_product_knows_is_reported_by_it(string confidence)
    {
        _repository.With("src/A.cs", $"\"{SecretSamples.Tokens["Stripe key"].Make(0)}\"\n");
        Assert.Equal(["STD5007"], Run("sk_live_", confidence));
    }

    [Theory]
    [InlineData("low", "STD5007")]
    [InlineData("medium", "STD5022")]
    public void Surer_one_reports(string confidence, string ids)
    {
        _repository.With("src/A.cs", $"\"{SecretSamples.Tokens["Stripe test key"].Make(0)}\"\n");
        Assert.Equal(ids.Split(' '), Run("sk_test_", confidence));
    }

    [Theory]
    [InlineData("src/a.json", "low", "STD5016 STD5022")]
    [InlineData("src/a.json", "medium", "STD5022")]
    [InlineData("tests/a.json", "medium", "STD5029")]
    [InlineData("tests/a.json", "low", "")]
    public void Password_by_its_place_gives_way_to_a_form(string path, string confidence, string ids)
    {
        _repository.With(path, $"\"Server=db;User Id=app;Password={SecretSamples.Password(1)};Database=shop\"\n");
        var text = "detectors:\n- { name: all, title: All, literals: ['Password='], pattern: 'Password=(?<value>[^\"; ]{8,})', confidence: %% }\n".Replace(
            "%%", confidence);
        Assert.Equal(ids, string.Join(' ', Ids(text)));
    }

    [Fact]
    public void Value_of_a_telling_name_gives_way_even_to_a_low_one()
    {
        _repository.With("src/a.json", $"{{ \"ApiKey\": \"{Value(1)}\" }}\n");
        Assert.Equal(["STD5022"], Ids(Key + "  confidence: low\n"));
    }

    // Nobody hides a finding of the product behind a pattern that takes all of the line.
    [Fact]
    public void Pattern_that_takes_the_line_hides_nothing()
    {
        _repository.With("src/A.cs", $"hello(\"{SecretSamples.Tokens["Stripe key"].Make(0)}\", \"{SecretSamples.Token("GitHub token", 1)}\");\n");
        Assert.Equal(
            ["STD5004", "STD5007"], Ids("detectors:\n- { name: all, title: All, literals: [hello], pattern: 'hello.+', confidence: medium }\n").Order());
    }

    [Theory]
    [InlineData("medium", "medium", "first")]
    [InlineData("low", "medium", "second")]
    [InlineData("high", "medium", "first")]
    public void Of_two_detectors_the_surer_reports_and_else_the_first(string first, string second, string name)
    {
        _repository.With("src/A.cs", $"\"{Value(1)}\"\n");
        var findings = Findings($$"""
            detectors:
            - { name: first, title: A, literals: [acme_dk_], pattern: 'acme_dk_[0-9a-f]+', confidence: {{first}} }
            - { name: second, title: A, literals: [acme_], pattern: 'acme_dk_[0-9a-f]+', confidence: {{second}} }

            """);
        Assert.StartsWith($"A ({name}): ", Assert.Single(findings).Message);
    }

    private IReadOnlyList<string> Run(string literal, string confidence) => Ids(Everything.Replace("@@", literal).Replace("%%", confidence));

    private IReadOnlyList<string> Ids(string text) => [.. Findings(text).Select(f => f.Rule.Id)];

    private IReadOnlyList<Finding> Findings(string text) => _repository.Run(new SecretCheck(), Policy(text));
}
