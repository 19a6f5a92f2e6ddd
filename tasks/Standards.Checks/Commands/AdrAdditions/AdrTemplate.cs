using System.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>
/// The text of a new record: what the rules ask of one that is proposed, and no facts that nobody gave. Clauses:
/// <c>adr-template-sections</c>, <c>adr-workflow</c>.
/// </summary>
internal static class AdrTemplate
{
    private const string Alternatives = "Alternatives considered";

    // In the order in which people read them.
    private static readonly string[] Order = ["Context", "Decision", "Alternatives", "Consequences"];

    /// <summary>The record, with line ends of one character.</summary>
    /// <param name="heading">The line of the title.</param>
    /// <param name="header">Lines below the title.</param>
    /// <param name="superseded">Links to the records that it takes the place of.</param>
    /// <param name="title">The title in Markdown.</param>
    /// <param name="required">The sections that the policy requires.</param>
    public static string Write(string heading, IEnumerable<string> header, IReadOnlyList<string> superseded, string title, IReadOnlyList<string> required)
    {
        var text = new StringBuilder();
        _ = text.Append(heading).Append("\n\n").AppendJoin('\n', header).Append("\n\n## Status\n\nProposed\n");
        if (superseded.Count > 0)
        {
            _ = text.Append("\nSupersedes ").AppendJoin(", ", superseded).Append(".\n");
        }

        var names = Order.Concat(required.Where(name => !Order.Any(known => AdrSectionNames.Matches(name, known))));
        foreach (var name in names.Where(name => !name.Equals("Status", StringComparison.OrdinalIgnoreCase)))
        {
            var own = required.FirstOrDefault(section => AdrSectionNames.Matches(section, name)) ?? (name == "Alternatives" ? Alternatives : name);
            _ = text.Append("\n## ").Append(own).Append("\n\n").Append(Content(name, title)).Append('\n');
        }

        return text.ToString();
    }

    private static string Content(string name, string title) => name switch
    {
        "Context" => "Not written yet: the problem, and the facts and constraints that bear on it. The record stays Proposed until they stand here.",
        "Decision" => $"Proposed: {title}. Not decided yet; the reasons follow with the decision.",
        "Alternatives" => $"- What this record proposes: {title}.\n- To change nothing: it costs nothing today, and the problem of the context stays.",
        "Consequences" =>
            "None before the decision. What becomes easier and what harder, the risks with their mitigations, and the way back "
            + "(rollback) are written before it.",
        _ => "Not written yet; the record stays Proposed until it is.",
    };
}
