using Standards.Analyzers.Messages;
using Standards.Analyzers.Tests.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Messages;

public sealed class DualWriteAnalyzerTests
{
    [Theory]
    [InlineData("await db.SaveChangesAsync(); await bus.[|Publish|](e);")]
    [InlineData("await db.SaveChangesAsync(); await kafka.[|ProduceAsync|](\"orders\", new());")]
    [InlineData("await bus.[|Publish|](e); await db.SaveChangesAsync();")]
    [InlineData("kafka.[|Produce|](\"orders\", new()); db.SaveChanges();")]
    [InlineData("using var t = c.BeginTransaction(); t.Commit(); await queue.[|SendMessageAsync|](new());")]
    [InlineData("c.Execute(\"insert into orders (id) values (1)\"); await events.[|PublishAsync|](e);")]
    [InlineData("await orders.AddAsync(e); await events.[|PublishAsync|](e);")]
    [InlineData("if (await db.SaveChangesAsync() > 0) { await events.[|PublishAsync|](e); }")]
    [InlineData("foreach (var x in new[] { e }) { await events.[|PublishAsync|](x); } await db.SaveChangesAsync();")]
    [InlineData("using (var t = c.BeginTransaction()) { c.Execute(\"update orders set a = 1\"); t.Commit(); } await bus.[|Publish|](e);")]
    [InlineData("try { await db.SaveChangesAsync(); } finally { Console.WriteLine(); } await events.[|PublishAsync|](e);")]
    public Task Save_and_publish_one_after_the_other_is_STD1731(string body) => Find(body);

    [Theory]
    [InlineData("await db.SaveChangesAsync();")]
    [InlineData("await events.PublishAsync(e);")]
    [InlineData("outbox.PublishAsync(e); await db.SaveChangesAsync();")]
    [InlineData("await endpoint.Publish(e); await db.SaveChangesAsync();")]
    [InlineData("await mediator.Publish(e); await db.SaveChangesAsync();")]
    [InlineData("await domainEvents.PublishAsync(e); await db.SaveChangesAsync();")]
    [InlineData("if (e is null) { await db.SaveChangesAsync(); } else { await events.PublishAsync(e); }")]
    [InlineData("if (e is null) { await db.SaveChangesAsync(); return; } await events.PublishAsync(e);")]
    [InlineData("try { await db.SaveChangesAsync(); } catch { await events.PublishAsync(e); throw; }")]
    [InlineData("await db.SaveChangesAsync(); Func<Task> later = () => events.PublishAsync(e);")]
    [InlineData("await db.SaveChangesAsync(); Console.WriteLine(nameof(events.PublishAsync));")]
    public Task Others_are_silent(string body) => Find(body);

    [Fact]
    public Task What_sends_from_the_outbox_is_silent() => Find("await events.PublishAsync(e); await db.SaveChangesAsync();", "OutboxRelay");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<DualWriteAnalyzer>.InTestsAsync(
        "STD1731", Source("db.SaveChanges(); await bus.Publish(e);", "C"), Stubs.EntityFramework, DataStubs.Dapper, MessageStubs.Brokers);

    private static Task Find(string body, string type = "C") => RuleTest<DualWriteAnalyzer>.AsMarkedAsync(
        "STD1731", Source(body, type), Stubs.EntityFramework, DataStubs.Dapper, MessageStubs.Brokers);

    private static string Source(string body, string type) => $$"""
        using System.Data; using Azure.Messaging.ServiceBus; using Confluent.Kafka; using Dapper; using MassTransit; using MediatR;
        using Microsoft.EntityFrameworkCore;
        interface IEventBus { Task PublishAsync(object e); }
        interface IOutboxPublisher : IEventBus { }
        interface IDomainEventPublisher { Task PublishAsync(object e); }
        interface IOrderRepository { Task AddAsync(object order); }
        class {{type}}
        {
            private IOutboxPublisher outbox = null!;

            async Task M(
                DbContext db, IBus bus, IPublishEndpoint endpoint, IProducer<string, string> kafka, ServiceBusSender queue,
                IDbConnection c, IEventBus events,
                IDomainEventPublisher domainEvents, IOrderRepository orders, IMediator mediator, object e)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;
}
