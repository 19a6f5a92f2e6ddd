namespace Standards.Benchmarks.Measuring;

/// <summary>One round of a service under load.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P95">Milliseconds in which 95 of 100 were there.</param>
/// <param name="Cpu">Microseconds of the server's processor time for each.</param>
/// <param name="Memory">Megabytes (10^6 bytes) in memory after it.</param>
internal readonly record struct ServiceSample(double Rate, double P95, double Cpu, double Memory);
