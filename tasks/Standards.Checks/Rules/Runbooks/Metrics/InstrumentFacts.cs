namespace Standards.Checks.Rules.Runbooks.Metrics;

/// <summary>What one C# file says of metrics.</summary>
internal sealed record InstrumentFacts
{
    /// <summary>A file that creates no instrument and names no constant like one.</summary>
    public static InstrumentFacts None { get; } = new();

    /// <summary>Names of instruments that are created with a literal.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Values of constants that have the form of a metric's name.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];

    /// <summary>Whether an instrument is created with a constant.</summary>
    public bool UsesConstants { get; init; }

    /// <summary>Whether the name of an instrument is put together while the program runs, so that nobody knows all names.</summary>
    public bool IsComputed { get; init; }
}
