namespace Standards.Checks.Gates.TestRuns;

/// <summary>A test with its level.</summary>
/// <param name="Report">The report that it stands in.</param>
/// <param name="Test">Its result.</param>
/// <param name="Level">Its level.</param>
public sealed record LevelledTest(TestReport Report, TestResult Test, TestLevel Level);
