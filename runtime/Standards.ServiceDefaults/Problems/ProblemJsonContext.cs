using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Standards.ServiceDefaults.Problems;

/// <summary>How problems are written without reflection.</summary>
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(FieldError[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(DateTimeOffset))]
internal sealed partial class ProblemJsonContext : JsonSerializerContext;
