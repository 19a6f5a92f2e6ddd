namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Why a compiler of proto files refuses a file.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to write.</param>
internal sealed record ProtoProblem(int Offset, string Message, string Fix);
