namespace Standards.Analyzers.Data;

/// <summary>What a token of SQL is.</summary>
internal enum SqlTokenKind
{
    Word,
    Name,
    Literal,
    Sign,
    Hole,
}
