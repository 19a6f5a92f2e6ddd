namespace Standards.Checks.Rules.Declared;

/// <summary>Where and how a demand is not met.</summary>
/// <param name="Line">1-based, or 0 for the file as a whole.</param>
/// <param name="Column">1-based, or 0.</param>
/// <param name="Message">What is wrong, without the rule's title.</param>
internal sealed record DemandFinding(int Line, int Column, string Message);
