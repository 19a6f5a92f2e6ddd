namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>A value that an expression takes from a context.</summary>
/// <param name="Path">In small letters, with <c>.</c> between names and <c>*</c> for an index: <c>github.event.commits.*.message</c>.</param>
/// <param name="Text">As written.</param>
/// <param name="Offset">In the text that was read, or in the file that the value stands in.</param>
/// <param name="IsWhole">Whether everything below it is taken too, by <c>toJSON</c>.</param>
internal readonly record struct ExpressionReference(string Path, string Text, int Offset, bool IsWhole);
