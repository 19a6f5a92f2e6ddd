using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Data;

/// <summary>A word, a name in quotes, a literal, a sign or a value that is put in.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">A word in lower case, or a sign; empty for the rest.</param>
/// <param name="isGlued">Whether nothing stands between it and the token before.</param>
/// <param name="value">What is put in, of a hole.</param>
/// <param name="isInLiteral">Whether that stands between the quotes of a literal.</param>
internal sealed class SqlToken(SqlTokenKind kind, string text, bool isGlued, IOperation? value = null, bool isInLiteral = false)
{
    public SqlTokenKind Kind { get; } = kind;

    public string Text { get; } = text;

    public bool IsGlued { get; } = isGlued;

    public IOperation? Value { get; } = value;

    public bool IsInLiteral { get; } = isInLiteral;

    public bool IsWord(string word) => Kind == SqlTokenKind.Word && Text == word;

    public bool IsSign(string sign) => Kind == SqlTokenKind.Sign && Text == sign;

    /// <summary>Whether it may be the name of a table or a column.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Name or SqlTokenKind.Hole;
}
