namespace Standards.Checks.Rules.Migrations;

/// <summary>What a <see cref="SqlToken"/> is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, name, variable or number.</summary>
    Word,

    /// <summary>A name in quotation marks, brackets or backquotes; the token is what stands between them.</summary>
    Name,

    /// <summary>A string; the token is what stands between the quotes.</summary>
    Text,

    /// <summary>A string of PostgreSQL between dollar signs, which mostly is the body of a function.</summary>
    Body,

    /// <summary>Any other character.</summary>
    Symbol,
}
