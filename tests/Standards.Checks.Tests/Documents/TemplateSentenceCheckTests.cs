using Standards.Checks.Models.Documents;
using Standards.Checks.Rules.Documents;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents;

/// <summary>STD3870: sentences of templates in documents that say they are done.</summary>
public class TemplateSentenceCheckTests
{
    private const string Path = "docs/rfc/0001-paging.md";

    [Fact]
    public void Sentence_fires_under_a_status_that_says_done() => Assert.Equal(
        [
            $"STD3870 {Path}(7,1): 'Not written yet: what is wrong' is left of the template, and line 3 says 'Approved'. "
                + "Write the text that belongs here, or take the status or day back until it is written.",
        ],
        Check(new TemplateSentenceCheck(), Path, "# RFC-0001: Paging\n\nStatus: Approved\n\n## Motivation\n\nNot written yet: what is wrong.\n"));

    [Theory]
    [InlineData("Status: Accepted")]
    [InlineData("Status: ✅ Accepted on 2026-01-31")]
    [InlineData("Status: Published")]
    [InlineData("Status: Final")]
    [InlineData("- **Status**: Reviewed")]
    [InlineData("| Status | Implemented |\n|---|---|")]
    [InlineData("Reviewed: 2026-11-02")]
    [InlineData("Last exercised: 2026-11-02 (drill)")]
    public void Header_that_says_done_counts(string header) =>
        Assert.Equal(["STD3870"], Ids(Check(new TemplateSentenceCheck(), Path, $"# Paging\n\n{header}\n\n## Motivation\n\nNot written yet.\n")));

    [Theory]
    [InlineData("Status: Proposed")]
    [InlineData("Status: Draft, facts are collected")]
    [InlineData("Status: In Review")]
    [InlineData("Status: Rejected")]
    [InlineData("Reviewed: not reviewed")]
    [InlineData("Last exercised: never")]
    [InlineData("Text about a status.")]
    public void Document_that_is_not_done_is_silent(string header) =>
        Assert.Empty(Check(new TemplateSentenceCheck(), Path, $"# Paging\n\n{header}\n\n## Motivation\n\nNot written yet.\n"));

    [Theory]
    [InlineData("last_exercised: 2026-11-02", 1)]
    [InlineData("last_reviewed: 2026-11-02", 1)]
    [InlineData("status: accepted", 1)]
    [InlineData("last_exercised: never", 0)]
    [InlineData("status: draft", 0)]
    public void Front_matter_counts(string field, int expected) => Assert.Equal(
        expected,
        Check(
            new TemplateSentenceCheck(), "docs/runbooks/queue.md", $"---\n{field}\n---\n# Queue\n\n## Impact\n\nNot written yet: who notices what.\n").Length);

    [Theory]
    [InlineData("1. Stop.\n2. End the cause. Not written yet: the steps.\n", 8, 19)]
    [InlineData("| Category | Mitigation |\n|---|---|\n| Spoofing | not assessed yet |\n", 9, 14)]
    [InlineData("```sh\n# Not written yet: what takes it back.\n```\n", 8, 3)]
    [InlineData("Duration: not measured yet\n", 7, 11)]
    public void Sentence_is_found_in_lists_tables_and_code(string text, int line, int column)
    {
        var found = Assert.Single(Check(new TemplateSentenceCheck(), Path, $"# Paging\n\nStatus: Accepted\n\n## Steps\n\n{text}"));
        Assert.StartsWith($"STD3870 {Path}({line},{column}): ", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The old clients are not written yet in C#, and stay.")]
    [InlineData("What is not decided yet is out of scope.")]
    [InlineData("Windows: not supported yet.")]
    [InlineData("`Not written yet` is what a draft says.")]
    [InlineData("Not yet written by hand.")]
    [InlineData("Replace this pump every year.")]
    public void Real_text_is_silent(string text) =>
        Assert.Empty(Check(new TemplateSentenceCheck(), Path, $"# Paging\n\nStatus: Accepted\n\n## Motivation\n\n{text}\n"));

    [Theory]
    [InlineData("docs/rfc/TEMPLATE.md")]
    [InlineData("docs/adr/0001-use-kafka.md")]
    public void Templates_and_decision_records_have_other_rules(string path) =>
        Assert.Empty(Check(new TemplateSentenceCheck(), path, "# Paging\n\nStatus: Accepted\n\n## Motivation\n\nNot written yet.\n"));

    /// <summary>
    /// All that the templates leave to people, wherever it stands: a line that speaks of what is not there yet, or of what is to be replaced, begins one of the
    /// sentences that are known.
    /// </summary>
    [Fact]
    public void Every_sentence_of_the_templates_is_known()
    {
        var content = RepositoryRoot.Combine("templates/Standards.Templates/content");
        string[] lines =
        [
            .. Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories)
                .SelectMany(File.ReadLines)
                .Where(line => line.Contains(" yet", StringComparison.Ordinal) || line.Contains("Replace ", StringComparison.Ordinal)
                    || line.Contains("Write here", StringComparison.Ordinal) || line.Contains("None before", StringComparison.Ordinal))
                .Where(line => line != "What nobody can say yet stays as it is. The build compares both and counts what the documents say."),
        ];

        Assert.True(lines.Length > 40, $"{lines.Length} lines");
        Assert.DoesNotContain(lines, line => !TemplateSentences.Find(line).Any());
    }

    /// <summary>A document of an item template is honest as it is written, and no longer once its header says that it is done.</summary>
    [Theory]
    [InlineData("std-rfc", "docs/rfc/0001-x.md", "Status: Proposed", "Status: Approved")]
    [InlineData("std-design", "docs/design/0001-x.md", "Status: Draft", "Status: Accepted")]
    [InlineData("std-postmortem", "docs/postmortems/2026-11-02-x.md", "Status: Draft, facts are collected", "Status: Published")]
    [InlineData("std-threat-model", "docs/security/threat-model-x.md", "Begun on", "Reviewed: 2026-11-02\nBegun on")]
    [InlineData("std-runbook", "docs/runbooks/x.md", "last_exercised: never", "last_exercised: 2026-11-02")]
    public void Template_that_is_called_done_fires_at_each_section_that_is_open(string template, string path, string draft, string done)
    {
        var (_, text) = TemplateContent.TextsOf(template).First(file => !file.Path.EndsWith("README.md", StringComparison.Ordinal)
            && !file.Path.EndsWith("TEMPLATE.md", StringComparison.Ordinal));
        var open = text.Split('\n').Count(line => TemplateSentences.Find(line).Any());

        Assert.Contains(draft, text, StringComparison.Ordinal);
        Assert.Empty(Check(new TemplateSentenceCheck(), path, text));
        var found = Check(new TemplateSentenceCheck(), path, text.Replace(draft, done, StringComparison.Ordinal));
        Assert.Equal(open, found.Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]).Distinct().Count());
    }
}
