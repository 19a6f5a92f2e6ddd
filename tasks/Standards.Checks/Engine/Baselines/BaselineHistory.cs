namespace Standards.Checks.Engine.Baselines;

/// <summary>One time at which the baseline grew.</summary>
/// <param name="Reason">What its author wrote.</param>
/// <param name="Added">Findings that were added; at least 1.</param>
public sealed record BaselineHistory(string Reason, long Added);
