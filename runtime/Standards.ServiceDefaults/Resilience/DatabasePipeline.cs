using System.Data.Common;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>The pipeline of database calls; what is transient, the driver says.</summary>
internal static class DatabasePipeline
{
    public static ResiliencePipeline Create(ResilienceOptions options, ResilienceMetrics metrics, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.DatabaseTimeout);
        if (options.Attempts > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Attempts - 1,
                Delay = options.Delay,
                MaxDelay = options.MaxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception)),
                OnRetry = _ => metrics.Retried(ResiliencePipelines.Database),
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = options.BreakerRatio,
                MinimumThroughput = options.BreakerCalls,
                SamplingDuration = options.BreakerWindow,
                BreakDuration = options.BreakerOpen,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception)),
                OnOpened = _ => metrics.Opened(ResiliencePipelines.Database),
                OnClosed = _ => metrics.Closed(ResiliencePipelines.Database),
                OnHalfOpened = _ => metrics.HalfOpened(ResiliencePipelines.Database),
            })
            .Build();
    }

    private static bool IsTransient(Exception? exception) => exception is DbException { IsTransient: true };
}
