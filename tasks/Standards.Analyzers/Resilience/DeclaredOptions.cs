using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>What code sets of options that it makes itself, as far as it can be known that nothing else sets more.</summary>
internal static class DeclaredOptions
{
    /// <summary>
    /// The properties that are set where options are made or by the variable that holds them, with their values; null where other code may set more: a
    /// caller, a method of the project, configuration that is bound to a property.
    /// </summary>
    public static IReadOnlyDictionary<string, IOperation>? In(IObjectCreationOperation creation)
    {
        var declared = new Dictionary<string, IOperation>(StringComparer.Ordinal);
        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            Add(declared, assignment);
        }

        return creation.Consumer() switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => IsOfLibrary(call.TargetMethod) ? declared : null,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => WithAssigned(declared, local, creation),
            IReturnOperation or IFieldInitializerOperation => declared.Count > 0 ? declared : null,
            _ => null,
        };
    }

    /// <summary>Whether a method is none of the project: of Polly, or of another library.</summary>
    public static bool IsOfLibrary(IMethodSymbol method) => method.ContainingNamespace is { Name: "Polly" } || method.Locations.All(l => !l.IsInSource);

    private static IReadOnlyDictionary<string, IOperation>? WithAssigned(Dictionary<string, IOperation> declared, ILocalSymbol local, IOperation within)
    {
        foreach (var reference in LocalLifetimes.ReferencesTo(local, within))
        {
            if (reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property && assignment.Target == property)
            {
                Add(declared, assignment);
            }
            else if (reference.Consumer() is not IArgumentOperation { Parent: IInvocationOperation call } || !IsOfLibrary(call.TargetMethod))
            {
                return null;
            }
        }

        return declared;
    }

    private static void Add(Dictionary<string, IOperation> declared, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property.Name: var name })
        {
            declared[name] = assignment.Value.Unwrapped();
        }
    }
}
