namespace Standards.Checks.Foundation.Json;

/// <summary>Why a file could not be read as its format: the end of a sentence, and its place.</summary>
internal sealed record ValueProblem(string Message, int Line, int Column);
