using System.Globalization;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Reporting.Changes;

/// <summary>An exception that the change adds, or that it makes wider: what a reviewer has to agree to, apart from what was agreed to before.</summary>
/// <param name="Kind">Waiver, baseline or comment.</param>
/// <param name="Rule">Id of the rule that it excuses from.</param>
/// <param name="Files">Glob of a waiver, file of the others; empty for what belongs to no file.</param>
/// <param name="Path">Repository-relative path of the file that grants it.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
/// <param name="Column">1-based; 0 when unknown.</param>
public sealed record ExemptionChange(ExemptionKind Kind, string Rule, string Files, string Path, int Line, int Column)
{
    /// <summary>Who answers for it; empty where nobody has to.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who granted it; empty where nobody has to.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Last day as written, <c>yyyy-MM-dd</c>; empty where it has no end.</summary>
    public string Expires { get; init; } = "";

    /// <summary>What its author wrote; empty for an entry of the baseline.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In what it is wider than on the base commit, as <c>ended 2026-11-30</c>; empty for a new one.</summary>
    public string Wider { get; init; } = "";

    /// <summary>How many findings more an entry of the baseline holds; 0 for the others.</summary>
    public int Added { get; init; }

    /// <summary>Why it holds nothing by the approvers of the base commit; empty when it holds.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The place that grants it: <c>path(line,column)</c>.</summary>
    public string Place => new Location(Path, Line, Column).ToText();

    /// <summary>All of it but the place, as one sentence without a full stop.</summary>
    public string Text => Kind switch
    {
        ExemptionKind.Waiver => $"{Rule} for '{Files}'{People}{Change}{Problems}",
        ExemptionKind.Baseline => string.Create(
            CultureInfo.InvariantCulture, $"{Rule} in {(Files.Length == 0 ? "the repository" : Files)}, {Added} more than before{People}{Problems}"),
        _ => $"a comment allows {Rule}: {Reason}",
    };

    private string People => (Owner.Length > 0 ? $", owner {Owner}" : "")
        + (ApprovedBy.Length > 0 ? $", approved by {ApprovedBy}" : "")
        + (Expires.Length > 0 ? $", until {Expires}" : "");

    private string Change => Wider.Length > 0 ? $" ({Wider} before)" : "";

    private string Problems => Problem.Length > 0 ? $"; {Problem}" : "";
}
