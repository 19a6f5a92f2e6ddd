using System.Text.Json;

namespace Standards.Checks.Gates.Mutation;

/// <summary>JSON that is not in the form of a mutation report.</summary>
internal sealed class MutationFormatException(string message) : JsonException(message);
