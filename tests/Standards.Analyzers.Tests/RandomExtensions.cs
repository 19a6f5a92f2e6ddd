namespace Standards.Analyzers.Tests;

/// <summary>Choices of a generator of numbers.</summary>
internal static class RandomExtensions
{
    /// <summary>One of several.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
