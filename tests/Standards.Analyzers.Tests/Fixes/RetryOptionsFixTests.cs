using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Resilience;
using Standards.CodeFixes.Resilience;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class RetryOptionsFixTests
{
    [Theory]
    [InlineData(
        """
        using Polly; using Polly.Retry;
        class C
        {
            object M(int n) => Own(new RetryStrategyOptions<int> { MaxRetryAttempts = 10, /* a */ UseJitter = false }); static object Own(object o) => o;
        }
        """,
        """
        using Polly; using Polly.Retry;
        class C
        {
            object M(int n) => Own(new RetryStrategyOptions<int> { MaxRetryAttempts = 3, /* a */ UseJitter = true }); static object Own(object o) => o;
        }
        """)]
    [InlineData(
        """
        using Polly; using Polly.Retry;
        class C
        {
            object M(int n) => Own(new RetryStrategyOptions<int>
            {
                BackoffType = DelayBackoffType.Linear, // slowly
                MaxDelay = TimeSpan.FromMinutes(2),
            }); static object Own(object o) => o;
        }
        """,
        """
        using Polly; using Polly.Retry;
        class C
        {
            object M(int n) => Own(new RetryStrategyOptions<int>
            {
                BackoffType = DelayBackoffType.Exponential, // slowly
                MaxDelay = TimeSpan.FromSeconds(30),
            }); static object Own(object o) => o;
        }
        """)]
    [InlineData(
        """
        class C { void M(Polly.Retry.RetryStrategyOptions<int> o) { o.MaxRetryAttempts = 5; o.Delay = TimeSpan.FromHours(1); } }
        """,
        """
        class C { void M(Polly.Retry.RetryStrategyOptions<int> o) { o.MaxRetryAttempts = 3; o.Delay = TimeSpan.FromSeconds(30); } }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<ResilienceOptionsAnalyzer, RetryOptionsFix>.BecomesAsync(before, after, ResilienceOptionsAnalyzerTests.Polly);

    [Theory]
    [InlineData(
        """
        using Polly; using Polly.Retry;
        class C
        {
            object M(int n) => Own(new RetryStrategyOptions<int> { ShouldHandle = _ => PredicateResult.True() }); static object Own(object o) => o;
        }
        """)]
    [InlineData(
        """
        class C { const int Many = 10; void M(Polly.Retry.RetryStrategyOptions<int> o) => o.MaxRetryAttempts = Many; }
        """)]
    [InlineData(
        """
        class C { const bool No = false; void M(Polly.Retry.RetryStrategyOptions<int> o) => o.UseJitter = No; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<ResilienceOptionsAnalyzer, RetryOptionsFix>.IsNotOfferedAsync(source, ResilienceOptionsAnalyzerTests.Polly);
}
