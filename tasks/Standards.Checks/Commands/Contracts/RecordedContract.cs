using Standards.Checks.Findings;

namespace Standards.Checks.Commands.Contracts;

/// <summary>What the record of a document is to be.</summary>
/// <param name="Document">Path of the document.</param>
/// <param name="Record">Path of its record.</param>
/// <param name="Text">What the record is to hold.</param>
/// <param name="IsSame">Whether it holds that already.</param>
/// <param name="Breaks">Why it may not be written: the breaks of the contract that is recorded.</param>
public sealed record RecordedContract(string Document, string Record, string Text, bool IsSame, IReadOnlyList<Finding> Breaks);
