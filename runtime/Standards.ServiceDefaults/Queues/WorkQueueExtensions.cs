using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Queues;

/// <summary>Adds queues of work.</summary>
public static class WorkQueueExtensions
{
    /// <summary>
    /// Adds a queue of items of a type, <see cref="BoundedWorkQueue{T}"/>, and what works it off. Dead letters go to the <see cref="IDeadLetters{T}"/> among
    /// the services, or stay in memory.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A value is out of range.</exception>
    public static IHostApplicationBuilder AddWorkQueue<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IHostApplicationBuilder builder, Action<WorkQueueOptions>? configure = null)
        where THandler : class, IWorkHandler<T>
    {
        ArgumentNullException.ThrowIfNull(builder);

        var options = new WorkQueueOptions();
        configure?.Invoke(options);
        new OptionChecks($"WorkQueue<{typeof(T).Name}>", typeof(WorkQueueOptions))
            .Range(nameof(options.Capacity), options.Capacity, 1, 1_000_000)
            .Range(nameof(options.Workers), options.Workers, 1, 1000)
            .Range(nameof(options.Attempts), options.Attempts, 1, 100)
            .Require(
                options.Delay >= TimeSpan.Zero && options.Delay <= options.MaxDelay,
                nameof(options.Delay),
                $"{options.Delay}",
                $"a time from 0 to MaxDelay ({options.MaxDelay})")
            .Throw();

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddScoped<IWorkHandler<T>, THandler>();
        builder.Services.TryAddSingleton<InMemoryDeadLetters<T>>();
        builder.Services.TryAddSingleton<IDeadLetters<T>>(services => services.GetRequiredService<InMemoryDeadLetters<T>>());
        builder.Services.TryAddSingleton(services => new BoundedWorkQueue<T>(options.Capacity, services.GetRequiredService<TimeProvider>()));
        builder.Services.TryAddSingleton<QueueMetrics<T>>();
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<WorkQueueService<T>>(services, options));
        return builder;
    }
}
