using BenchmarkDotNet.Attributes;

namespace StdService1.Benchmarks;

/// <summary>What a slug costs, in time and in allocated bytes.</summary>
[MemoryDiagnoser]
public class SlugBenchmarks
{
    /// <summary>The title; the second one has to be decomposed.</summary>
    [Params("Hello World", "Crème brûlée, twice")]
    public string Title { get; set; } = "";

    /// <summary>One call.</summary>
    [Benchmark]
    public string From() => Slug.From(Title);
}
