using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>Calls of System.Diagnostics.Metrics.</summary>
internal static class Instruments
{
    /// <summary>Whether a call makes an instrument.</summary>
    /// <param name="call">Any call.</param>
    /// <param name="meter">The type <c>Meter</c> of the compilation.</param>
    public static bool IsMade(IInvocationOperation call, INamedTypeSymbol meter) =>
        call.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, meter);

    /// <summary>Whether a call measures: <c>Add</c> and <c>Record</c> of an instrument.</summary>
    public static bool IsMeasured(IInvocationOperation call, INamedTypeSymbol instrument) =>
        call.TargetMethod.Name is "Add" or "Record" && call.TargetMethod.ContainingType.Is(instrument);

    /// <summary>Whether a name is put together of parameters and variables; of fields and constants it is the same in every run.</summary>
    public static bool IsComposed(IOperation name) =>
        name is IInterpolatedStringOperation or IBinaryOperation
            or IInvocationOperation { TargetMethod: { Name: "Concat" or "Format" or "Join", ContainingType.SpecialType: SpecialType.System_String } }
        && name.Descendants().Any(o => o is IParameterReferenceOperation or ILocalReferenceOperation);
}
