namespace Standards.Checks.Models.Documents;

/// <summary>The words that say that something is still to be written; in this case only, the others are words of a sentence.</summary>
internal static class OpenEnds
{
    /// <summary>The words, in capitals.</summary>
    public static IReadOnlyList<string> Words { get; } = ["TODO", "FIXME", "TBD"];
}
