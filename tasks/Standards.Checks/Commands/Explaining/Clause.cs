namespace Standards.Checks.Commands.Explaining;

/// <summary>One clause of the handbooks.</summary>
/// <param name="Key">Unique name.</param>
/// <param name="Statement">What must hold.</param>
/// <param name="Sources">Handbook and section, each.</param>
public sealed record Clause(string Key, string Statement, IReadOnlyList<string> Sources);
