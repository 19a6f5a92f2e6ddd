namespace Standards.Checks.Models.Dependencies;

/// <summary>What somebody decided about the licence of one package.</summary>
/// <param name="Licence">The SPDX expression that it was found to have.</param>
/// <param name="Reason">Why it may be used.</param>
public sealed record LicenceDecision(string Licence, string Reason);
