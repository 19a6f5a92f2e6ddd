using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>
/// One pipeline for a client and a host: total time, attempts, breaker, time of an attempt, in this order from outside. They outlive the handlers of the
/// factory, which are renewed every two minutes, so that a breaker keeps its memory.
/// </summary>
internal sealed class HttpPipelines(ResilienceOptions options, ResilienceMetrics metrics, TimeProvider time)
{
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("Standards.Request");

    // Who calls addresses that others choose gets one breaker for the hosts beyond these.
    private const int MostHosts = 512;

    private readonly ConcurrentDictionary<(string Client, string Host), Lazy<ResiliencePipeline<HttpResponseMessage>>> _pipelines = new();

    public ResiliencePipeline<HttpResponseMessage> Of(string client, Uri? address)
    {
        var key = (client, address is { IsAbsoluteUri: true } ? address.Authority : string.Empty);
        if (_pipelines.TryGetValue(key, out var known))
        {
            return known.Value;
        }
        if (_pipelines.Count >= MostHosts)
        {
            key = (client, string.Empty);
        }
        return _pipelines.GetOrAdd(key, key => new Lazy<ResiliencePipeline<HttpResponseMessage>>(() => Create(key.Client))).Value;
    }

    private ResiliencePipeline<HttpResponseMessage> Create(string client)
    {
        var attempt = options.ExternalClients.Contains(client) ? options.ExternalTimeout : options.InternalTimeout;
        var window = options.BreakerWindow > 2 * attempt ? options.BreakerWindow : 2 * attempt;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        builder.AddTimeout(options.TotalTimeout);
        if (options.Attempts > 1)
        {
            builder.AddRetry(Retry(client));
        }
        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = options.BreakerRatio,
                MinimumThroughput = options.BreakerCalls,
                SamplingDuration = window,
                BreakDuration = options.BreakerOpen,
                ShouldHandle = arguments => ValueTask.FromResult(HttpFailures.IsTransient(arguments.Outcome)),
                OnOpened = _ => metrics.Opened(client),
                OnClosed = _ => metrics.Closed(client),
                OnHalfOpened = _ => metrics.HalfOpened(client),
            })
            .AddTimeout(attempt)
            .Build();
    }

    private RetryStrategyOptions<HttpResponseMessage> Retry(string client) => new()
    {
        MaxRetryAttempts = options.Attempts - 1,
        Delay = options.Delay,
        MaxDelay = options.MaxDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(
            HttpFailures.IsTransient(arguments.Outcome)
            && arguments.Context.Properties.TryGetValue(Request, out var request) && HttpFailures.MayRepeat(request)
            && !(HttpFailures.RetryAfter(arguments.Outcome.Result, time) > options.MaxDelay)),
        DelayGenerator = arguments => ValueTask.FromResult(HttpFailures.RetryAfter(arguments.Outcome.Result, time)),
        OnRetry = _ => metrics.Retried(client),
    };
}
