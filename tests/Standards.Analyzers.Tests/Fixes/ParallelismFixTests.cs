using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ParallelismFixTests
{
    [Theory]
    [InlineData(
        "class C { void M(List<int> l) { Parallel.ForEach(l, i => { }); } }",
        "class C { void M(List<int> l) { Parallel.ForEach(l, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => { }); } }")]
    [InlineData(
        "class C { void M(int n) { Parallel.For(0, n, i => { }); } }",
        "class C { void M(int n) { Parallel.For(0, n, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => { }); } }")]
    public Task Options_limit_it(string before, string after) => FixTest<ParallelismAnalyzer, ParallelismFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData("class C { Task M(List<int> l) => Task.WhenAll(l.Select(i => Task.Delay(i))); }")]
    [InlineData("class C { void M(List<int> l) { Parallel.ForEach(l, new ParallelOptions(), i => { }); } }")]
    public Task It_is_not_offered_for_other_work(string source) => FixTest<ParallelismAnalyzer, ParallelismFix>.IsNotOfferedAsync(source);
}
