namespace Standards.Checks.Models.Ownership;

/// <summary>Why a forge cannot use a part of a CODEOWNERS file.</summary>
public enum CodeownersProblemKind
{
    /// <summary>A pattern that begins with <c>!</c>. GitHub skips the line.</summary>
    Negation,

    /// <summary>A pattern with <c>[…]</c>. GitHub skips the line.</summary>
    Range,

    /// <summary>A pattern that begins with <c>\#</c>. GitHub skips the line.</summary>
    EscapedHash,

    /// <summary>A pattern with <c>***</c>. GitHub skips the line.</summary>
    TripleAsterisk,

    /// <summary>The pattern <c>/</c>, which matches nothing.</summary>
    LoneSlash,

    /// <summary>A pattern that ends in a backslash, which has nothing to escape.</summary>
    LoneBackslash,

    /// <summary>A pattern of more than <see cref="Codeowners.MaxPatternLength"/> characters, longer than any path.</summary>
    LongPattern,

    /// <summary>Neither @user, nor @org/team, nor an e-mail address. GitHub skips the line, GitLab the owner.</summary>
    Owner,

    /// <summary>A GitLab entry without owners in a section without default owners.</summary>
    MissingOwner,

    /// <summary>Text behind <c>#</c> on a GitLab entry: GitLab has no comments there and takes every owner named in it.</summary>
    InlineComment,

    /// <summary>A GitLab heading without a name, without its closing bracket, or with an approval count that is no number.</summary>
    Section,
}
