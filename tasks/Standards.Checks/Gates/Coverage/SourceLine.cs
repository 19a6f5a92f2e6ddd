namespace Standards.Checks.Gates.Coverage;

/// <summary>A line of source as it is shown.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Without its line end, cut after 200 characters.</param>
/// <param name="State">Whether it ran.</param>
public sealed record SourceLine(int Number, string Text, LineState State);
