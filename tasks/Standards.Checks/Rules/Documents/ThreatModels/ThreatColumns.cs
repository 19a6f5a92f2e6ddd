using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>The columns of tables about threats and risks, under the names in use.</summary>
internal static class ThreatColumns
{
    /// <summary>What is done.</summary>
    public static readonly string[] Mitigation = ["Mitigation*", "Countermeasure*", "Control*", "Treatment", "Response", "Action*", "Mitigated by"];

    /// <summary>What may happen.</summary>
    public static readonly string[] Description = ["Description", "Scenario", "Example*", "Details"];

    /// <summary>How likely it is.</summary>
    public static readonly string[] Likelihood = ["Likelihood", "Probability"];

    /// <summary>How bad it is.</summary>
    public static readonly string[] Impact = ["Impact", "Severity", "Consequence*"];

    /// <summary>Who looks after it, or how far it is.</summary>
    public static readonly string[] Owner = ["Owner*", "Status", "State", "Responsible", "Assignee"];

    /// <summary>Whether a cell says nothing: it is empty, a dash, a question mark or a promise.</summary>
    public static bool IsBlank(TableCell? cell) =>
        cell is null || (cell.Links.Count == 0 && cell.Text.Trim(' ', '-', '\u2013', '\u2014', '?', '.') is "" or "TBD" or "TODO" or "tbd" or "todo");
}
