using System.Text.Json.Serialization;
using Standards.ServiceDefaults.Paging;

namespace StdService1.Api.StdItems1;

/// <summary>How bodies are read and written, without reflection.</summary>
[JsonSerializable(typeof(CreateStdItem1Request))]
[JsonSerializable(typeof(StdItem1Response))]
[JsonSerializable(typeof(Page<StdItem1Response>))]
internal sealed partial class StdItem1JsonContext : JsonSerializerContext;
