using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Symbols;

/// <summary>Where a process is put together: there, and only there, code reads the configuration and asks for services by their types.</summary>
internal static class CompositionRoot
{
    private static readonly HashSet<string> Wiring = new(StringComparer.Ordinal)
    {
        "IServiceCollection", "IHost", "WebApplication", "HostBuilderContext", "WebHostBuilderContext", "IConfigurationManager", "ConfigurationManager",
    };

    private static readonly string[] Types = ["Startup", "Bootstrap", "CompositionRoot", "Module", "Installer", "Program"];

    /// <summary>
    /// Whether an operation stands in the entry point, or in a member or lambda that is given what a process is built with. What answers a request runs later.
    /// </summary>
    public static bool Contains(IOperation operation, ISymbol member)
    {
        if (IsOfHandler(operation))
        {
            return false;
        }

        if (IsProgram(member) || (member is IMethodSymbol method && method.Parameters.Any(IsWiring)))
        {
            return true;
        }

        return AnyFunction(operation, function => function.Parameters.Any(IsWiring));
    }

    /// <summary>Whether an operation is a value that is registered: <c>services.AddSingleton(other.GetRequiredService&lt;IClock&gt;())</c>.</summary>
    public static bool IsRegistered(IOperation operation) =>
        operation.Consumer() is IArgumentOperation { Parent: IInvocationOperation registration }
        && (registration.Instance ?? registration.Arguments[0].Value).Unwrapped().Type is { } receiver
        && (receiver.Name == "IServiceCollection" || receiver.AllInterfaces.Any(i => i.Name == "IServiceCollection"));

    /// <summary>Whether a lambda or local function around an operation, within the same member, has a property.</summary>
    public static bool AnyFunction(IOperation operation, Func<IMethodSymbol, bool> isMeant)
    {
        for (var current = operation; current.NestedFunction() is { } function; current = current.NestedFunctionOperation()!)
        {
            if (isMeant(function))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an operation stands in the lambda of an endpoint.</summary>
    public static bool IsOfHandler(IOperation operation) => operation.Ancestors().Any(o =>
        o is IInvocationOperation { TargetMethod: { Name: "Map" or "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete" or "MapMethods" } called }
        && called.ContainingType.IsOfAspNet()
        && operation.NestedFunctionOperation() is not null);

    // Top-level statements are a method of 'Program' too.
    private static bool IsProgram(ISymbol member) =>
        member.Name == "Main" || (member.ContainingType is { } type && Types.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

    private static bool IsWiring(IParameterSymbol parameter) =>
        Wiring.Contains(parameter.Type.Name) || (parameter.Type.Name.EndsWith("Builder", StringComparison.Ordinal) && parameter.Type.Name != "StringBuilder");
}
