using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>What a filter of a query does to a column before it compares it.</summary>
internal static class ColumnFunctions
{
    private static readonly HashSet<string> OfText = new(StringComparer.Ordinal)
    {
        "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Trim", "TrimStart", "TrimEnd", "Substring", "Replace", "ToString", "PadLeft", "PadRight",
    };

    private static readonly HashSet<string> OfTime = new(StringComparer.Ordinal)
    {
        "Date", "Year", "Month", "Day", "DayOfWeek", "DayOfYear", "Hour", "Minute", "TimeOfDay", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds",
        "UtcDateTime", "LocalDateTime",
    };

    /// <summary>The column that an operation computes something of; null for an operation that is no function of one.</summary>
    public static IPropertySymbol? ColumnIn(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } instance } part when OfTime.Contains(part.Property.Name) && IsTime(part.Property.ContainingType) =>
            Column(instance),
        IInvocationOperation { Instance: { } instance } call when IsFunction(call.TargetMethod) => Column(instance),
        IInvocationOperation call when IsStaticFunction(call.TargetMethod) =>
            call.Arguments.Select(a => Column(a.Value)).FirstOrDefault(c => c is not null),
        _ => null,
    };

    private static bool IsFunction(IMethodSymbol method) =>
        OfText.Contains(method.Name) || (method.Name.StartsWith("Add", StringComparison.Ordinal) && IsTime(method.ContainingType));

    private static bool IsStaticFunction(IMethodSymbol method) => method.ContainingType.Name switch
    {
        "Math" or "Convert" => true,
        "DateOnly" or "TimeOnly" => method.Name.StartsWith("From", StringComparison.Ordinal),
        _ => method.Name.StartsWith("DateDiff", StringComparison.Ordinal),
    };

    private static bool IsTime(ITypeSymbol type) => type.Name is "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan";

    // A property that begins at the variable of a lambda: 'order.Customer.Name', 'order.PaidAt.Value'.
    private static IPropertySymbol? Column(IOperation value)
    {
        if (value.Unwrapped() is not IPropertyReferenceOperation { Instance: { } owner } reference)
        {
            return null;
        }

        if (reference.Property is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            return Column(owner);
        }

        // A part of a column is none: 'order.PaidAt.Date'.
        if (IsTime(reference.Property.ContainingType))
        {
            return null;
        }

        var root = owner.Unwrapped();
        while (root is IPropertyReferenceOperation { Instance: { } outer })
        {
            root = outer.Unwrapped();
        }

        return root is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }
            ? reference.Property
            : null;
    }
}
