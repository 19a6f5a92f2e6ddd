namespace Standards.Checks.Models.Setup;

/// <summary>What is open in a file.</summary>
/// <param name="Places">In the order of the file.</param>
internal sealed record OpenPlaces(IReadOnlyList<OpenPlace> Places);
