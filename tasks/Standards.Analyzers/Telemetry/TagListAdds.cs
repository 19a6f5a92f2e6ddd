using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>Tags that are added to a <c>TagList</c> one by one before it is measured with.</summary>
internal static class TagListAdds
{
    /// <summary>
    /// How many tags a local list has that a measurement is given: those of its declaration, and those that are added in the block of the measurement. Of two
    /// branches, only one runs. Zero where it is declared with as many as are found there anyway.
    /// </summary>
    public static int Before(IInvocationOperation measurement, IOperation given, INamedTypeSymbol list)
    {
        if (given.Unwrapped() is not ILocalReferenceOperation { Local: var local } reference || !SymbolEqualityComparer.Default.Equals(local.Type, list))
        {
            return 0;
        }

        var block = BlockOf(measurement);
        var added = LocalLifetimes.ReferencesTo(local, measurement)
            .Count(r => r.CallOn() is { TargetMethod.Name: "Add" } add && BlockOf(add) == block && add.Syntax.SpanStart < measurement.Syntax.SpanStart);
        return added == 0 ? 0 : added + DeclaredWith(reference);
    }

    private static IBlockOperation? BlockOf(IOperation operation) => operation.Around<IBlockOperation>();

    private static int DeclaredWith(ILocalReferenceOperation reference) =>
        reference.DeclaredValue() is IObjectCreationOperation { Initializer: { } initializer } ? initializer.Initializers.Length : 0;
}
