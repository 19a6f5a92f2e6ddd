namespace Standards.Checks.Rules.PublicApi;

/// <summary>An assembly whose public API cannot be read; the message is the end of a sentence about it.</summary>
internal sealed class ApiException(string message) : Exception(message);
