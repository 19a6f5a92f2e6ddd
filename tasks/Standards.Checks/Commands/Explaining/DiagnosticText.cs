namespace Standards.Checks.Commands.Explaining;

/// <summary>What the package says about a diagnostic of the compiler or of an analyzer that is not its own.</summary>
/// <param name="Title">What must hold.</param>
/// <param name="Why">What goes wrong without it.</param>
/// <param name="Fix">How to mend what it finds.</param>
public sealed record DiagnosticText(string Title, string Why, string Fix);
