using Standards.Analyzers.Messages;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Messages;

public sealed class RepeatedDeliveryAnalyzerTests
{
    [Theory]
    [InlineData("class EarnedConsumer(IStore store) { public async Task [|ConsumeAsync|](Earned message, CancellationToken token) { "
        + "var a = await store.GetAsync(message.CustomerId); await store.SaveAsync(a with { Balance = a.Balance + message.Points }); } }")]
    [InlineData("class EarnedConsumer(IStore store) : MassTransit.IConsumer<Earned> { public async Task "
        + "[|Consume|](MassTransit.ConsumeContext<Earned> context) { "
        + "var a = await store.RowAsync(context.Message.CustomerId); a.Balance += context.Message.Points; await store.SaveAsync(a); } }")]
    [InlineData("class EarnedHandler(IStore store) : IHandleMessages<Earned> { public async Task [|Handle|](Earned message) { "
        + "var a = await store.RowAsync(message.CustomerId); a.Count++; await store.SaveAsync(a); } }")]
    [InlineData("class EarnedEventHandler(IStore store) { public async Task [|HandleAsync|](Earned e) { "
        + "var points = e.Points; var a = await store.RowAsync(e.CustomerId); a.Balance = a.Balance - points; await store.SaveAsync(a); } }")]
    [InlineData("class EarnedConsumer(IStore store) { public Task [|ConsumeAsync|](Earned m) => "
        + "store.ExecuteAsync(\"update accounts set balance = balance + @points where id = @id\", m); }")]
    [InlineData("class EarnedConsumer(IStore store) { public async Task [|ConsumeAsync|](Earned m) { "
        + "var a = await store.GetAsync(m.CustomerId); await store.SaveAsync(new Account(a.Id, a.Balance + m.Points)); } }")]
    [InlineData("class Functions(IStore store) { public async Task [|Run|]([QueueTrigger(\"earned\")] Earned m) { "
        + "var a = await store.RowAsync(m.CustomerId); a.Balance += m.Points; await store.SaveAsync(a); } }")]
    public Task Consumer_that_adds_for_each_delivery_is_STD1733(string source) => Find(source);

    [Theory]
    [InlineData("class EarnedConsumer(IStore store) { public async Task ConsumeAsync(Earned m) { if (await store.IsProcessedAsync(m.EventId)) { return; } "
        + "var a = await store.RowAsync(m.CustomerId); a.Balance += m.Points; await store.SaveAsync(a); } }")]
    [InlineData("class EarnedConsumer(IStore store) { public async Task ConsumeAsync(Earned m) { "
        + "var a = await store.RowAsync(m.CustomerId); a.Balance = m.Points; await store.SaveAsync(a); } }")]
    [InlineData("class EarnedConsumer(IStore store, IInbox inbox) { public async Task ConsumeAsync(Earned m) { "
        + "var a = await store.RowAsync(m.CustomerId); a.Balance += m.Points; await store.SaveAsync(a); Console.WriteLine(inbox); } }")]
    [InlineData("class Ledger(IStore store) { public async Task AddAsync(Earned m) { "
        + "var a = await store.RowAsync(m.CustomerId); a.Balance += m.Points; await store.SaveAsync(a); } }")]
    [InlineData("class EarnedConsumer(IStore store) { public async Task ConsumeAsync(Earned m) { "
        + "var a = await store.GetAsync(m.CustomerId); Console.WriteLine(a.Balance + m.Points); } }")]
    [InlineData("class EarnedConsumer(IStore store) { public async Task ConsumeAsync(Earned m) { "
        + "var total = 0; for (var i = 0; i < m.Points; i++) { total += i; } await store.SaveAsync(new Account(m.CustomerId, total)); } }")]
    [InlineData("class EarnedConsumer(IStore store) { public Task ConsumeAsync(Earned m) => "
        + "store.ExecuteAsync(\"update accounts set balance = @points where id = @id\", m); }")]
    [InlineData("class EarnedConsumer(IStore store) { public async Task ConsumeAsync(MassTransit.ConsumeContext<Earned> c) { "
        + "var a = await store.RowAsync(1); a.Balance += c.Message.Points; a.Last = c.MessageId; await store.SaveAsync(a); } }")]
    public Task Others_are_silent(string source) => Find(source);

    [Theory]
    [InlineData("class EarnedConsumer(IStore store, List<Account> rows) { public async Task [|ConsumeAsync|](Earned m) { "
        + "var a = rows.First(r => r.Id == m.CustomerId); await store.SaveAsync(a with { Balance = a.Balance + m.Points }); } }")]
    public Task Id_of_a_row_is_not_that_of_the_message(string source) => Find(source);

    private static Task Find(string source) => RuleTest<RepeatedDeliveryAnalyzer>.AsMarkedAsync("STD1733", """
        record Earned(Guid EventId, int CustomerId, int Points);
        record Account(int Id, int Balance);
        class Row { public int Balance { get; set; } public int Count { get; set; } public Guid? Last { get; set; } }
        interface IInbox { }
        interface IHandleMessages<T> { Task Handle(T message); }
        class QueueTriggerAttribute(string name) : Attribute { public string Name => name; }
        interface IStore
        {
            Task<Account> GetAsync(int id); Task<Row> RowAsync(int id); Task SaveAsync(object row); Task<bool> IsProcessedAsync(Guid id);
            Task ExecuteAsync(string sql, object parameters);
        }

        """ + source, """
        namespace MassTransit
        {
            public interface ConsumeContext<T> { T Message { get; } System.Guid? MessageId { get; } }
            public interface IConsumer<T> { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
        }
        """);
}
