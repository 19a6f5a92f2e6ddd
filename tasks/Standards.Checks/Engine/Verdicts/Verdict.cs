using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Verdicts;

/// <summary>A finding and what the policy makes of it. Writers show verdicts and decide nothing.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Severity">Never <see cref="Severity.None"/>: such findings are dropped.</param>
public sealed record Verdict(Finding Finding, Severity Severity)
{
    /// <summary>The waiver or baseline entry that holds the finding; null when it counts against the repository.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>Whether the finding counts: it is shown in the build and may fail it.</summary>
    public bool IsOpen => Exemption is null;

    /// <summary>The one order of all outputs: path, line, column, rule, message, each ordinal.</summary>
    public static IComparer<Verdict> Order { get; } = Comparer<Verdict>.Create(static (a, b) =>
    {
        var (x, y) = (a.Finding, b.Finding);
        var order = string.CompareOrdinal(x.Path, y.Path);
        order = order != 0 ? order : x.Line.CompareTo(y.Line);
        order = order != 0 ? order : x.Column.CompareTo(y.Column);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    });
}
