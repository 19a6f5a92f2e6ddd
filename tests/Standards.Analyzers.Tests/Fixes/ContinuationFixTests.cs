using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ContinuationFixTests
{
    [Theory]
    [InlineData(
        """
        class C { Task<int> L() => null!; void P(int a) { } async Task M() { await Task.Yield(); L().ContinueWith(t => P(t.Result), TaskScheduler.Default); } }
        """,
        """
        class C { Task<int> L() => null!; void P(int a) { } async Task M() { await Task.Yield(); P(await L()); } }
        """)]
    [InlineData(
        """
        class C
        {
            Task L() => null!;

            void P() { }

            async Task M()
            {
                await Task.Yield();

                // why
                L().ContinueWith(_ => P()); // then
                L().ContinueWith(_ => L());
            }
        }
        """,
        """
        class C
        {
            Task L() => null!;

            void P() { }

            async Task M()
            {
                await Task.Yield();

                // why
                await L();
                P(); // then
                await L();
                await L();
            }
        }
        """)]
    [InlineData(
        """
        class C { Task<int> L() => null!; Task P(int a) => null!; async Task M() { await Task.Yield(); _ = L().ContinueWith(t => { P(t.Result); }); } }
        """,
        """
        class C { Task<int> L() => null!; Task P(int a) => null!; async Task M() { await Task.Yield(); await P(await L()); } }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<ContinuationAnalyzer, ContinuationFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        class C { Task<int> L() => null!; void P(int a) { } void M() { L().ContinueWith(t => P(t.Result)); } }
        """)]
    [InlineData(
        """
        class C { Task<int> L() => null!; void P(int a) { } async Task M(CancellationToken c) { await Task.Yield(); L().ContinueWith(t => P(t.Result), c); } }
        """)]
    [InlineData(
        """
        class C { Task<int> L() => null!; void P(int a) { } async Task M() { await Task.Yield(); L().ContinueWith(t => { P(t.Result); P(1); }); } }
        """)]
    [InlineData(
        """
        class C { Task<int> L() => null!; void P(int a) { } async Task M() { await Task.Yield(); L().ContinueWith(t => P(t.Result + t.Result)); } }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<ContinuationAnalyzer, ContinuationFix>.IsNotOfferedAsync(source);
}
