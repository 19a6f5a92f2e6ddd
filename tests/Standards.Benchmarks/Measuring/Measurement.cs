namespace Standards.Benchmarks.Measuring;

/// <summary>What one run cost.</summary>
/// <param name="Cpu">User and system time of the process and all its descendants; null where the platform cannot tell.</param>
/// <param name="Wall">Time from start to exit.</param>
internal readonly record struct Measurement(TimeSpan? Cpu, TimeSpan Wall);
