namespace Standards.Checks.Gates.TestRuns;

/// <summary>How many tests a level has and how long they took.</summary>
/// <param name="Level">The level; null for all together.</param>
/// <param name="Count">Tests that ran.</param>
/// <param name="Time">Time in which at least one project with such tests ran; projects that run side by side count once.</param>
public sealed record LevelTime(TestLevel? Level, int Count, TimeSpan Time);
