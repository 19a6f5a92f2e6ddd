namespace Standards.Sdk.Tests.Harness;

/// <summary>How a command ended and everything it printed.</summary>
internal sealed record ProcessResult(int ExitCode, string Output);
