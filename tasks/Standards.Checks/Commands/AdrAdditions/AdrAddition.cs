using Standards.Checks.Findings;

namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>What the command StandardsNewAdr has to write: all of it, or nothing when there are findings.</summary>
/// <param name="Path">Repository-relative path of the new record.</param>
/// <param name="Text">The new record.</param>
/// <param name="Edits">Files that change with it, with their new text; a byte order mark is not part of a text.</param>
/// <param name="Remarks">What the person should know: gaps, an index that could not be edited.</param>
/// <param name="Findings">Why nothing is written; empty when all is well.</param>
public sealed record AdrAddition(
    string Path,
    string Text,
    IReadOnlyList<(string Path, string Text)> Edits,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing is written, for these reasons.</summary>
    internal static AdrAddition Refuse(params IReadOnlyList<Finding> findings) => new("", "", [], [], findings);
}
