namespace Standards.Checks.Models.Ownership;

/// <summary>One valid line of a CODEOWNERS file that names a pattern.</summary>
/// <param name="Pattern">As written, with its escapes; for GitLab without the <c>!</c> of an exclusion.</param>
/// <param name="Owners">As written and in that order; of a line without owners those of its section. Empty when the line clears ownership.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the pattern.</param>
/// <param name="Section">Name of the GitLab section as written; empty outside sections.</param>
/// <param name="IsExclusion">A GitLab pattern behind <c>!</c>: its files have no owners from this section, whatever later lines say.</param>
public sealed record CodeownersRule(string Pattern, IReadOnlyList<string> Owners, int Line, int Column, string Section = "", bool IsExclusion = false)
{
    /// <summary>Whether the pattern matches every file, so that it says nothing about any one of them.</summary>
    public bool IsCatchAll => Pattern is "*" or "**" or "/**" or "**/*" or "/**/*" or "**/";
}
