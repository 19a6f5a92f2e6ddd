using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>Which numbers say by themselves what they are, and where a number has a name already.</summary>
internal static class MagicNumbers
{
    // Units of time and angles, and the ends of ranges: a minute has its last second at 59, a month its last day by the 31st.
    private static readonly ImmutableHashSet<decimal> Plain =
        [0, 1, 2, 3, 4, 5, 7, 10, 12, 23, 24, 31, 59, 60, 90, 100, 127, 180, 255, 360, 365, 366, 1000, 3600, 10000, 65535, 86400, 1000000, 0.5m];

    // What these words end is counted by its own unit, or numbered by a document that everyone has.
    private static readonly ImmutableHashSet<string> Counters =
    [
        "length", "count", "rank", "index", "major", "minor", "build", "revision", "version", "month", "day", "hour", "minute", "second", "year",
        "code", "status", "port", "number", "kind", "char", "byte", "value", "position", "offset", "bits", "dimension", "depth", "column", "line",
        "x", "y", "z",
    ];

    /// <summary>Whether something that is compared with a number should have a name for it.</summary>
    public static bool IsLimit(LiteralExpressionSyntax literal) => ValueOf(literal) is { } value && !Plain.Contains(value) && !IsPowerOfTwo(value);

    /// <summary>Whether a number is a rate: a decimal that is no power of ten.</summary>
    public static bool IsFactor(LiteralExpressionSyntax literal) =>
        literal.Token.Value is decimal value && value is not (0.01m or 0.1m or 0.001m) && !Plain.Contains(value);

    /// <summary>Whether a number of milliseconds is more than none.</summary>
    public static bool IsDuration(LiteralExpressionSyntax literal) => ValueOf(literal) is > 1;

    /// <summary>Whether a property, field or parameter is a quantity, and not the place of something in a text or list.</summary>
    public static bool IsMeasure(ISymbol symbol) =>
        symbol is IPropertySymbol or IFieldSymbol or IParameterSymbol && NameWords.Of(symbol.Name).LastOrDefault() is { } word && !Counters.Contains(word);

    /// <summary>Whether a number stands where it is given its name: in a constant, a fixed field or options; or where it is part of a hash.</summary>
    public static bool HasName(LiteralExpressionSyntax literal, ISymbol member) =>
        member is IFieldSymbol or IPropertySymbol { IsStatic: true }
        || member.Name == "GetHashCode"
        || literal.Ancestors().Any(node => node is LocalDeclarationStatementSyntax { IsConst: true } or AttributeSyntax or EnumMemberDeclarationSyntax)
        || member.ContainingType is { Name: var type }
            && (type.EndsWith("Options", StringComparison.Ordinal)
                || type.EndsWith("Settings", StringComparison.Ordinal)
                || type.EndsWith("Constants", StringComparison.Ordinal));

    // Patterns of bits are written in another base.
    private static decimal? ValueOf(LiteralExpressionSyntax literal) => literal.Token.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        || literal.Token.Text.StartsWith("0b", StringComparison.OrdinalIgnoreCase)
            ? null
            : literal.Token.Value switch
            {
                int value => value,
                long value => value,
                uint value => value,
                decimal value => value,
                double value when Math.Abs(value) < 1e9 => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                _ => null,
            };

    private static bool IsPowerOfTwo(decimal value) =>
        value is > 0 and < long.MaxValue && value == decimal.Truncate(value) && ((long)value & ((long)value - 1)) == 0;
}
