namespace Standards.Checks.Commands.Explaining;

/// <summary>The value of an MSBuild property and what set it.</summary>
/// <param name="Value">As evaluated.</param>
/// <param name="Place">The file as people know it: <c>Directory.Build.props</c>, <c>policy/Analysis.props of Standards.Sdk</c>; empty when no file set
/// it.</param>
/// <param name="Line">1-based, or 0.</param>
/// <param name="IsGlobal">Whether the command line or the caller gave it.</param>
public sealed record PropertyView(string Value, string Place, int Line, bool IsGlobal);
