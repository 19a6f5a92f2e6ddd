using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Values of a dictionary that are set to what is made of the value before.</summary>
internal static class DictionaryUpdates
{
    /// <summary>The dictionary that <c>d[k]++</c>, <c>d[k] += 1</c> or <c>d[k] = d[k] + 1</c> changes, null for other assignments.</summary>
    public static ISymbol? Of(IOperation update, INamedTypeSymbol dictionary)
    {
        var target = update switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            _ => null,
        };
        if (target is not IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: { Length: 1 } arguments }
            || !SymbolEqualityComparer.Default.Equals(instance.Type?.OriginalDefinition, dictionary)
            || instance.Referenced() is not { } changed)
        {
            return null;
        }

        return update is not ISimpleAssignmentOperation { Value: var value } || Reads(value, changed, arguments[0].Value.Syntax) ? changed : null;
    }

    private static bool Reads(IOperation value, ISymbol dictionary, SyntaxNode key) => value.DescendantsAndSelf().Any(o => o switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: { Length: 1 } arguments } =>
            instance.RefersTo(dictionary) && arguments[0].Value.Syntax.IsEquivalentTo(key, topLevel: false),
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Arguments: { Length: > 1 } arguments } =>
            arguments[0].Value.RefersTo(dictionary) && arguments[1].Value.Syntax.IsEquivalentTo(key, topLevel: false),
        _ => false,
    });
}
