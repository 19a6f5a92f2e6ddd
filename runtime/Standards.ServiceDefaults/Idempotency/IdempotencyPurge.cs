using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Data;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>Removes expired answers from the database, a bounded number at a time.</summary>
internal sealed class IdempotencyPurge(
    DbDataSource source, ServiceDefaultsOptions options, TimeProvider clock, ILogger<IdempotencyPurge> logger) : BackgroundService
{
    private const int Batch = 1000;

    private const string Delete =
        "DELETE FROM idempotency_answers WHERE id IN (SELECT id FROM idempotency_answers WHERE expires_at <= @now LIMIT @batch)";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        int count;
        do
        {
            await using var command = source.CreateCommand(Delete);
            count = await command.With("now", clock.GetUtcNow()).With("batch", Batch).ExecuteNonQueryAsync(cancellationToken);
            total += count;
        }
        while (count == Batch);
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interval = options.Idempotency.PurgeInterval;
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await PurgeAsync(stoppingToken) is > 0 and var count)
                {
                    logger.ExpiredRemoved(count);
                }
            }
            catch (DbException exception)
            {
                logger.RemovalFailed(interval, exception);
            }
        }
    }
}
