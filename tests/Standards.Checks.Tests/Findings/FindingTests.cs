using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Findings;

public sealed class FindingTests
{
    private static readonly Finding Sample = new(RuleCatalog.AdrStatusVocabulary, "docs/adr/0001-a.md", 3, 1, "status 'Done'", "Write 'Status: Accepted'");

    [Fact]
    public void Fingerprint_survives_moved_lines_and_another_fix()
    {
        Assert.Matches("^[0-9a-f]{32}$", Sample.Fingerprint);
        Assert.Equal(Sample.Fingerprint, new Finding(Sample.Rule, Sample.Path, 99, 7, Sample.Message, "Do it").Fingerprint);
    }

    [Fact]
    public void Fingerprint_differs_by_rule_path_and_message()
    {
        Finding[] others =
        [
            Sample,
            new(RuleCatalog.AdrFileNaming, Sample.Path, 3, 1, Sample.Message, Sample.Fix),
            new(Sample.Rule, "docs/adr/0001-b.md", 3, 1, Sample.Message, Sample.Fix),
            new(Sample.Rule, Sample.Path, 3, 1, "status 'done'", Sample.Fix),
        ];

        Assert.Equal(others.Length, others.Select(f => f.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Fingerprint_stays_as_it_was_released() => Assert.Equal("eb3ecab60d09a6592fd47eeb8e212cda", Sample.Fingerprint);

    [Fact]
    public void Copy_with_another_message_has_another_fingerprint() =>
        Assert.NotEqual(Sample.Fingerprint, (Sample with { Message = "other" }).Fingerprint);

    [Fact]
    public void Text_is_two_sentences() => Assert.Equal("status 'Done'. Write 'Status: Accepted'.", Sample.Text);

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("a\tb\u001b[31m", "a b [31m")]
    [InlineData("a\u0085b\u2028c\u2029d", "a b c d")]
    [InlineData("ü 例 \U0001F600", "ü 例 \U0001F600")]
    public void Message_and_fix_are_one_line(string value, string line)
    {
        Finding[] findings = [new(Sample.Rule, Sample.Path, 3, 1, value, value), Sample with { Message = value, Fix = value }];

        Assert.All(findings, finding => Assert.Equal($"{line}. {line}.", finding.Text));
    }
}
