namespace Standards.Benchmarks.Scenarios;

/// <summary>A gate over reports of a tool, as it is measured.</summary>
/// <param name="Name">Name on the command line of the child process.</param>
/// <param name="Title">What is read.</param>
/// <param name="Generate">Writes the reports below a folder.</param>
/// <param name="Gate">Reads and judges them, and throws when the answer is not the one expected.</param>
/// <param name="Floor">What no reader can do without: .NET's own over the same bytes, looking at nothing.</param>
internal sealed record ReportGate(string Name, string Title, Action<string> Generate, Action<string> Gate, Action<string> Floor);
