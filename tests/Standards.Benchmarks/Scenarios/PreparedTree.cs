namespace Standards.Benchmarks.Scenarios;

/// <summary>A tree that was built.</summary>
/// <param name="Root">Absolute path.</param>
/// <param name="Target">What to build, relative to the root.</param>
internal sealed record PreparedTree(string Root, string Target);
