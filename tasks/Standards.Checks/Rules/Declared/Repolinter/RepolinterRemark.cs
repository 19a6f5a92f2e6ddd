namespace Standards.Checks.Rules.Declared.Repolinter;

/// <summary>What an import changed or left out, and why.</summary>
/// <param name="Rule">Name of the rule in the file of repolinter; empty for the file itself.</param>
/// <param name="IsLeftOut">Whether the rule stands in the result as a comment only.</param>
/// <param name="Text">Why; one sentence without a full stop.</param>
public sealed record RepolinterRemark(string Rule, bool IsLeftOut, string Text);
