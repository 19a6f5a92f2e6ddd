namespace Standards.Checks.Rules.Suppressions;

/// <summary>A place in a file that switches an analyzer off.</summary>
/// <param name="Analyzer">Its id as written; empty when everything is switched off.</param>
/// <param name="Means">How, as a message names it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record Suppression(string Analyzer, string Means, int Line, int Column);
