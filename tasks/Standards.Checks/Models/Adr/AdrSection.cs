namespace Standards.Checks.Models.Adr;

/// <summary>One headed part of a record.</summary>
/// <param name="Name">The heading's text without its own number.</param>
/// <param name="Line">1-based line of the heading.</param>
/// <param name="Column">1-based column of the heading.</param>
/// <param name="IsEmpty">Whether neither it nor its sub-sections have content; a comment is none.</param>
internal sealed record AdrSection(string Name, int Line, int Column, bool IsEmpty);
