namespace Standards.Checks.Secrets;

/// <summary>What the search found in one file.</summary>
/// <param name="Secrets">In the order of the file.</param>
/// <param name="Allows">In the order of the file.</param>
/// <param name="NotSearched">Why the file was not searched; empty when it was.</param>
internal sealed record SecretFacts(IReadOnlyList<FoundSecret> Secrets, IReadOnlyList<AllowComment> Allows, string NotSearched = "")
{
    /// <summary>A file without anything.</summary>
    public static SecretFacts Nothing { get; } = new([], []);
}
