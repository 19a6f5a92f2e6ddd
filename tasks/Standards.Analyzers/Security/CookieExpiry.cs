using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>When a cookie ends: one that is over already takes an older one away, and holds nothing.</summary>
internal static class CookieExpiry
{
    /// <summary>Whether options say that the cookie is over: a date that stands in the code, the first of all days, or a day before now.</summary>
    public static bool IsPast(IObjectCreationOperation options) =>
        (options.Initializer?.Initializers ?? []).Any(set =>
            set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Expires" }, Value: var value }
            && IsPast(value.Unwrapped()));

    private static bool IsPast(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { Name: "UnixEpoch" or "MinValue", ContainingType.Name: "DateTime" or "DateTimeOffset" } } => true,
        IObjectCreationOperation { Arguments: { IsEmpty: false } parts } => parts[0].Value.ConstantValue is { HasValue: true, Value: int and < 2020 },
        IInvocationOperation { TargetMethod.Name: "AddDays" or "AddYears" or "AddHours", Arguments: { Length: 1 } by } =>
            by[0].Value.Unwrapped().ConstantValue.Value is int and < 0 or double and < 0,
        _ => false,
    };
}
