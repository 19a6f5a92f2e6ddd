namespace Standards.Checks.Baselines;

/// <summary>A known old finding, or several that look the same in one file.</summary>
/// <param name="Rule">Id of a rule, an analyzer or a compiler warning.</param>
/// <param name="Path">Repository-relative path with <c>/</c>.</param>
/// <param name="Text">Normalised text of the finding; what it says, without lines and columns.</param>
/// <param name="Count">How many such findings there were; at least 1.</param>
public sealed record BaselineEntry(string Rule, string Path, string Text, int Count);
