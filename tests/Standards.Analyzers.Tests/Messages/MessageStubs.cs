namespace Standards.Analyzers.Tests.Messages;

/// <summary>Sources in place of clients of brokers that are not restored here, with the signatures of the originals.</summary>
internal static class MessageStubs
{
    /// <summary>Confluent.Kafka, MassTransit, Azure.Messaging.ServiceBus and MediatR.</summary>
    public const string Brokers = """
        namespace Confluent.Kafka
        {
            using System.Threading;
            using System.Threading.Tasks;

            public sealed class Null { }

            public class Message<TKey, TValue>
            {
                public TKey Key { get; set; } = default!;
                public TValue Value { get; set; } = default!;
            }

            public interface IProducer<TKey, TValue>
            {
                Task ProduceAsync(string topic, Message<TKey, TValue> message, CancellationToken cancellationToken = default);
                void Produce(string topic, Message<TKey, TValue> message);
            }
        }

        namespace MassTransit
        {
            using System.Threading;
            using System.Threading.Tasks;

            public interface IPublishEndpoint { Task Publish<T>(T message, CancellationToken cancellationToken = default); }
            public interface IBus : IPublishEndpoint { }
        }

        namespace Azure.Messaging.ServiceBus
        {
            using System.Threading;
            using System.Threading.Tasks;

            public class ServiceBusMessage { }
            public class ServiceBusSender { public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken token = default) => null!; }
        }

        namespace MediatR
        {
            using System.Threading.Tasks;

            public interface IMediator { Task Publish(object notification); }
        }
        """;
}
