namespace Standards.Checks.Rules.Declared.Repolinter;

/// <summary>What an import gives.</summary>
/// <param name="Yaml">Text of the policy layer; empty when there is a problem.</param>
/// <param name="Rules">How many rules of repolinter are in force in the layer.</param>
/// <param name="Remarks">What was changed or left out, in the order of the file.</param>
/// <param name="Problem">Why the file could not be read, or null.</param>
/// <param name="Line">1-based line of the problem.</param>
/// <param name="Column">1-based column of the problem.</param>
public sealed record RepolinterImport(string Yaml, int Rules, IReadOnlyList<RepolinterRemark> Remarks, string? Problem, int Line, int Column);
