namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>What a part of an expression is.</summary>
internal enum ExpressionNodeKind
{
    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Constant,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A named value, such as <c>github</c>.</summary>
    Context,

    /// <summary>A function with its arguments.</summary>
    Call,

    /// <summary>A property: <c>a.b</c>.</summary>
    Member,

    /// <summary>An element: <c>a['b']</c>.</summary>
    Index,

    /// <summary>All properties or elements: <c>a.*</c> or <c>a[*]</c>.</summary>
    Filter,

    /// <summary>The sign <c>*</c> between brackets; a part of a filter only.</summary>
    Star,

    /// <summary><c>!a</c>.</summary>
    Not,

    /// <summary><c>a == b</c> and the other comparisons.</summary>
    Comparison,

    /// <summary><c>a &amp;&amp; b</c>, with all operands of a row.</summary>
    And,

    /// <summary><c>a || b</c>, with all operands of a row.</summary>
    Or,
}
