namespace Standards.ServiceDefaults.Health;

/// <summary>One check of an answer: its name and state, and nothing that it found, which may hold a secret.</summary>
internal sealed record HealthEntry(string Name, string Status);
