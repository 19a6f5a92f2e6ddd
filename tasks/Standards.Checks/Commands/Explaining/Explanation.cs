namespace Standards.Checks.Commands.Explaining;

/// <summary>The answer to a question.</summary>
/// <param name="Lines">Plain text; empty when there is a problem.</param>
/// <param name="Problem">Why the question cannot be answered, with what to ask instead: two sentences. Null when it was answered.</param>
public sealed record Explanation(IReadOnlyList<string> Lines, string? Problem)
{
    /// <summary>No answer.</summary>
    public static Explanation Wrong(string message, string fix) => new([], $"{message}. {fix}.");
}
