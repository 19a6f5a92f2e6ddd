using System.Text.Json.Serialization;

namespace StdService1.Worker.Messages;

/// <summary>How messages and results are written. A member that is missing, null or there twice is an error; one that nobody knows is not, so that senders can go ahead.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(InvoiceRequest))]
[JsonSerializable(typeof(InvoiceTotal))]
internal sealed partial class MessageJson : JsonSerializerContext;
