using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class ResilienceOptionsAnalyzerTests
{
    internal const string Polly = """
        namespace Polly
        {
            public enum DelayBackoffType { Constant, Linear, Exponential }
            public static class PredicateResult
            {
                public static System.Threading.Tasks.ValueTask<bool> True() => new(true);
                public static System.Threading.Tasks.ValueTask<bool> False() => new(false);
            }
        }
        namespace Polly.Retry
        {
            public class RetryStrategyOptions<T>
            {
                public int MaxRetryAttempts { get; set; }
                public bool UseJitter { get; set; }
                public DelayBackoffType BackoffType { get; set; }
                public System.TimeSpan Delay { get; set; }
                public System.TimeSpan? MaxDelay { get; set; }
                public System.Func<object, System.Threading.Tasks.ValueTask<bool>> ShouldHandle { get; set; } = null!;
            }
        }
        namespace Polly.CircuitBreaker
        {
            public class CircuitBreakerStrategyOptions
            {
                public double FailureRatio { get; set; }
                public int MinimumThroughput { get; set; }
                public System.TimeSpan BreakDuration { get; set; }
            }
        }
        namespace Microsoft.Extensions.Http.Resilience
        {
            public class HttpRetryStrategyOptions : Polly.Retry.RetryStrategyOptions<int>;
        }
        """;

    [Theory]
    [InlineData("[|MaxRetryAttempts = 10|]")]
    [InlineData("[|UseJitter = false|]")]
    [InlineData("[|BackoffType = DelayBackoffType.Linear|]")]
    [InlineData("[|Delay = TimeSpan.FromMinutes(1)|]")]
    [InlineData("[|MaxDelay = TimeSpan.FromSeconds(90)|]")]
    [InlineData("[|ShouldHandle = _ => PredicateResult.True()|]")]
    [InlineData("[|ShouldHandle = _ => ValueTask.FromResult(true)|]")]
    [InlineData("[|ShouldHandle = _ => new ValueTask<bool>(true)|]")]
    [InlineData("[|ShouldHandle = async _ => true|]")]
    public Task Retry_outside_of_the_policy_is_STD1403(string set) => CheckAsync("STD1403", $"new RetryStrategyOptions<int> {{ {set} }}");

    [Theory]
    [InlineData("MaxRetryAttempts = 3, UseJitter = true, BackoffType = DelayBackoffType.Exponential, MaxDelay = TimeSpan.FromSeconds(30)")]
    [InlineData("MaxRetryAttempts = N(), Delay = TimeSpan.FromMilliseconds(100), MaxDelay = null")]
    [InlineData("ShouldHandle = _ => PredicateResult.False()")]
    [InlineData("ShouldHandle = o => ValueTask.FromResult(o is TimeoutException)")]
    public Task Retry_within_it_is_silent(string set) => CheckAsync("STD1403", $"new RetryStrategyOptions<int> {{ {set} }}");

    [Fact]
    public Task Options_of_clients_are_judged_too() => CheckAsync("STD1403", "new HttpRetryStrategyOptions { [|MaxRetryAttempts = 4|] }");

    [Theory]
    [InlineData("[|FailureRatio = 0.9|]")]
    [InlineData("[|MinimumThroughput = 1000|]")]
    [InlineData("[|BreakDuration = TimeSpan.FromMinutes(5)|]")]
    [InlineData("MinimumThroughput = 10, [|FailureRatio = 0.51|]")]
    [InlineData("[|BreakDuration = TimeSpan.FromSeconds(120)|]")]
    [InlineData("[|MinimumThroughput = 2 * 100|]")]
    public Task Breaker_outside_of_the_policy_is_STD1404(string set) => CheckAsync("STD1404", $"new CircuitBreakerStrategyOptions {{ {set} }}");

    [Theory]
    [InlineData("FailureRatio = 0.5, MinimumThroughput = 10, BreakDuration = TimeSpan.FromSeconds(30)")]
    [InlineData("FailureRatio = 0.1, MinimumThroughput = 100, BreakDuration = TimeSpan.FromMinutes(1)")]
    [InlineData("MinimumThroughput = N()")]
    [InlineData("BreakDuration = TimeSpan.FromSeconds(N())")]
    public Task Breaker_within_it_is_silent(string set) => CheckAsync("STD1404", $"new CircuitBreakerStrategyOptions {{ {set} }}");

    [Fact]
    public Task Options_of_others_are_silent() => RuleTest<ResilienceOptionsAnalyzer>.AsMarkedAsync(
        "STD1403", "class RetryStrategyOptions { public int MaxRetryAttempts { get; set; } object M() => new RetryStrategyOptions { MaxRetryAttempts = 9 }; }");

    private static Task CheckAsync(string id, string value) => RuleTest<ResilienceOptionsAnalyzer>.AsMarkedAsync(
        id,
        "using Polly; using Polly.Retry; using Polly.CircuitBreaker; using Microsoft.Extensions.Http.Resilience; "
            + $"class C {{ static int N() => 9; object M() => {value}; }}",
        Polly);
}
