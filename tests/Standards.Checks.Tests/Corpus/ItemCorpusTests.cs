using Standards.Checks.Catalog;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Corpus;

/// <summary>
/// All item templates in a repository of each kind, by whatever name: nothing is left to say, in no tier. Rendered here as the template engine
/// does it, which the process tests of the templates compare.
/// </summary>
public class ItemCorpusTests
{
    private const string Now = TestDay.Text + "T08:30:00";

    /// <summary>Names that people type, and that no file system, heading or identifier takes as they are.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Orders",
        "High latency",
        "100 % of #1: Größe & <b>Äpfel</b> | [x](y.md)",
        "..\\x..",
        "...",
        ".hidden",
        "CON",
        "lpt1.txt",
        "日本語 😀",
        "C#",
        "3 replicas",
        "- *",
        """Don't "quote" `it`""",
        string.Join(' ', Enumerable.Repeat("word", 60)), new string('x', 300), "a\tb\nc",
    ];

    public static TheoryData<string, string> Repositories
    {
        get
        {
            string[] kinds = ["std-service", "std-worker", "std-library"];
            var data = new TheoryData<string, string>();
            foreach (var (name, index) in Names.Select((name, index) => (name, index)))
            {
                // The plain name in a repository of each kind; an odd one means the same in all of them.
                foreach (var kind in index == 0 ? kinds : [kinds[index % kinds.Length]])
                {
                    data.Add(kind, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void All_items_have_no_finding(string kind, string name)
    {
        var files = WithItems(kind, name);

        // What only people know is open, and the list of the repository does not name it: the build says so.
        var findings = CorpusTests.Run(files.Select(file => (file.Key, file.Value)), Severity.Suggestion)
            .Where(f => f.Rule != RuleCatalog.SetupOpen && f.Rule != RuleCatalog.SetupListed)
            .Select(CorpusTests.Line)
            .ToArray();

        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    /// <summary>The files of a new repository to which every item template added its own, by their path.</summary>
    internal static Dictionary<string, string> WithItems(string kind, string name)
    {
        var files = CorpusTests.Created(kind).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var template in TemplateContent.Items)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (options, index) in ItemOptions.Of(template, kind).Select((options, index) => (options, index)))
            {
                // A second run would write the same file: it is about something else.
                var rendered =
                    TemplateForms.Render(
                        template, index == 0 ? name : $"{name} {index}", $"{options} --team payments --owners acme/payments,acme/platform", Now).ToArray();
                Assert.NotEmpty(rendered);
                Assert.All(rendered, file => Assert.DoesNotMatch("(?i)std-?[a-z]+1|std_[a-z]+1|std-(title|slug)|200[0-2]-0[1-9]", file.Path + file.Text));
                Assert.All(rendered, file => Assert.Matches(@"\A(\.?[A-Za-z0-9_-]+(\.[A-Za-z0-9]+)*/)*\.?[A-Za-z0-9_-]{1,100}(\.[a-z]+)*\z", file.Path));
                foreach (var (path, text) in rendered.Where(file => own.Add(file.Path)))
                {
                    files[path] = text;
                }
            }
        }

        return files;
    }

    /// <summary>What an item template cannot know, the build says.</summary>
    [Theory]
    [InlineData("std-runbook", "", "docs/runbooks/high-latency.md(2,17): STD9510: 'last_exercised' is never.")]
    [InlineData("std-postmortem", "", "docs/postmortems/2026-11-21-high-latency.md(0,0): STD3512: the folder of postmortems has no index.")]
    [InlineData("std-adr", "--number 9", "docs/adr/0009-high-latency.md(0,0): STD3104: numbers 0002 to 0008 are missing before this record.")]
    [InlineData(
        "std-postmortem",
        "--first --date 2026-13-01",
        "docs/postmortems/2026-13-01-high-latency.md(0,0): STD3501: the day '2026-13-01' in the name is no day of the calendar.")]
    public void Rest_is_said_by_a_rule(string template, string options, string expected)
    {
        var files = CorpusTests.Created("std-service").ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var (path, text) in TemplateForms.Render(template, "High latency", $"{options} --team payments", Now))
        {
            files[path] = text;
        }

        var before = CorpusTests.Run(CorpusTests.Created("std-service"), Severity.Suggestion).Select(CorpusTests.Line).ToHashSet(StringComparer.Ordinal);
        var findings = CorpusTests.Run(files.Select(file => (file.Key, file.Value)), Severity.Suggestion)
            .Where(f => f.Rule != RuleCatalog.SetupListed)
            .Select(CorpusTests.Line)
            .Where(line => !before.Contains(line))
            .ToArray();

        Assert.StartsWith(expected, findings.First(), StringComparison.Ordinal);
    }
}
