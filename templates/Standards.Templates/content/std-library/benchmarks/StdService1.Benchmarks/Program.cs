using BenchmarkDotNet.Running;
using StdService1.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(SlugBenchmarks).Assembly).Run(args);
