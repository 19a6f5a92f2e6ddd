using System.Text.Json.Serialization;

namespace Standards.ServiceDefaults.Health;

/// <summary>How answers of probes are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
