using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class UnsafeRetryAnalyzerTests
{
    [Theory]
    [InlineData("s.AddHttpClient(\"a\").[|AddStandardResilienceHandler|]();")]
    [InlineData("s.AddHttpClient<Writer>().[|AddStandardResilienceHandler|](o => o.Retry.MaxRetryAttempts = 2);")]
    [InlineData("s.ConfigureHttpClientDefaults(b => b.[|AddStandardResilienceHandler|]());")]
    [InlineData("s.AddHttpClient(\"a\").AddResilienceHandler(\"p\", b => b.[|AddRetry|](new HttpRetryStrategyOptions()));")]
    [InlineData("s.AddHttpClient(\"a\").[|AddTransientHttpErrorPolicy|](p => p.WaitAndRetryAsync(3));")]
    [InlineData("retry.[|ExecuteAsync|](async t => await client.PostAsync(\"/\", null, t));")]
    [InlineData("var p = new PolicyBuilder().[|OrResult|](r => !r.IsSuccessStatusCode).WaitAndRetryAsync(3);")]
    [InlineData("retry.[|ExecuteAsync|](Send); async ValueTask Send(System.Threading.CancellationToken t) => await client.PatchAsync(\"/\", null, t);")]
    [InlineData("Twice.[|ExecuteAsync|](async t => await client.PostAsync(\"/\", null, t));")]
    [InlineData("var p = new PipelineBuilder().AddRetry(3).Build(); p.[|ExecuteAsync|](async t => await client.PostAsync(\"/\", null, t));")]
    public Task Retry_of_everything_is_STD1405(string statement) => Find(statement);

    [Theory]
    [InlineData("s.AddHttpClient(\"a\").AddStandardResilienceHandler(o => o.Retry.DisableForUnsafeHttpMethods());")]
    [InlineData("s.AddHttpClient(\"a\").AddStandardResilienceHandler(o => o.Retry.ShouldHandle = a => a);")]
    [InlineData("s.AddHttpClient<Reader>().AddStandardResilienceHandler();")]
    [InlineData("s.AddHttpClient<Reader>().AddResilienceHandler(\"p\", b => b.AddRetry(new HttpRetryStrategyOptions()));")]
    [InlineData("s.AddHttpClient(\"a\").AddResilienceHandler(\"p\", b => b.AddRetry(new HttpRetryStrategyOptions { ShouldHandle = a => a }));")]
    [InlineData("retry.ExecuteAsync(async t => await client.GetAsync(\"/\", t));")]
    [InlineData("timeout.ExecuteAsync(async t => await client.PostAsync(\"/\", null, t));")]
    [InlineData("var p = new PolicyBuilder().OrResult(r => (int)r.StatusCode == 429).WaitAndRetryAsync(3);")]
    [InlineData("var p = new PolicyBuilder().OrResult(r => !r.IsSuccessStatusCode);")]
    [InlineData("Console.WriteLine(nameof(E.AddStandardResilienceHandler));")]
    [InlineData("retry.ExecuteAsync(Read); async ValueTask Read(System.Threading.CancellationToken t) => await client.GetAsync(\"/\", t);")]
    [InlineData("Once.ExecuteAsync(async t => await client.PostAsync(\"/\", null, t));")]
    public Task Others_are_silent(string statement) => Find(statement);

    [Fact]
    public Task Idempotency_key_makes_it_safe() => Find("s.AddHttpClient(\"a\").AddStandardResilienceHandler(); var key = \"Idempotency-Key\";");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<UnsafeRetryAnalyzer>.InTestsAsync(
        "STD1405", Source("s.AddHttpClient(\"a\").AddStandardResilienceHandler();"), Polly);

    private static Task Find(string statement) => RuleTest<UnsafeRetryAnalyzer>.AsMarkedAsync("STD1405", Source(statement), Polly);

    private static string Source(string statement) => $$"""
        using System.Net.Http; using Microsoft.Extensions.DependencyInjection; using Polly;
        class Reader(HttpClient client) { public Task<string> Read() => client.GetStringAsync("/"); }
        class Writer(HttpClient client) { public Task Write() => client.PostAsync("/", null); }
        class C
        {
            static readonly ResiliencePipeline Twice = new PipelineBuilder().AddRetry(3).Build();
            static readonly ResiliencePipeline Once = new PipelineBuilder().Build();
            static void M(IServiceCollection s, ResiliencePipeline retry, ResiliencePipeline timeout, HttpClient client) { {{statement}} }
        }
        """;

    private const string Polly = """
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        namespace Polly
        {
            public class ResiliencePipeline
            {
                public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken token = default) => default;
                public ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> callback, CancellationToken token = default) => default;
            }

            public class HttpRetryStrategyOptions
            {
                public int MaxRetryAttempts { get; set; }
                public Func<bool, bool>? ShouldHandle { get; set; }
                public void DisableForUnsafeHttpMethods() { }
            }

            public class HttpStandardResilienceOptions { public HttpRetryStrategyOptions Retry { get; } = new(); }
            public class PipelineBuilder
            {
                public PipelineBuilder AddRetry(HttpRetryStrategyOptions options) => this;
                public PipelineBuilder AddRetry(int attempts) => this;
                public ResiliencePipeline Build() => new();
            }

            public class PolicyBuilder
            {
                public PolicyBuilder OrResult(Func<HttpResponseMessage, bool> p) => this;
                public PolicyBuilder WaitAndRetryAsync(int count) => this;
            }


            public static class E
            {
                public static IHttpClientBuilder AddStandardResilienceHandler(this IHttpClientBuilder b) => b;
                public static IHttpClientBuilder AddStandardResilienceHandler(this IHttpClientBuilder b, Action<HttpStandardResilienceOptions> configure) => b;
                public static IHttpClientBuilder AddResilienceHandler(this IHttpClientBuilder b, string name, Action<PipelineBuilder> configure) => b;
                public static IHttpClientBuilder AddTransientHttpErrorPolicy(this IHttpClientBuilder b, Func<PolicyBuilder, PolicyBuilder> configure) => b;
            }
        }
        """;
}
