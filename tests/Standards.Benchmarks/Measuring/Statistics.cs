namespace Standards.Benchmarks.Measuring;

/// <summary>Median and range of a sample.</summary>
internal readonly record struct Statistics(double Median, double Min, double Max)
{
    /// <param name="values">In any order, at least one.</param>
    public static Statistics Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
        {
            throw new ArgumentException("A sample needs at least one value.", nameof(values));
        }

        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Statistics(median, sorted[0], sorted[^1]);
    }
}
