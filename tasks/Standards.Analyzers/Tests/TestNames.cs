using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>What the name of a test, its title or a comment in it says.</summary>
internal static class TestNames
{
    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "never", "without", "no", "doesnt", "cannot" };

    private static readonly HashSet<string> Failures = new(StringComparer.Ordinal)
    {
        "fail", "fails", "failing", "fault", "faults", "faulting", "crash", "crashes", "crashing", "timeout", "hang", "hangs", "deadlock", "deadlocks", "error",
        "errors",
    };

    /// <summary>Whether it says what must not go wrong, as in 'Empty_file_does_not_throw': the framework fails the test when it does.</summary>
    public static bool SayWhatIsNotThrown(string text)
    {
        if (text.IndexOf("throw", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("exception", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return true;
        }

        var words = NameWords.Of(text);
        return words.Any(Negations.Contains) && words.Any(Failures.Contains);
    }
}
