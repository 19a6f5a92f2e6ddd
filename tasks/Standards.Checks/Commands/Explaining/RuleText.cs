namespace Standards.Checks.Commands.Explaining;

/// <summary>The prose of a rule.</summary>
/// <param name="Why">What goes wrong without it.</param>
/// <param name="Fix">Paragraphs or commands.</param>
public sealed record RuleText(string Why, IReadOnlyList<string> Fix);
