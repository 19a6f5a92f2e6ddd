using System.Text.Json.Serialization;
using Standards.ServiceDefaults.Paging;

namespace StdService1.Api.Items;

/// <summary>How bodies are read and written, without reflection.</summary>
[JsonSerializable(typeof(CreateItemRequest))]
[JsonSerializable(typeof(ItemResponse))]
[JsonSerializable(typeof(Page<ItemResponse>))]
internal sealed partial class ItemJsonContext : JsonSerializerContext;
