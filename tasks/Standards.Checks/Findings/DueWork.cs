using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Findings;

/// <summary>Work that a file gives a day: a review that comes round, the end of what was meant for a time.</summary>
/// <param name="Day">The last day on which it may wait.</param>
/// <param name="Work">What is to be done, as a noun with its article, kept as one line: it is as true before the day as after it.</param>
public sealed record DueWork(DateOnly Day, string Work)
{
    /// <inheritdoc cref="DueWork"/>
    public string Work { get; init => field = ValueText.OneLine(value); } = ValueText.OneLine(Work);

    /// <summary>Who does it, where the entry says so itself in a place that only its rule knows; empty otherwise.</summary>
    public string Owner { get; init => field = ValueText.OneLine(value); } = "";
}
