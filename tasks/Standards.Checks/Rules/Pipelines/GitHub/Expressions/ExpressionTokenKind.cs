namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>What a token of an expression is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>Nothing follows.</summary>
    End,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A name.</summary>
    Word,

    /// <summary>An operator, a bracket, a comma, a dot or a star.</summary>
    Sign,

    /// <summary>What belongs to no expression.</summary>
    Unknown,
}
