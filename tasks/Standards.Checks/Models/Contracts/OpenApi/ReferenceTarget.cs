using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>What a <c>$ref</c> leads to.</summary>
/// <param name="State">Whether there is something.</param>
/// <param name="Place">The value, in the file where it stands; absent unless it was found.</param>
/// <param name="File">The file that the reference names, where it names one of the repository; else the one that holds it.</param>
internal readonly record struct ReferenceTarget(ReferenceState State, PlacedNode Place, string File);
