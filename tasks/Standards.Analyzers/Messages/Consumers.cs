using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>Methods to which a broker's messages come, at least once each.</summary>
internal static class Consumers
{
    private static readonly HashSet<string> Interfaces = new(StringComparer.Ordinal)
    {
        "IConsumer", "IHandleMessages", "IIntegrationEventHandler", "IEventConsumer", "IMessageConsumer", "IMessageHandler", "ICapSubscribe", "IKafkaHandler",
    };

    private static readonly HashSet<string> Triggers = new(StringComparer.Ordinal)
    {
        "ServiceBusTriggerAttribute", "QueueTriggerAttribute", "KafkaTriggerAttribute", "RabbitMQTriggerAttribute", "EventHubTriggerAttribute",
        "CapSubscribeAttribute", "TopicAttribute",
    };

    private static readonly string[] Ends = ["Consumer", "Subscriber", "Listener", "MessageHandler", "EventHandler"];
    private static readonly string[] Verbs = ["Consume", "Handle", "Process", "Receive", "On"];

    /// <summary>The parameter that is the message, or holds it; null for a method that is no consumer.</summary>
    public static IParameterSymbol? MessageOf(IMethodSymbol method)
    {
        if (method.Parameters.FirstOrDefault() is not { } first)
        {
            return null;
        }

        if (method.Name.StartsWithAny(Verbs) && IsOne(method.ContainingType))
        {
            return IsMessage(first.Type) ? first : null;
        }

        return method.Parameters.FirstOrDefault(p => p.GetAttributes().Any(IsTrigger)) ?? (method.GetAttributes().Any(IsTrigger) ? first : null);
    }

    /// <summary>Whether a type is a consumer of MassTransit.</summary>
    public static bool IsOfMassTransit(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i is { Name: "IConsumer", ContainingNamespace: { Name: "MassTransit", ContainingNamespace.IsGlobalNamespace: true } });

    private static bool IsOne(INamedTypeSymbol type) =>
        Ends.Any(end => type.Name.EndsWith(end, StringComparison.Ordinal)) || type.AllInterfaces.Any(i => Interfaces.Contains(i.Name));

    private static bool IsMessage(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && type.SpecialType == SpecialType.None;

    private static bool IsTrigger(AttributeData attribute) => attribute.AttributeClass is { } type && Triggers.Contains(type.Name);
}
