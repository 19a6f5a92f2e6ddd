namespace Standards.ServiceDefaults.Tests.Telemetry;

/// <summary>Runs when nothing else does: listeners to activity sources hear the whole process.</summary>
[CollectionDefinition("Telemetry", DisableParallelization = true)]
public sealed class TelemetryGroup;
