using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// The sources that <c>CreateBuilder</c> adds by itself, the environment and the command line behind its files. What a function adds to them later wins.
/// </summary>
internal static class DefaultSources
{
    private static readonly HashSet<string> Creators = new(StringComparer.Ordinal) { "CreateBuilder", "CreateApplicationBuilder", "CreateSlimBuilder" };

    /// <summary>Whether a call adds a file behind them, to the builder of an application that the same function makes.</summary>
    public static bool IsBehind(IInvocationOperation call) =>
        call.TargetMethod.Name is "AddJsonFile" or "AddXmlFile" or "AddIniFile" or "AddYamlFile"
        && BuilderOf(call) is { } builder
        && builder.DeclaredValue() is IInvocationOperation { TargetMethod: { Name: var creator, ContainingType.Name: "WebApplication" or "Host" } }
        && Creators.Contains(creator)
        && !HasOwnOrder(call, builder.Local);

    // 'builder' of 'builder.Configuration.AddJsonFile("shop.json")'.
    private static ILocalReferenceOperation? BuilderOf(IInvocationOperation call)
    {
        IOperation? value = call;
        while (value?.Unwrapped() is IInvocationOperation inner)
        {
            value = EndpointCalls.Receiver(inner);
        }

        return value?.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Configuration", Instance: { } instance }
            ? instance.Unwrapped() as ILocalReferenceOperation
            : null;
    }

    // 'builder.Configuration.Sources.Clear()', '…Sources.Insert(0, …)'.
    private static bool HasOwnOrder(IOperation call, ILocalSymbol builder) => call.Root().Descendants().Any(o =>
        o is IPropertyReferenceOperation { Property.Name: "Sources" } sources && sources.Mentions(builder));
}
