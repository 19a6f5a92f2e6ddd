using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>One sound entry of <c>standards.waivers.yml</c>: complete, approved, narrow enough. It may have expired.</summary>
/// <param name="Rule">Id of a rule, an analyzer or a compiler warning.</param>
/// <param name="Path">Files that it covers.</param>
/// <param name="Text">Text that the message must contain (ordinal); empty for any.</param>
/// <param name="Exemption">Reason, owner, approval, end, link.</param>
/// <param name="Line">1-based line of the entry in the file.</param>
/// <param name="Column">1-based column.</param>
public sealed record Waiver(string Rule, PathGlob Path, string Text, Exemption Exemption, int Line, int Column)
{
    /// <summary>Hashes of the values that it covers, with blanks between; empty for any. A value itself never stands in a waiver.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether it covers what a finding says and is about.</summary>
    internal bool Covers(string message, string valueHash) =>
        message.Contains(Text, StringComparison.Ordinal)
        && (Value.Length == 0 || (valueHash.Length > 0 && Value.Contains(valueHash, StringComparison.Ordinal)));
}
