namespace Standards.Analyzers.Statements;

/// <summary>How a condition holds the work of a function.</summary>
internal enum GuardForm
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Its <c>else</c> throws, or returns nothing or a constant.</summary>
    ElseLeaves,

    /// <summary>What follows it, and ends the function, is a <c>throw</c>.</summary>
    ThrowFollows,

    /// <summary>Nothing follows it in the function.</summary>
    LastOfFunction,
}
