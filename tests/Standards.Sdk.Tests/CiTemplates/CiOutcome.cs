namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>What came of a step.</summary>
/// <param name="Outcome"><c>success</c>, <c>failure</c> or <c>skipped</c>.</param>
/// <param name="Output">What it printed.</param>
internal sealed record CiOutcome(string Name, string Outcome, string Output);
