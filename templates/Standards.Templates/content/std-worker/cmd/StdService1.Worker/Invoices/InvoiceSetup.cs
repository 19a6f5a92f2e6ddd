using Standards.ServiceDefaults.Configuration;
using Standards.ServiceDefaults.Health;
using Standards.ServiceDefaults.Queues;
using StdService1.Worker.Folders;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Invoices;

/// <summary>Adds the work on invoices.</summary>
internal static class InvoiceSetup
{
    public static void AddInvoices(this IHostApplicationBuilder builder)
    {
        builder.AddValidatedOptions<InboxOptions, InboxOptionsValidator>("Inbox", static (section, options) => section.Bind(options));
        builder.AddValidatedOptions<OutboxOptions, OutboxOptionsValidator>("Outbox", static (section, options) => section.Bind(options));
        builder.Services.AddSingleton<WorkFolders>();
        builder.Services.AddSingleton<WorkMetrics>();
        builder.Services.AddSingleton<IMessageSource, InboxFolder>();
        builder.Services.AddSingleton<IResultStore, OutboxFolder>();
        builder.Services.AddSingleton<IDeadLetters<InvoiceDelivery>, SourceDeadLetters>();
        builder.Services.AddReadinessCheck("folders", static (services, _) => Task.FromResult(services.GetRequiredService<WorkFolders>().Exist()));
        builder.AddWorkQueue<InvoiceDelivery, InvoiceHandler>(options =>
        {
            builder.Configuration.GetSection("Queue").Bind(options);
            builder.Services.AddSingleton(options);
        });
        // After the queue: the host stops in the other order, so nothing is added to a queue that is closed.
        builder.Services.AddHostedService<MessageIntake>();
    }
}
