namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Text">As written.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, int Start, string Text)
{
    /// <summary>Offset behind its last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it is a sign.</summary>
    public bool Is(string sign) => Kind == ExpressionTokenKind.Sign && Text == sign;
}
