using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Due;

/// <summary>Writes the list for a terminal and as Markdown for the body of an issue; the same text for the same list.</summary>
public static class DueWriter
{
    /// <summary>Below <c>artifacts/standards</c>.</summary>
    public const string FileName = "due.md";

    /// <summary>Characters. GitHub takes 65,536 for the body of an issue, and the end says how many items are left out.</summary>
    public const int MaxLength = 60_000;

    private const string Nobody = "no owner";

    private const int MaxText = 400;

    /// <summary>Lines for a person: what is due in one sentence, then an owner and their items, the oldest first.</summary>
    public static IReadOnlyList<string> Lines(DueList list)
    {
        var lines = new List<string> { $"Standards: {Summary(list)}" };
        foreach (var group in Groups(list))
        {
            lines.Add("");
            lines.Add(group.Key.Length == 0 ? Nobody : group.Key);
            lines.AddRange(group.Select(item => Line(list, item)));
        }

        return lines;
    }

    /// <summary>
    /// Markdown of at most <see cref="MaxLength"/> characters. Its first line is a comment with the number of items, <c>standards-due: 3</c>, by which a
    /// pipeline knows its own issue.
    /// </summary>
    public static string Markdown(DueList list)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!-- standards-due: {list.Items.Count} -->\n# What is due\n\n")
            .Append($"As of {Day(list.Today)}: {Summary(list)}. No build fails for these dates, except after the end of an exception.\n");
        var shown = 0;
        foreach (var group in Groups(list))
        {
            var head = $"\n## {(group.Key.Length == 0 ? Nobody : MarkdownText.Escape(group.Key))}\n\n| day | what | where | what to do |\n|---|---|---|---|\n";
            foreach (var row in group.Select(item => Row(list, item)))
            {
                if (text.Length + head.Length + row.Length > MaxLength)
                {
                    var left = string.Create(CultureInfo.InvariantCulture, $"\n{list.Items.Count - shown} more: `dotnet build -t:StandardsDue` lists all.\n");
                    return text.Append(left).ToString();
                }

                text.Append(head).Append(row);
                (head, shown) = ("", shown + 1);
            }
        }

        return text.ToString();
    }

    private static string Summary(DueList list) => list.Items.Count == 0
        ? $"nothing is due by {Day(list.Until)}"
        : string.Create(CultureInfo.InvariantCulture, $"{list.Overdue} overdue, {list.Items.Count - list.Overdue} due by {Day(list.Until)}");

    private static string Line(DueList list, DueItem item) =>
        $"  {Day(item.Due.Day)}, {When(list, item)}: {Title(item)}. {item.Finding.Fix}. {Place(item)} {item.Finding.Rule.Id}";

    private static string Row(DueList list, DueItem item)
    {
        string[] cells =
        [
            $"{Day(item.Due.Day)}, {When(list, item)}",
            $"{Cell(Title(item))} ([{item.Finding.Rule.Id}]({item.Finding.Rule.HelpLink}))",
            Cell(Place(item)),
            Cell(item.Finding.Fix),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Cell(string text) => MarkdownText.Escape(ValueText.Line(text, MaxText));

    private static IEnumerable<IGrouping<string, DueItem>> Groups(DueList list) => list.Items.GroupBy(item => item.Owner, StringComparer.Ordinal);

    private static string When(DueList list, DueItem item) => (item.Due.Day.DayNumber - list.Today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        > 0 and var days => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        -1 => "overdue since yesterday",
        var days => string.Create(CultureInfo.InvariantCulture, $"overdue by {-days} days"),
    };

    private static string Place(DueItem item) => item.Finding.Location.ToText();

    private static string Title(DueItem item) => item.Due.Work is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    private static string Day(DateOnly day) => ReviewDates.ToText(day);
}
