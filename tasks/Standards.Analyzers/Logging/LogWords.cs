namespace Standards.Analyzers.Logging;

/// <summary>What the words of a log message say of its matter.</summary>
internal static class LogWords
{
    private static readonly string[] Beginnings =
        ["failed to ", "failure ", "error while ", "error when ", "error in ", "an error ", "could not ", "couldn't ", "unable to ", "exception "];

    private static readonly string[] Successes = ["successfully", "succeeded", "completed", "started", "finished"];

    // What follows tells that the failure is a part of the plan.
    private static readonly string[] Plans =
        ["already", "another", "instead", "will ", "falling back", "fall back", "skipping", "using default", "using the default"];

    // What may be odd in spite of it.
    private static readonly string[] Doubts =
    [
        "fail", "error", "not ", "n't ", "un", "without", "but ", "exception", "late", "long", "slow", "exceed", "too ", "retr", "although", "already",
        "before", "after", "no ",
    ];

    /// <summary>Whether a message begins as one of a failure, and does not go on with what is done about it.</summary>
    public static bool TellFailure(string text) =>
        !Contains(text, Plans)
        && (Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            || text.EndsWith(" failed", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(" failed.", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a message says that something went well, and nothing else.</summary>
    public static bool TellSuccess(string text) => Contains(text, Successes) && !Contains(text, Doubts);

    private static bool Contains(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
