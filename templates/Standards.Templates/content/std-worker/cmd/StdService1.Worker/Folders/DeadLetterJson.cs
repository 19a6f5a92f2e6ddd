using System.Text.Json.Serialization;

namespace StdService1.Worker.Folders;

/// <summary>How the notes beside dead letters are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(DeadLetterNote))]
internal sealed partial class DeadLetterJson : JsonSerializerContext;
