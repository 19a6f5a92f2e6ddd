using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Queues;

/// <summary>
/// Works a queue off. The host stops it after the web server, which started last: requests that still add are over by then. What waits is handled first, and
/// what cannot be handled in the time of the shutdown becomes a dead letter instead of being lost.
/// </summary>
internal sealed partial class WorkQueueService<T>(
    BoundedWorkQueue<T> queue, WorkQueueOptions options, IServiceScopeFactory scopes, IDeadLetters<T> deadLetters, QueueMetrics<T> metrics, TimeProvider time,
    ILogger<WorkQueueService<T>> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _abort = new();
    private Task _workers = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _workers = Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        try
        {
            await _workers.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _abort.CancelAsync();
            await _workers;
        }

        var left = 0;
        while (queue.TryRead(out var item))
        {
            left++;
            await BuryAsync(item.Item, 0, null);
        }

        if (left > 0)
        {
            Left(logger, left);
        }
    }

    public void Dispose() => _abort.Dispose();

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var item in queue.ReadAsync(_abort.Token))
            {
                // The channel goes on handing out what it has; out of time nothing is begun.
                if (_abort.IsCancellationRequested)
                {
                    await BuryAsync(item.Item, 0, null);
                }
                else
                {
                    await HandleAsync(item.Item);
                }
            }
        }
        catch (OperationCanceledException) when (_abort.IsCancellationRequested)
        {
            // What is left is buried by StopAsync.
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever an item throws, the next one is handled.")]
    private async Task HandleAsync(T item)
    {
        // No pipeline: each attempt has a scope and a measurement of its own, and the last one ends as a dead letter.
        for (var attempt = 1; ; attempt++)
        {
            var start = time.GetTimestamp();
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IWorkHandler<T>>().HandleAsync(item, _abort.Token);
                metrics.Handled(time.GetElapsedTime(start));
                return;
            }
            catch (Exception exception)
            {
                metrics.Failed(time.GetElapsedTime(start));
                if (attempt >= options.Attempts || _abort.IsCancellationRequested)
                {
                    Dead(logger, attempt, exception);
                    await BuryAsync(item, attempt, exception);
                    return;
                }

                Failed(logger, attempt, exception);
            }

            await Task.Delay(PauseAfter(attempt), time, _abort.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A store of dead letters that is down must not stop the worker.")]
    private async Task BuryAsync(T item, int attempts, Exception? error)
    {
        metrics.Dead();
        try
        {
            await deadLetters.AddAsync(new DeadLetter<T>(item, attempts, error, time.GetUtcNow()), CancellationToken.None);
        }
        catch (Exception exception)
        {
            Lost(logger, exception);
        }
    }

    private TimeSpan PauseAfter(int attempt)
    {
        var pause = options.Delay * Math.Pow(2, attempt - 1);
        return pause < options.MaxDelay ? pause : options.MaxDelay;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Attempt {Attempt} at an item failed; it is tried again")]
    private static partial void Failed(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "An item is a dead letter after {Attempt} attempts")]
    private static partial void Dead(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Critical, Message = "An item is lost: the store of dead letters did not take it")]
    private static partial void Lost(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "{Count} items were not handled before the process stopped; they are dead letters")]
    private static partial void Left(ILogger logger, int count);
}
