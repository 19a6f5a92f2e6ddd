using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class ResilienceOptionsAnalyzerTests
{
    internal const string Polly = """
        namespace Polly
        {
            public enum DelayBackoffType { Constant, Linear, Exponential }
            public class PipelineBuilder { public void Add(object options) { } }
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
                public System.TimeSpan SamplingDuration { get; set; }
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
    [InlineData("[|ShouldHandle = o => ValueTask.FromResult(((HttpResponseMessage)o).StatusCode == HttpStatusCode.NotFound)|]")]
    [InlineData("[|ShouldHandle = o => ValueTask.FromResult(o is HttpResponseMessage { IsSuccessStatusCode: false })|]")]
    [InlineData("[|ShouldHandle = o => ValueTask.FromResult(!((HttpResponseMessage)o).IsSuccessStatusCode)|]")]
    public Task Retry_outside_of_the_policy_is_STD1403(string set) => CheckAsync("STD1403", $"Own(new RetryStrategyOptions<int> {{ {set} }})");

    [Theory]
    [InlineData("MaxRetryAttempts = 3, UseJitter = true, BackoffType = DelayBackoffType.Exponential, MaxDelay = TimeSpan.FromSeconds(30)")]
    [InlineData("MaxRetryAttempts = N(), Delay = TimeSpan.FromMilliseconds(100), MaxDelay = null")]
    [InlineData("ShouldHandle = _ => PredicateResult.False()")]
    [InlineData("ShouldHandle = o => ValueTask.FromResult(o is TimeoutException)")]
    [InlineData("ShouldHandle = o => ValueTask.FromResult(((HttpResponseMessage)o).StatusCode == HttpStatusCode.TooManyRequests)")]
    [InlineData("ShouldHandle = o => ValueTask.FromResult(((HttpResponseMessage)o).StatusCode >= HttpStatusCode.InternalServerError)")]
    [InlineData("ShouldHandle = o => ValueTask.FromResult(o is HttpResponseMessage { IsSuccessStatusCode: false, StatusCode: HttpStatusCode.BadGateway })")]
    [InlineData("ShouldHandle = o => o is HttpResponseMessage { StatusCode: HttpStatusCode.NotFound } ? PredicateResult.False() : PredicateResult.False()")]
    public Task Retry_within_it_is_silent(string set) => CheckAsync("STD1403", $"Own(new RetryStrategyOptions<int> {{ {set} }})");

    [Theory]
    [InlineData("[|new|] RetryStrategyOptions<int> { MaxRetryAttempts = 3 }")]
    [InlineData("[|new|] RetryStrategyOptions<int> { BackoffType = DelayBackoffType.Exponential, UseJitter = true }")]
    [InlineData("[|new|] RetryStrategyOptions<int> { BackoffType = DelayBackoffType.Exponential, ShouldHandle = H }")]
    [InlineData("[|new|] RetryStrategyOptions<int> { BackoffType = DelayBackoffType.Constant, Delay = TimeSpan.FromSeconds(5), ShouldHandle = H }")]
    [InlineData("[|new|] HttpRetryStrategyOptions { BackoffType = DelayBackoffType.Constant, Delay = TimeSpan.FromMilliseconds(10) }")]
    [InlineData("[|new|] HttpRetryStrategyOptions { BackoffType = DelayBackoffType.Constant }")]
    public Task Retry_that_leaves_the_policy_to_Polly_is_STD1403(string made) => CheckAsync("STD1403", made);

    [Theory]
    [InlineData("new RetryStrategyOptions<int> { BackoffType = DelayBackoffType.Exponential, UseJitter = true, ShouldHandle = H }")]
    [InlineData("new RetryStrategyOptions<int> { BackoffType = DelayBackoffType.Constant, Delay = TimeSpan.FromSeconds(1), ShouldHandle = H }")]
    [InlineData("new RetryStrategyOptions<int> { BackoffType = DelayBackoffType.Constant, Delay = TimeSpan.FromSeconds(N()), ShouldHandle = H }")]
    [InlineData("new HttpRetryStrategyOptions { MaxRetryAttempts = 2 }")]
    [InlineData("Own(new RetryStrategyOptions<int>())")]
    [InlineData("new RetryStrategyOptions<int>()")]
    public Task Retry_that_declares_it_is_silent(string made) => CheckAsync("STD1403", made);

    [Fact]
    public Task What_is_set_by_the_variable_counts() => RuleTest<ResilienceOptionsAnalyzer>.AsMarkedAsync(
        "STD1404",
        "using Polly; using Polly.CircuitBreaker; class C { void M(PipelineBuilder b) { var o = [|new|] CircuitBreakerStrategyOptions(); o.FailureRatio = 0.5; "
            + "b.Add(o); var p = new CircuitBreakerStrategyOptions(); p.FailureRatio = 0.5; p.SamplingDuration = p.BreakDuration = TimeSpan.FromSeconds(30); "
            + "p.BreakDuration = TimeSpan.FromSeconds(30); b.Add(p); } }",
        Polly);

    [Theory]
    [InlineData("policy.[|WaitAndRetry|](5, 1)")]
    [InlineData("policy.[|RetryForever|]()")]
    [InlineData("Polly.Policy.Handle<Exception>().[|WaitAndRetry|](3, 1)")]
    public Task Retry_of_Polly_7_is_STD1403(string call) => OfPolicyAsync(call);

    [Theory]
    [InlineData("policy.WaitAndRetry(3, 1)")]
    [InlineData("policy.WaitAndRetry(attempts, 1)")]
    [InlineData("Polly.Policy.Handle<TimeoutException>().WaitAndRetry(3, 1)")]
    public Task Retry_of_Polly_7_within_it_is_silent(string call) => OfPolicyAsync(call);

    private static Task OfPolicyAsync(string call) => RuleTest<ResilienceOptionsAnalyzer>.AsMarkedAsync(
        "STD1403",
        $"class C {{ object M(Polly.Policy policy, int attempts) => {call}; }}",
        "namespace Polly { public class Policy { public object WaitAndRetry(int retryCount, int wait) => null!; public object RetryForever() => null!; "
            + "public static Policy Handle<T>() => null!; } }");

    [Fact]
    public Task Options_of_clients_are_judged_too() => CheckAsync("STD1403", "new HttpRetryStrategyOptions { [|MaxRetryAttempts = 4|] }");

    [Theory]
    [InlineData("[|FailureRatio = 0.9|]")]
    [InlineData("[|MinimumThroughput = 1000|]")]
    [InlineData("[|BreakDuration = TimeSpan.FromMinutes(5)|]")]
    [InlineData("MinimumThroughput = 10, [|FailureRatio = 0.51|]")]
    [InlineData("[|BreakDuration = TimeSpan.FromSeconds(120)|]")]
    [InlineData("[|MinimumThroughput = 2 * 100|]")]
    [InlineData("[|SamplingDuration = TimeSpan.FromMinutes(10)|]")]
    [InlineData("[|SamplingDuration = TimeSpan.FromMilliseconds(500)|]")]
    [InlineData("[|BreakDuration = TimeSpan.FromMilliseconds(500)|]")]
    public Task Breaker_outside_of_the_policy_is_STD1404(string set) => CheckAsync("STD1404", $"Own(new CircuitBreakerStrategyOptions {{ {set} }})");

    [Theory]
    [InlineData("FailureRatio = 0.5, MinimumThroughput = 10, BreakDuration = TimeSpan.FromSeconds(30)")]
    [InlineData("FailureRatio = 0.1, MinimumThroughput = 100, BreakDuration = TimeSpan.FromMinutes(1)")]
    [InlineData("MinimumThroughput = N()")]
    [InlineData("BreakDuration = TimeSpan.FromSeconds(N())")]
    [InlineData("SamplingDuration = TimeSpan.FromSeconds(60)")]
    public Task Breaker_within_it_is_silent(string set) => CheckAsync("STD1404", $"Own(new CircuitBreakerStrategyOptions {{ {set} }})");

    [Theory]
    [InlineData("[|new|] CircuitBreakerStrategyOptions { FailureRatio = 0.5 }")]
    [InlineData("[|new|] CircuitBreakerStrategyOptions { FailureRatio = 0.5, SamplingDuration = TimeSpan.FromSeconds(30) }")]
    [InlineData("new CircuitBreakerStrategyOptions { FailureRatio = 0.5, SamplingDuration = TimeSpan.FromSeconds(30), "
        + "BreakDuration = TimeSpan.FromSeconds(N()) }")]
    [InlineData("Own(new CircuitBreakerStrategyOptions())")]
    public Task Breaker_declares_ratio_window_and_open_time(string made) => CheckAsync("STD1404", made);

    [Fact]
    public Task Options_of_others_are_silent() => RuleTest<ResilienceOptionsAnalyzer>.AsMarkedAsync(
        "STD1403", "class RetryStrategyOptions { public int MaxRetryAttempts { get; set; } object M() => new RetryStrategyOptions { MaxRetryAttempts = 9 }; }");

    private static Task CheckAsync(string id, string value) => RuleTest<ResilienceOptionsAnalyzer>.AsMarkedAsync(
        id,
        "using System.Net; using System.Net.Http; using Polly; using Polly.Retry; using Polly.CircuitBreaker; using Microsoft.Extensions.Http.Resilience; "
            + "class C { static int N() => 9; static object Own(object options) => options; static ValueTask<bool> H(object o) => new(o is TimeoutException); "
            + $"object M() => {value}; }}",
        Polly);
}
