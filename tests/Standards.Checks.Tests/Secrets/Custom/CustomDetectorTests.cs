using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Secrets;
using static Standards.Checks.Tests.Secrets.Custom.CustomDetectors;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>What a detector of the policy finds, and what it leaves.</summary>
public sealed class CustomDetectorTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _value = Value(1);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Finding_names_detector_confidence_evidence_and_rotation()
    {
        _repository.With("src/A.cs", $"class A\n{{\n    const string Key = \"{_value}\";\n}}\n");

        var finding = Assert.Single(Run(Key + "  confidence: high\n  rotate: Revoke it on https://keys.acme.example.\n"));

        Assert.Equal((RuleCatalog.SecretOrganisationForm, "src/A.cs", 3, 25), (finding.Rule, finding.Path, finding.Line, finding.Column));
        Assert.Matches(
            "^Acme key \\(acme-key\\): 'acme…', 40 characters, [0-9.]+ bits each \\(high confidence: its pattern beside 'acme_dk_', as secrets.yml "
                + "says; value [0-9a-f]{16}\\)$",
            finding.Message);
        Assert.Equal(
            "Revoke it on https://keys.acme.example, then read it from the environment or a secret store; if it is none, write 'standards:allow STD5022 <why>' "
                + "in a comment on this line",
            finding.Fix);
        Assert.DoesNotContain(_value[..12], finding.ToString());
    }

    [Fact]
    public void Without_rotation_the_fix_is_that_of_every_secret()
    {
        _repository.With("src/A.cs", $"var a = \"{_value}\";\n");
        Assert.StartsWith("Revoke it where it was issued, then", Assert.Single(Run(Key)).Fix);
    }

    [Theory]
    [InlineData("""var a = "acme_dk_";""")]
    [InlineData("""var a = "acme_dk_0123";""")]
    [InlineData("""var a = "dk_@@";""")]
    [InlineData("// acme_dk_|// @@")]
    [InlineData("""var a = "acme_dk_0123456789abcdef0123456789abcdef";""")]
    [InlineData("""var a = "acme_dk_00000000000000000000000000000000";""")]
    public void Silent(string text)
    {
        _repository.With("src/A.cs", text.Replace("@@", _value["acme_dk_".Length..]).Replace('|', '\n') + "\n");
        Assert.Empty(Run(Key));
    }

    [Fact]
    public void Silent_without_the_detector()
    {
        _repository.With("src/A.cs", $"var a = \"{_value}\";\n");
        Assert.Empty(_repository.Run(new SecretCheck()));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("// %% STD5022 made up", "")]
    [InlineData("// %% STD5020 made up", "STD5022 STD5030")]
    public void Allow_comment(string comment, string ids)
    {
        _repository.With("src/A.cs", $"var a = \"{(comment.Length == 0 ? "" : _value)}\"; {comment.Replace("%%", AllowComment.Mark)}\n");
        Assert.Equal(ids, string.Join(' ', Run(Key).Where(f => f.AllowedBecause.Length == 0).Select(f => f.Rule.Id)));
    }

    [Theory]
    [InlineData("src/A.cs", "low", SecretConfidence.Low, "STD5022")]
    [InlineData("src/A.cs", "low", SecretConfidence.Medium, "")]
    [InlineData("src/A.cs", "medium", SecretConfidence.Medium, "STD5022")]
    [InlineData("src/A.cs", "medium", SecretConfidence.High, "")]
    [InlineData("src/A.cs", "high", SecretConfidence.High, "STD5022")]
    [InlineData("tests/A.cs", "low", SecretConfidence.Low, "")]
    [InlineData("tests/A.cs", "medium", SecretConfidence.Low, "STD5029")]
    [InlineData("docs/a.md", "high", SecretConfidence.High, "STD5029")]
    [InlineData("docs/a.md", "medium", SecretConfidence.High, "")]
    public void Confidence_decides_what_is_reported(string path, string confidence, SecretConfidence least, string ids)
    {
        _repository.With(path, $"var a = \"{_value}\";\n");
        Assert.Equal(ids, string.Join(' ', Run($"{Key}  confidence: {confidence}\n", least).Select(f => f.Rule.Id)));
    }

    [Fact]
    public void Least_confidence_holds_for_the_products_own_detectors_and_leaves_comments_alone()
    {
        _repository
            .With(
                "src/a.json",
                $"{{ \"$comment\": \"{AllowComment.Mark} STD5020 made up\",\n\"ApiKey\": \"{SecretSamples.Body(SecretSamples.Alphanumeric, 32, 2)}\" }}\n")
            .With(
                "src/b.json",
                $"{{ \"ApiKey\": \"{SecretSamples.Body(SecretSamples.Alphanumeric, 32, 3)}\", \"a\": \"{SecretSamples.Token("Stripe key", 1)}\" }}\n");

        Assert.Equal(["STD5020", "STD5007"], _repository.Run(new SecretCheck()).Where(f => f.AllowedBecause.Length == 0).Select(f => f.Rule.Id));
        Assert.Equal(
            ["STD5007"],
            _repository.Run(new SecretCheck(), new Policy().With(new SecretPolicy { Confidence = SecretConfidence.Medium })).Select(f => f.Rule.Id));
    }

    [Theory]
    [InlineData("  entropy: 5\n  length: 40\n", false)]
    [InlineData("  entropy: 2.5\n", true)]
    [InlineData("  length: 40\n", true)]
    [InlineData("  length: 32..40\n", true)]
    [InlineData("  length: 41..50\n", false)]
    [InlineData("  length: 8..39\n", false)]
    [InlineData("  allow: { patterns: [dk_] }\n", false)]
    [InlineData("  allow: { patterns: ['^dk_'] }\n", true)]
    [InlineData("  allow: { values: [acme_dk_] }\n", true)]
    [InlineData("  paths: [src/**]\n", true)]
    [InlineData("  paths: [deploy/**]\n", false)]
    [InlineData("  exclude: ['**/A.cs']\n", false)]
    [InlineData("  paths: [src/**]\n  exclude: [src/B.cs]\n", true)]
    public void Conditions(string keys, bool isFound)
    {
        _repository.With("src/A.cs", $"var a = \"{_value}\";\n");
        Assert.Equal(isFound ? 1 : 0, Run(Key + keys).Count);
    }

    [Fact]
    public void Allowed_value_is_compared_letter_by_letter()
    {
        _repository.With("src/A.cs", $"var a = \"{_value}\";\n");
        Assert.Empty(Run($"{Key}  allow: {{ values: [{_value}] }}\n"));
        Assert.Single(Run($"{Key}  allow: {{ values: [{_value.ToUpperInvariant()}] }}\n"));
    }

    [Fact]
    public void Entropy_of_one_value_is_too_low_and_of_another_is_not()
    {
        var dull = "acme_" + "dk_" + string.Concat(Enumerable.Repeat("0a1b0c2a0b1b0a1c", 2));
        _repository.With("src/A.cs", $"var a = \"{dull}\";\nvar b = \"{_value}\";\n");
        Assert.Equal([1, 2], Run(Key).Select(f => f.Line));
        Assert.Equal([2], Run(Key + "  entropy: 3.2\n").Select(f => f.Line));
    }

    [Theory]
    [InlineData("'pin=(?<value>[0-9]{6})'", "badge: pin=@@", 12)]
    [InlineData("'[0-9]{6}'", "badge @@", 7)]
    [InlineData("'[0-9]{6}'", "@@ of a BADGE", 1)]
    [InlineData("'badge (?<value>[0-9]{6})?'", "badge @@", 7)]
    [InlineData("'^x? badge (?<value>[0-9]+)$'", "x badge @@", 9)]
    public void Value_is_the_group_or_the_whole_match(string pattern, string text, int column)
    {
        _repository
            .With("src/a.txt", "first\n" + text.Replace("@@", "831" + "947") + "\nlast\n")
            .With("src/b.yml", "x\n" + text.Replace("@@", "831" + "947") + "\r\nlast\n");
        var findings = Run($"detectors:\n- {{ name: a, title: badge, literals: [badge], pattern: {pattern} }}\n")
            .Where(f => f.Rule == RuleCatalog.SecretOrganisationForm)
            .ToArray();
        Assert.Equal([("src/b.yml", 2, column)], findings.Select(f => (f.Path, f.Line, f.Column)));
        Assert.Contains("6 characters", findings[0].Message);
    }

    [Theory]
    [InlineData("badge = ${PIN_12345}")]
    [InlineData("badge = %PIN_12345%")]
    [InlineData("badge = your-pin-goes-here")]
    public void Look_ups_and_placeholders_are_none(string text)
    {
        _repository.With("src/a.yml", text + "\n");
        Assert.Empty(Run("detectors:\n- { name: a, title: badge, literals: [badge], pattern: 'badge = (?<value>.+)' }\n"));
    }

    [Fact]
    public void Literal_may_itself_be_a_word_of_examples()
    {
        _repository.With("src/a.yml", $"a: sample-{_value[8..]}\n");
        Assert.Single(Run("detectors:\n- { name: a, title: A, literals: [sample-], pattern: 'sample-[0-9a-f]{32}' }\n"));
    }

    [Fact]
    public void Every_secret_of_a_line_is_found_once()
    {
        _repository.With("src/a.yml", $"a: {_value} {Value(2)} acme_dk_ {_value}\n");
        Assert.Equal([4, 45, 95], Run(Key).Select(f => f.Column));
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(600, false)]
    [InlineData(-2000, true)]
    [InlineData(-4200, false)]
    public void Pattern_sees_a_part_of_a_long_line(int before, bool isFound)
    {
        var (secret, blanks) = (_value[8..], new string(' ', Math.Abs(before)));
        _repository.With("src/A.cs", before > 0 ? $"{secret}{blanks}keyring\n" : $"keyring{blanks}{secret}\n");
        Assert.Equal(isFound ? 1 : 0, Run("detectors:\n- { name: a, title: A, literals: [KeyRing], pattern: '\\b[0-9a-f]{32}\\b' }\n").Count);
    }

    private IReadOnlyList<Finding> Run(string detectors, SecretConfidence least = SecretConfidence.Low) =>
        _repository.Run(new SecretCheck(), Policy(detectors, least));
}
