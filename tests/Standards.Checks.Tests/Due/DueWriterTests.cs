using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Due;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Due;

public sealed class DueWriterTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Markdown_begins_with_the_number_by_which_a_pipeline_knows_it() => Assert.Equal(
        """
        <!-- standards-due: 2 -->
        # What is due

        As of 2026-11-21: 1 overdue, 1 due by 2026-12-21. No build fails for these dates, except after the end of an exception.

        ## &#64;payments

        | day | what | where | what to do |
        |---|---|---|---|
        | 2026-11-11, overdue by 10 days | The review of access ([STD9813](HELP)) | ops/a.yml\(3,7\) | Review it |

        ## no owner

        | day | what | where | what to do |
        |---|---|---|---|
        | 2026-11-22, tomorrow | The review of access ([STD9813](HELP)) | ops/a.yml\(3,7\) | Review it |

        """.Replace("HELP", RuleCatalog.AccessReviewDue.HelpLink, StringComparison.Ordinal),
        DueWriter.Markdown(List(Item("@payments", -10), Item("", 1))));

    [Fact]
    public void Nothing_to_do_is_said_and_counted()
    {
        Assert.Equal(["Standards: nothing is due by 2026-12-21"], DueWriter.Lines(List()));
        Assert.StartsWith(
            "<!-- standards-due: 0 -->\n# What is due\n\nAs of 2026-11-21: nothing is due by 2026-12-21.",
            DueWriter.Markdown(List()),
            StringComparison.Ordinal);
    }

    /// <summary>The text is a repository's own: it must call nobody, end no comment and write no row.</summary>
    [Fact]
    public void Text_of_a_repository_stays_text()
    {
        var item = Item("@everyone | x", 3, "the <!-- standards-due: 9 --> [x](https://evil.example) ![y](z) | @acme/all\n# Title");

        var text = DueWriter.Markdown(List(item));

        Assert.Equal(2, text.Split("standards-due").Length - 1);
        Assert.Single(text.Split('\n'), line => line.StartsWith("<!--", StringComparison.Ordinal));
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](https://evil.example)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# Title", text, StringComparison.Ordinal);
        var row = text.Split('\n').Single(line => line.StartsWith("| 2026", StringComparison.Ordinal));
        Assert.Equal(5, row.Replace("\\|", "", StringComparison.Ordinal).Count('|'.Equals));
    }

    [Fact]
    public void Long_list_ends_with_what_is_left_out()
    {
        var text = DueWriter.Markdown(List([.. Enumerable.Range(0, 500).Select(n => Item("@payments", 3, $"the review {n} {new string('x', 300)}"))]));

        Assert.InRange(text.Length, DueWriter.MaxLength - 1_000, DueWriter.MaxLength + 200);
        var shown = text.Split('\n').Count(line => line.StartsWith("| 2026", StringComparison.Ordinal));
        var left = string.Create(CultureInfo.InvariantCulture, $"\n{500 - shown} more: `dotnet build -t:StandardsDue` lists all.\n");
        Assert.EndsWith(left, text, StringComparison.Ordinal);
    }

    private static DueList List(params DueItem[] items) => new(Today, Today.AddDays(30), items, []);

    private static DueItem Item(string owner, int days, string work = "the review of access") => new(
        owner,
        new Finding(RuleCatalog.AccessReviewDue, "ops/a.yml", 3, 7, "due", "Review it") { Due = new DueWork(Today.AddDays(days), work) });
}
