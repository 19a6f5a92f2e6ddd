using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Reporting.Changes;

namespace Standards.Checks.Reporting;

/// <summary>What more than one writer says of exceptions: of those that hold a finding, and of those that a change brings.</summary>
internal static class ExemptionWording
{
    /// <summary>The heading above the exceptions that a change brings.</summary>
    public const string ChangesTitle = "Exemptions that this change adds or widens";

    /// <summary>How many there are, and how many of them nobody approved who may.</summary>
    public static string Changes(IReadOnlyList<ExemptionChange> changes)
    {
        var refused = changes.Count(change => change.Problem.Length > 0);
        return $"{Counted.Noun(changes.Count, "exemption")}, compared with the base commit"
            + (refused == 0 ? "." : $"; {Counted.Number(refused)} not approved by an approver of the base commit.");
    }

    /// <summary>New waiver, wider waiver, new baseline entry.</summary>
    public static string Kind(ExemptionChange change) => $"{(change.Wider.Length > 0 ? "Wider" : "New")} " + change.Kind switch
    {
        ExemptionKind.Waiver => "waiver",
        ExemptionKind.Baseline => "baseline entry",
        _ => "comment",
    };

    /// <summary>What a reviewer asks next: what it was before, how much more it holds, why, and whether it holds at all.</summary>
    public static string Detail(ExemptionChange change)
    {
        string[] parts =
        [
            change.Wider.Length > 0 ? $"{change.Wider} before" : "",
            change.Added > 0 ? Counted.Noun(change.Added, "finding") + " more" : "",
            change.Reason,
            change.Problem,
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The kind of an exception, as JSON has it.</summary>
    public static string Name(ExemptionKind kind) => kind switch
    {
        ExemptionKind.Waiver => "waiver",
        ExemptionKind.Baseline => "baseline",
        _ => "comment",
    };

    /// <summary>Why a held finding does not count.</summary>
    public static string Justification(Exemption exemption) => exemption is { Kind: ExemptionKind.Baseline, Owner: "" } ? "Known when the baseline was written"
        : exemption.Kind == ExemptionKind.Comment ? $"{exemption.Reason} (comment in the file)"
        : $"{exemption.Reason} (owner {exemption.Owner}, approved by "
            + $"{exemption.ApprovedBy}{(exemption.Expires is { } day ? $", until {Counted.Day(day)}" : "")})";
}
