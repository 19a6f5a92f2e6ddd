using Standards.Analyzers.Messages;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Messages;

public sealed class EventEnvelopeAnalyzerTests
{
    private const string Full =
        "Guid EventId, string AggregateId, string AggregateType, string EventType, int EventVersion, DateTimeOffset OccurredAt, Guid CorrelationId";

    [Theory]
    [InlineData("record [|OrderPlaced|](string Id) : IDomainEvent;")]
    [InlineData("class [|OrderPlaced|] : IIntegrationEvent { public Guid EventId { get; init; } }")]
    [InlineData("namespace Shop.IntegrationEvents { record [|OrderPlacedEvent|](Guid EventId); }")]
    [InlineData("namespace Shop.Domain.Events { record [|OrderPlacedEvent|](Guid EventId); }")]
    [InlineData("abstract record [|DomainEvent|](Guid EventId);")]
    [InlineData("abstract record [|ShopDomainEvent|](Guid EventId); record OrderPlaced(string OrderId) : ShopDomainEvent(default(Guid));")]
    [InlineData("record [|IntegrationEvent|](Guid Id); record OrderPlaced(string OrderId) : IntegrationEvent(default(Guid));")]
    [InlineData("record [|EventEnvelope|](Guid EventId, string AggregateId, string EventType, int EventVersion, "
        + "DateTimeOffset OccurredAt, Guid CorrelationId);")]
    [InlineData("record OrderEnvelope(string Data); record [|OrderPlaced|](Guid EventId) : IDomainEvent;")]
    [InlineData("record Metadata(Guid? CorrelationId); record [|OrderPlaced|](Guid EventId, string AggregateId, string AggregateType, string EventType, "
        + "int EventVersion, DateTimeOffset OccurredAt, Metadata Metadata) : IDomainEvent;")]
    [InlineData("record Metadata(Guid UserId); record [|OrderPlaced|](Guid EventId, string AggregateId, string AggregateType, string EventType, "
        + "int EventVersion, DateTimeOffset OccurredAt, Metadata Metadata) : IDomainEvent;")]
    public Task Event_without_the_envelope_is_STD1730(string type) => Find(type);

    [Theory]
    [InlineData($"record OrderPlaced({Full}) : IDomainEvent;")]
    [InlineData($"abstract record DomainEvent({Full}); record OrderPlaced(string Id) : DomainEvent(default, \"\", \"\", \"\", 1, default, default);")]
    [InlineData("record OrderPlaced(Guid Id, string OrderId, string AggregateType, string Type, int Version, DateTime Timestamp, "
        + "Dictionary<string, string> Metadata) : IDomainEvent;")]
    [InlineData("record OrderPlaced(string Id) : IDomainEvent; record EventEnvelope<T>(T Data);")]
    [InlineData("class Clicked : EventArgs { }")]
    [InlineData("namespace Shop.Calendar.Events { record HolidayEvent(string Name); }")]
    [InlineData("class Log { string M() => nameof(IDomainEvent); }")]
    public Task Others_are_silent(string type) => Find(type);

    [Fact]
    public Task Base_class_is_asked_once_for_all_its_events() =>
        Find("abstract record [|DomainEvent|](string AggregateId, string AggregateType, string EventType, int EventVersion); "
            + "record OrderPlaced(string Id) : DomainEvent(\"\", \"\", \"\", 1);");

    [Fact]
    public Task Time_of_an_event_is_UTC() => Find(
        $"record OrderPlaced({Full}) : IDomainEvent {{ OrderPlaced Again() => this with {{ [|OccurredAt = DateTimeOffset.Now|] }}; "
            + "OrderPlaced Later() => this with { OccurredAt = DateTimeOffset.UtcNow }; }");

    [Fact]
    public async Task Message_names_what_is_missing() => Assert.StartsWith(
        "'OrderPlaced' lacks EventVersion, CorrelationId,",
        await RuleTest<EventEnvelopeAnalyzer>.MessageAsync("STD1730", Source(
            "record OrderPlaced(Guid EventId, string AggregateId, string AggregateType, string EventType, DateTime OccurredAt) : IDomainEvent;")));

    [Theory]
    [InlineData("record [|OrderEvent|](Guid EventId, string EventType, string Data, DateTimeOffset OccurredAt);")]
    [InlineData("record [|EventMetadata|](Guid? UserId, Guid? CausationId);")]
    public Task Event_by_three_fields_and_metadata_are_STD1730(string source) => Find(source);

    [Theory]
    [InlineData("record CalendarEvent(string Title, DateOnly Day);")]
    [InlineData("record EventMetadata(string CorrelationId, Guid? CausationId);")]
    [InlineData("record ImageMetadata(int Width, int Height);")]
    public Task Event_by_three_fields_and_metadata_are_STD1730_look_alikes_are_silent(string source) => Find(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<EventEnvelopeAnalyzer>.InTestsAsync("STD1730", Source("record OrderPlaced(string Id) : IDomainEvent;"));

    private static Task Find(string type) => RuleTest<EventEnvelopeAnalyzer>.AsMarkedAsync("STD1730", Source(type));

    private static string Source(string type) => $"interface IDomainEvent {{ }} interface IIntegrationEvent {{ }} {type}";
}
