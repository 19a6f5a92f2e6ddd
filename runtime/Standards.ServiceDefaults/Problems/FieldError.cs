using System.Text.Json.Serialization;

namespace Standards.ServiceDefaults.Problems;

/// <summary>One thing wrong with the input, as an entry of <c>errors</c>.</summary>
/// <param name="Field">Name of the field, query parameter or header, as the caller wrote it.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Code">What callers branch on, where <c>code</c> of the problem is not enough; left out when null.</param>
public sealed record FieldError(
    string Field,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null);
