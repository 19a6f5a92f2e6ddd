namespace Standards.Checks.Gates.TestRuns;

/// <summary>A file with results.</summary>
/// <param name="Name">How findings name it.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Project">Repository-relative path of the test project; empty when only the report can say.</param>
/// <param name="Assembly">Name of the test assembly; a report of another one is not the project's. Empty when it is not known.</param>
public sealed record TestReportFile(string Name, string FullPath, string Project, string Assembly);
