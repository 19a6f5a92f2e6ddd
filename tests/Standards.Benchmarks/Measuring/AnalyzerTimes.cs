using System.Globalization;

namespace Standards.Benchmarks.Measuring;

/// <summary>What the compiler's <c>/reportanalyzer</c> says of the product's own analyzers.</summary>
/// <param name="Total">Seconds in all of them.</param>
/// <param name="Analyzers">Seconds in each, by the name of its type.</param>
internal sealed record AnalyzerTimes(double Total, IReadOnlyList<(string Name, double Seconds)> Analyzers)
{
    private const string Assembly = "Standards.Analyzers";

    /// <summary>Reads them from the compiler's output.</summary>
    /// <exception cref="BenchmarkException">It says nothing of them.</exception>
    public static AnalyzerTimes Parse(string output)
    {
        // "   0.123    4   Standards.Analyzers, Version=1.0.0.0, ..." and below it "   0.010   <1      Standards.Analyzers.Async.AsyncTwinAnalyzer (STD1206)".
        var lines = output.Split('\n')
            .Select(line => line.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length >= 3)
            .ToList();
        var total = lines.Find(parts => parts[2] == Assembly + ",") ?? throw new BenchmarkException($"The compiler reports no time for {Assembly}.");
        return new AnalyzerTimes(
            Seconds(total[0]),
            [
                .. lines
                    .Where(parts => parts[2].StartsWith(Assembly + ".", StringComparison.Ordinal))
                    .Select(parts => (parts[2][(parts[2].LastIndexOf('.') + 1)..], Seconds(parts[0]))),
            ]);
    }

    // Less than a millisecond is written "<0.001".
    private static double Seconds(string text) => double.Parse(text.TrimStart('<'), CultureInfo.InvariantCulture);
}
