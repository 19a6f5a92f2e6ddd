using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Errors;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class BackgroundLoopFixTests
{
    [Theory]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
                while (await timer.WaitForNextTickAsync(token))
                {
                    // each
                    await SendAsync(); // sent
                }
            }
        }
        """,
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
                while (await timer.WaitForNextTickAsync(token))
                {
                    try
                    {
                        // each
                        await SendAsync(); // sent
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        logger.LogError(e, "A pass of Sender failed. The next one follows.");
                    }
                }
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                while (!token.IsCancellationRequested)
                {
                    await SendAsync();
                    await Task.Delay(1000, token);
                }
            }
        }
        """,
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                while (!token.IsCancellationRequested)
                {
                    try
                    {
                        await SendAsync();
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        logger.LogError(e, "A pass of Sender failed. The next one follows.");
                    }

                    await Task.Delay(1000, token);
                }
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                var jobs = System.Threading.Channels.Channel.CreateUnbounded<int>();
                await foreach (var job in jobs.Reader.ReadAllAsync(token))
                {
                    await SendAsync();
                }

                await foreach (var job in jobs.Reader.ReadAllAsync(token))
                {
                    await SendAsync();
                }
            }
        }
        """,
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                var jobs = System.Threading.Channels.Channel.CreateUnbounded<int>();
                await foreach (var job in jobs.Reader.ReadAllAsync(token))
                {
                    try
                    {
                        await SendAsync();
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        logger.LogError(e, "A pass of Sender failed. The next one follows.");
                    }
                }

                await foreach (var job in jobs.Reader.ReadAllAsync(token))
                {
                    try
                    {
                        await SendAsync();
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        logger.LogError(e, "A pass of Sender failed. The next one follows.");
                    }
                }
            }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<BackgroundLoopAnalyzer, BackgroundLoopFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                while (!token.IsCancellationRequested)
                {
                    await SendAsync();
                }
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(IServiceProvider services) : BackgroundService
        {
            Task SendAsync() => services as Task ?? null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                while (!token.IsCancellationRequested)
                {
                    await SendAsync();
                    await Task.Delay(1000, token);
                }
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger, ILogger other) : BackgroundService
        {
            Task SendAsync() => logger == other ? null! : null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                while (!token.IsCancellationRequested)
                {
                    await SendAsync();
                    await Task.Delay(1000, token);
                }
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        class Sender(ILogger<Sender> logger) : BackgroundService
        {
            Task SendAsync() => null!;

            protected override async Task ExecuteAsync(CancellationToken token)
            {
                while (!token.IsCancellationRequested) { await SendAsync(); await Task.Delay(1000, token); }
            }
        }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<BackgroundLoopAnalyzer, BackgroundLoopFix>.IsNotOfferedAsync(source);
}
