namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>Why the host does not take an expression.</summary>
/// <param name="Start">Offset in the expression.</param>
/// <param name="Message">What is wrong; one sentence without a full stop.</param>
/// <param name="Fix">What to write; one sentence without a full stop.</param>
internal sealed record ExpressionProblem(int Start, string Message, string Fix);
