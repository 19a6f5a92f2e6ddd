using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Code that takes money through binary floating point although its members are decimal.</summary>
internal static class MoneyOperations
{
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "GetDouble", "GetSingle", "GetFloat", "ReadDouble", "ReadSingle", "ToDouble", "ToSingle", "Parse",
    };

    private static readonly string[] BinaryColumns = ["double", "float", "real"];

    /// <summary>The sum of a decimal that is made in binary and turned back, null for other conversions. Functions of <c>Math</c> know nothing else.</summary>
    public static IOperation? RoundTripOf(IConversionOperation conversion) =>
        conversion is { Type.SpecialType: SpecialType.System_Decimal, IsImplicit: false }
        && conversion.Operand.Unwrapped() is IBinaryOperation { Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } sum
        && sum.Descendants().ToList() is var parts
        && parts.Any(IsFromDecimal)
        && !parts.Any(o => o is IInvocationOperation)
            ? sum
            : null;

    /// <summary>Whether a number of JSON is read in binary and made a decimal, which the same reader gives as it is written.</summary>
    public static bool IsReadInBinary(IConversionOperation conversion) =>
        conversion is { Type.SpecialType: SpecialType.System_Decimal, IsImplicit: false }
        && conversion.Operand.Unwrapped() is IInvocationOperation
        {
            TargetMethod: { Name: "GetDouble" or "GetSingle", ContainingType.Name: "JsonElement" or "Utf8JsonReader" },
        };

    /// <summary>The local variable with a name of money that takes a number as it is read, null for others.</summary>
    public static ILocalSymbol? ReadInto(IVariableDeclaratorOperation declarator, INamedTypeSymbol? owner) =>
        declarator.Symbol is { Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single } local
        && owner is not null
        && declarator.GetVariableInitializer()?.Value.Unwrapped() is IInvocationOperation call
        && Readers.Contains(call.TargetMethod.Name)
        && MoneyNames.IsMoney(local.Name, owner)
            ? local
            : null;

    /// <summary>The binary type of the column that a decimal property is kept in, null for other calls.</summary>
    public static string? ColumnOf(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "HasColumnType", TypeArguments.IsEmpty: false } method }
        && method.TypeArguments[0].ToDisplayString() is "decimal" or "decimal?"
        && call.Arguments.LastOrDefault()?.Value.Text() is { } column
        && BinaryColumns.Any(type => column.StartsWith(type, StringComparison.OrdinalIgnoreCase))
            ? column
            : null;

    private static bool IsFromDecimal(IOperation operation) =>
        operation is IConversionOperation { Operand.Type.SpecialType: SpecialType.System_Decimal };
}
