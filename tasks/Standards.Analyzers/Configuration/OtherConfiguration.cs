using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Configuration;

/// <summary>Values in the form of a configuration that are none of the process: parameters of a feature filter, and a dictionary.</summary>
internal static class OtherConfiguration
{
    /// <summary>Whether a value is one, or a section of one.</summary>
    public static bool Is(IOperation configuration) => configuration.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call => EndpointCalls.Receiver(call) is { } receiver && Is(receiver),
        IPropertyReferenceOperation { Property.ContainingType.Name: "FeatureFilterEvaluationContext" } => true,
        ILocalReferenceOperation local => local.DeclaredValue() is { } value && IsOfDictionary(value),
        _ => false,
    };

    // 'new ConfigurationBuilder().AddInMemoryCollection(values).Build()'.
    private static bool IsOfDictionary(IOperation value) =>
        value.Unwrapped() is IInvocationOperation { TargetMethod.Name: "Build", Instance: { } builder }
        && builder.Unwrapped() is IInvocationOperation { TargetMethod.Name: "AddInMemoryCollection" } adding
        && EndpointCalls.Receiver(adding)?.Unwrapped() is IObjectCreationOperation;
}
