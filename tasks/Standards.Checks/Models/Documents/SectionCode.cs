namespace Standards.Checks.Models.Documents;

/// <summary>One block of code.</summary>
/// <param name="Language">The first word behind the fence in lower case; empty when there is none, null for code without a fence.</param>
/// <param name="Lines">Its lines with their offsets in the file.</param>
/// <param name="Line">1-based line on which it begins.</param>
internal sealed record SectionCode(string? Language, IReadOnlyList<(string Text, int Offset)> Lines, int Line)
{
    /// <summary>Whether it holds more than blank space.</summary>
    public bool HasText => Lines.Any(line => !string.IsNullOrWhiteSpace(line.Text));
}
