namespace Standards.Benchmarks;

/// <summary>Progress goes to stderr, so that stdout holds the report and nothing else.</summary>
internal static class Progress
{
    /// <summary>Writes one line.</summary>
    public static void Say(string line) => Console.Error.WriteLine(line);
}
