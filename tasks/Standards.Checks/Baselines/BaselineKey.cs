namespace Standards.Checks.Baselines;

/// <summary>Which findings are the same one.</summary>
internal readonly record struct BaselineKey(string Rule, string Path, string Text);
