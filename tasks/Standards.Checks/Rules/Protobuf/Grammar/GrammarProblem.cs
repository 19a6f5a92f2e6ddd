using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>Where a statement is not as the language asks.</summary>
/// <param name="Place">The word that is wrong, or the last one before what is missing.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to write.</param>
internal sealed record GrammarProblem(ProtoToken Place, string Message, string Fix);
