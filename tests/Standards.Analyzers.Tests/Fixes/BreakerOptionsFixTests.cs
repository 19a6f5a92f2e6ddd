using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Resilience;
using Standards.CodeFixes.Resilience;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class BreakerOptionsFixTests
{
    [Theory]
    [InlineData(
        """
        using Polly.CircuitBreaker;
        class C
        {
            object M() => Own(new CircuitBreakerStrategyOptions { FailureRatio = 0.9, /* a */ MinimumThroughput = 500 }); static object Own(object o) => o;
        }
        """,
        """
        using Polly.CircuitBreaker;
        class C
        {
            object M() => Own(new CircuitBreakerStrategyOptions { FailureRatio = 0.5, /* a */ MinimumThroughput = 100 }); static object Own(object o) => o;
        }
        """)]
    [InlineData(
        """
        using Polly.CircuitBreaker;
        class C
        {
            object M() => Own(new CircuitBreakerStrategyOptions { BreakDuration = TimeSpan.FromMinutes(10) }); static object Own(object o) => o;
        }
        """,
        """
        using Polly.CircuitBreaker;
        class C
        {
            object M() => Own(new CircuitBreakerStrategyOptions { BreakDuration = TimeSpan.FromSeconds(60) }); static object Own(object o) => o;
        }
        """)]
    [InlineData(
        """
        class C { void M(Polly.CircuitBreaker.CircuitBreakerStrategyOptions o) { o.FailureRatio = 1.0; /* b */ } }
        """,
        """
        class C { void M(Polly.CircuitBreaker.CircuitBreakerStrategyOptions o) { o.FailureRatio = 0.5; /* b */ } }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<ResilienceOptionsAnalyzer, BreakerOptionsFix>.BecomesAsync(before, after, ResilienceOptionsAnalyzerTests.Polly);

    [Theory]
    [InlineData(
        """
        class C { const double All = 1; void M(Polly.CircuitBreaker.CircuitBreakerStrategyOptions o) => o.FailureRatio = All; }
        """)]
    [InlineData(
        """
        class C { const int Many = 900; void M(Polly.CircuitBreaker.CircuitBreakerStrategyOptions o) => o.MinimumThroughput = Many; }
        """)]
    [InlineData(
        """
        class C { void M(Polly.CircuitBreaker.CircuitBreakerStrategyOptions o) => o.FailureRatio = 0.5 + 0.4; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<ResilienceOptionsAnalyzer, BreakerOptionsFix>.IsNotOfferedAsync(source, ResilienceOptionsAnalyzerTests.Polly);
}
