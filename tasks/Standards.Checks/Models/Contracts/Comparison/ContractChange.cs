using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>One difference between two contracts.</summary>
/// <param name="Kind">What it is to those who use the contract.</param>
/// <param name="At">The place in the new contract; for what is gone, what held it.</param>
/// <param name="Was">The place in the old contract; absent for an addition.</param>
/// <param name="What">What is otherwise, as a sentence without its full stop.</param>
/// <param name="Fix">What to write, without the full stop.</param>
internal sealed record ContractChange(ChangeKind Kind, PlacedNode At, PlacedNode Was, string What, string Fix);
