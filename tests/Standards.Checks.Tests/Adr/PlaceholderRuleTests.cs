using Standards.Checks.Commands.AdrAdditions;
using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class PlaceholderRuleTests
{
    private const string Fix = "Write the text that belongs here, or put it in `code` when it is meant as it stands";

    [Theory]
    [InlineData("TODO", 1, "TODO")]
    [InlineData("TODO: describe", 1, "TODO")]
    [InlineData("Costs are TBD.", 11, "TBD")]
    [InlineData("- [ ] TBD", 7, "TBD")]
    [InlineData("**TODO** later", 3, "TODO")]
    [InlineData("[TODO](https://example.org)", 2, "TODO")]
    [InlineData("Owner: {name}", 8, "{name}")]
    [InlineData("{title}", 1, "{title}")]
    [InlineData("{describe the context, e.g. in free form}", 1, "{describe the context, e.g. in free form}")]
    [InlineData("{proposed | accepted}", 1, "{proposed | accepted}")]
    [InlineData("Why: <describe ...>", 6, "<describe ...>")]
    [InlineData("<describe the decision>", 1, "<describe the decision>")]
    [InlineData("Use <name of the tool> here", 5, "<name of the tool>")]
    [InlineData("<title>", 1, "<title>")]
    [InlineData("<div>\n<describe the context>\n</div>", 1, "<describe the context>", 16)]
    [InlineData("[short title of solved problem]", 1, "[short title of solved problem]")]
    [InlineData("* [option 1]", 3, "[option 1]")]
    [InlineData("Lorem ipsum dolor", 1, "Lorem ipsum")]
    [InlineData("Due: YYYY-MM-DD", 6, "YYYY-MM-DD")]
    [InlineData("> nested\n> > `code` TBD", 12, "TBD", 16)]
    public void Placeholder_is_found(string text, int column, string placeholder, int line = 15) =>
        FindingAssert.Only(CheckWith("We use Postgres.", text), "STD3117", Records.Path, line, column, $"placeholder '{placeholder}' is left", Fix);

    [Theory]
    [InlineData("`TODO`, `{title}` and `<describe ...>`")]
    [InlineData("```\nTODO {title} <describe the context>\n```")]
    [InlineData("    TODO {title}")]
    [InlineData("text\n\n<!-- TODO {title} -->")]
    [InlineData("text <!-- TODO --> text")]
    [InlineData("See [title](https://example.org/TODO) and [short title of x](x.md).")]
    [InlineData("See [describe the API][1].\n\n[1]: https://example.org/TODO")]
    [InlineData("- [ ] open\n- [x] done\n- [X] done")]
    [InlineData("`List<T>` and List<T>, Dictionary<string, List<int>> and Func<name, title>")]
    [InlineData("""a<br>b<br/>c <sub>2</sub> <kbd>Ctrl</kbd> <a href="x">x</a> <span>s</span>""")]
    [InlineData("<details>\n<summary>More</summary>\n\ntext\n\n</details>")]
    [InlineData("""<img src="title of it.png">""")]
    [InlineData("<https://example.org/todo> and <mailto:a@example.org> and <a@example.org>")]
    [InlineData("GET /orders/{id}/lines/{name} and https://example.org/{title}")]
    [InlineData("$${name} and ${name of it} and {{ name }} and #{title}x")]
    [InlineData("States are {open, closed} and (a, b), with x < y and z > w")]
    [InlineData("See [1], [RFC 9457], [^1], [2024-01-02], [...], [!NOTE] and [Kafka docs].")]
    [InlineData("The TODO list and TODO comments stay; no to-do, todo or TODO-file.")]
    [InlineData("Lines with `x` and TODO.md, docs/TODO and '#TODO'")]
    [InlineData("Dates are written as YYYY-MM-DD in every file.")]
    [InlineData("Format: YYYY-MM-DDTHH:mm:ssZ")]
    [InlineData("\\[short title\\] and \\{title\\} and \\<title>")]
    [InlineData("MATBD, TBDs2 and mytodo")]
    [InlineData("a &lt;title&gt; b")]
    [InlineData("![short title](TODO.png)")]
    public void Real_text_is_silent(string text) => Assert.Empty(CheckWith("We use Postgres.", text));

    [Theory]
    [InlineData("Not written yet: the problem.", "Not written yet: the problem")]
    [InlineData("Proposed: Use Postgres. Not decided yet; the reasons follow.", "Not decided yet; the reasons follow", 25)]
    [InlineData("None before the decision. What becomes easier.", "None before the decision")]
    public void Sentence_of_our_template_fires_once_the_record_is_decided(string text, string sentence, int column = 1)
    {
        FindingAssert.Only(CheckWith("We use Postgres.", text), "STD3117", Records.Path, 15, column, $"placeholder '{sentence}' is left", Fix);
        Assert.DoesNotContain(Check(Replace(Replace(Nygard, "Accepted", "Proposed"), "We use Postgres.", text)), finding => finding.Rule.Id == "STD3117");
    }

    [Fact]
    public void New_record_that_is_accepted_as_it_was_written_fires_in_each_open_section()
    {
        string[] required = ["Context", "Decision", "Consequences", "Trade-offs"];
        var text = AdrTemplate.Write("# 1. Use Postgres", ["Date: 2024-01-02"], [], "Use Postgres", required);

        Assert.DoesNotContain(Check(text), finding => finding.Rule.Id == "STD3117");
        Assert.Equal(required.Length, Check(Replace(text, "\nProposed\n", "\nAccepted\n")).Count(finding => finding.Rule.Id == "STD3117"));
    }

    [Fact]
    public void Title_that_is_a_placeholder_fires() =>
        FindingAssert.Only(CheckWith("Use Postgres", "{short title}"), "STD3117", Records.Path, 1, 6, "placeholder '{short title}' is left", Fix);

    [Fact]
    public void Date_that_is_a_placeholder_is_reported_once() =>
        FindingAssert.Only(CheckWith("2024-01-02", "YYYY-MM-DD"), "STD3117", Records.Path, 3, 7, "placeholder 'YYYY-MM-DD' is left", Fix);

    [Fact]
    public void Front_matter_with_placeholders_is_reported_once_each()
    {
        var text = Replace(Madr, "status: accepted\ndate: 2024-01-02", "status: \"{proposed | accepted}\"\ndate: {YYYY-MM-DD when decided}");
        var findings = Check(Replace(text, "[anna, boris]", "[list everyone involved]"));
        Assert.Collection(
            findings,
            first => FindingAssert.Is(first, "STD3117", Records.Path, 2, 10, "placeholder '{proposed | accepted}' is left", Fix),
            second => FindingAssert.Is(second, "STD3117", Records.Path, 3, 7, "placeholder '{YYYY-MM-DD when decided}' is left", Fix),
            third => FindingAssert.Is(third, "STD3117", Records.Path, 4, 18, "placeholder '[list everyone involved]' is left", Fix));
    }

    [Fact]
    public void Many_placeholders_are_reported_up_to_a_hundred() =>
        Assert.Equal(100, CheckWith("We use Postgres.", string.Concat(Enumerable.Repeat("TODO: x\n", 500))).Count);

    [Fact]
    public void Long_placeholder_is_cut()
    {
        var finding = Assert.Single(CheckWith("We use Postgres.", $"{{describe {new string('x', 200)}}}"));
        Assert.Equal($"placeholder '{{describe {new string('x', 70)}…' is left", finding.Message);
    }
}
