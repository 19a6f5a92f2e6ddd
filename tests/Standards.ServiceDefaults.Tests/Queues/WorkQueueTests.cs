using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Queues;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Queues;

public sealed class WorkQueueTests
{
    private readonly Journal _journal = new();

    private IHost Host(Action<WorkQueueOptions>? configure = null)
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_journal);
        builder.AddWorkQueue<string, Handler>(options =>
        {
            options.Delay = TimeSpan.Zero;
            configure?.Invoke(options);
        });
        return builder.Build();
    }

    private static BoundedWorkQueue<string> QueueOf(IHost host) => host.Services.GetRequiredService<BoundedWorkQueue<string>>();

    [Fact]
    public async Task Items_are_handled_in_order()
    {
        using var host = Host();
        await host.StartAsync();
        for (var i = 0; i < 100; i++)
        {
            await QueueOf(host).EnqueueAsync($"{i}");
        }
        await host.StopAsync();
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), _journal.Handled);
    }

    [Fact]
    public async Task Poison_item_is_a_dead_letter_after_three_attempts_and_the_next_is_handled()
    {
        using var host = Host();
        await host.StartAsync();
        Assert.True(QueueOf(host).TryEnqueue("poison"));
        Assert.True(QueueOf(host).TryEnqueue("good"));
        await host.StopAsync();
        Assert.Equal(["poison", "poison", "poison"], _journal.Tried.Where(item => item == "poison"));
        Assert.Equal(["good"], _journal.Handled);
        var letter = Assert.Single(host.Services.GetRequiredService<InMemoryDeadLetters<string>>().Letters);
        Assert.Equal(("poison", 3), (letter.Item, letter.Attempts));
        Assert.IsType<InvalidOperationException>(letter.Error);
    }

    [Fact]
    public async Task Pauses_between_attempts_double()
    {
        var clock = new ManualTimeProvider();
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_journal).AddSingleton<TimeProvider>(clock);
        builder.AddWorkQueue<string, Handler>();
        using var host = builder.Build();
        await host.StartAsync();
        Assert.True(QueueOf(host).TryEnqueue("poison"));
        await Wait.UntilAsync(() => clock.Waiting == 1);
        clock.Advance(TimeSpan.FromMilliseconds(100));
        await Wait.UntilAsync(() => _journal.Tried.Count == 2 && clock.Waiting == 1);
        clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Equal(2, _journal.Tried.Count);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await Wait.UntilAsync(() => _journal.Tried.Count == 3);
        await host.StopAsync();
    }

    [Fact]
    public async Task Full_queue_refuses_or_waits()
    {
        var queue = new BoundedWorkQueue<string>(2, new ManualTimeProvider());
        Assert.True(queue.TryEnqueue("a"));
        Assert.True(queue.TryEnqueue("b"));
        Assert.False(queue.TryEnqueue("c"));
        Assert.Equal(2, queue.Depth);
        using var patience = new CancellationTokenSource();
        var waiting = queue.EnqueueAsync("c", patience.Token);
        Assert.False(waiting.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public void Age_is_that_of_the_oldest()
    {
        var clock = new ManualTimeProvider();
        var queue = new BoundedWorkQueue<string>(2, clock);
        Assert.Equal(TimeSpan.Zero, queue.Age);
        queue.TryEnqueue("a");
        clock.Advance(TimeSpan.FromSeconds(3));
        queue.TryEnqueue("b");
        Assert.Equal(TimeSpan.FromSeconds(3), queue.Age);
    }

    [Fact]
    public async Task Stop_refuses_new_items_and_handles_those_that_wait()
    {
        using var host = Host();
        await host.StartAsync();
        var queue = QueueOf(host);
        Assert.True(queue.TryEnqueue("hold"));
        await Wait.UntilAsync(() => _journal.Tried.Contains("hold"));
        Assert.True(queue.TryEnqueue("waits"));
        var stopping = host.StopAsync();
        await Wait.UntilAsync(() => !queue.TryEnqueue("late"));
        await Assert.ThrowsAsync<ChannelClosedException>(async () => await queue.EnqueueAsync("late"));
        _journal.Release.SetResult();
        await stopping;
        Assert.Equal(["hold", "waits"], _journal.Handled.Where(item => item != "late"));
    }

    [Fact]
    public async Task Stop_out_of_time_loses_nothing()
    {
        using var host = Host();
        await host.StartAsync();
        Assert.True(QueueOf(host).TryEnqueue("hold"));
        await Wait.UntilAsync(() => _journal.Tried.Contains("hold"));
        Assert.True(QueueOf(host).TryEnqueue("waits"));
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        try
        {
            await host.StopAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            // The host says that time was up.
        }

        Assert.Equal(["hold", "waits"], host.Services.GetRequiredService<InMemoryDeadLetters<string>>().Letters.Select(letter => letter.Item).Order());
    }

    [Fact]
    public void Bad_option_names_the_key()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Host(options => options.Capacity = 0));
        Assert.Contains("WorkQueue<String>:Capacity is '0'", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Journal
    {
        public ConcurrentQueue<string> Tried { get; } = new();

        public ConcurrentQueue<string> Handled { get; } = new();

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Handler(Journal journal) : IWorkHandler<string>
    {
        public async ValueTask HandleAsync(string item, CancellationToken cancellationToken)
        {
            journal.Tried.Enqueue(item);
            if (item == "poison")
            {
                throw new InvalidOperationException("cannot be handled");
            }
            if (item == "hold")
            {
                await journal.Release.Task.WaitAsync(cancellationToken);
            }
            journal.Handled.Enqueue(item);
        }
    }
}
