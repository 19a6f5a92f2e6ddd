using System.Linq;
using BenchmarkDotNet.Attributes;

namespace StdProject1;

/// <summary>std-summary1: time and allocated bytes.</summary>
[MemoryDiagnoser]
public class StdClass1Benchmarks
{
    /// <summary>Size of the input: a small one, and one as production has it.</summary>
    [Params(1, 1000)]
    public int Size { get; set; }

    /// <summary>Stands where the call belongs that is measured; its result is returned, so that it is not optimised away.</summary>
    [Benchmark]
    public int Call() => Enumerable.Range(0, Size).Sum();
}
