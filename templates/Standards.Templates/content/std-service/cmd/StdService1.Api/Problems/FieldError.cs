namespace StdService1.Api.Problems;

/// <summary>One thing wrong with the input, as an entry of <c>errors</c>.</summary>
/// <param name="Field">Name of the field or query parameter, as the caller wrote it.</param>
/// <param name="Message">What is wrong, one sentence.</param>
internal sealed record FieldError(string Field, string Message);
