using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>Calls that hand a message to a broker.</summary>
internal static class PublishCalls
{
    private static readonly string[] Verbs = ["Publish", "Produce", "Send", "BasicPublish"];

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "IProducer", "IPublishEndpoint", "IBus", "ISendEndpoint", "ISendEndpointProvider", "IPublishEndpointProvider", "ServiceBusSender",
        "EventHubProducerClient", "IModel", "IChannel", "IAmazonSQS", "IAmazonSimpleNotificationService", "AmazonSQSClient", "PublisherClient",
        "QueueClient", "INatsConnection", "ITopicProducer",
    };

    private static readonly string[] Suffixes =
    [
        "EventBus", "MessageBus", "EventPublisher", "MessagePublisher", "EventProducer", "MessageProducer", "ServiceBus",
    ];

    // Inside of a process, or with an outbox of their own.
    private static readonly HashSet<string> Safe = new(StringComparer.Ordinal)
    {
        "outbox", "domain", "local", "memory", "process", "mediator", "transactional",
    };

    private static readonly HashSet<string> SafeLibraries = new(StringComparer.Ordinal)
    {
        "MediatR", "Mediator", "Wolverine", "Volo", "DotNetCore", "NServiceBus",
    };

    /// <summary>Whether a call does.</summary>
    public static bool IsOne(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWithAny(Verbs) && TypeOf(call) is { } type && IsClient(type) && !IsSafe(call, type);

    /// <summary>
    /// Whether a library may hold messages back until the state is saved: then what is published before that is one step with it. The bus of MassTransit
    /// itself never does.
    /// </summary>
    public static bool MayBeHeldBack(IInvocationOperation call) =>
        TypeOf(call) is { } type && RootOf(type) switch { "MassTransit" => type.Name != "IBus", var root => root == "Rebus" };

    private static ITypeSymbol? TypeOf(IInvocationOperation call) =>
        call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value.Unwrapped().Type : null);

    private static bool IsClient(ITypeSymbol type) =>
        Clients.Contains(type.Name)
        || Suffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal))
        || type.AllInterfaces.Any(i => Clients.Contains(i.Name));

    private static bool IsSafe(IInvocationOperation call, ITypeSymbol type) =>
        SafeLibraries.Contains(RootOf(type))
        || NameWords.Of(type.Name).Any(Safe.Contains)
        || (call.Instance?.Unwrapped().Referenced() is { } variable && NameWords.Of(variable.Name).Any(Safe.Contains));

    private static string RootOf(ITypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space?.Name ?? "";
    }
}
