using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>Spans of time that the code says: <c>TimeSpan.FromSeconds(30)</c>.</summary>
internal static class TimeConstant
{
    /// <summary>The seconds of a constant span, null for what is not one.</summary>
    public static double? SecondsOf(IOperation value)
    {
        if (value.Unwrapped() is not IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "TimeSpan" } method } span)
        {
            return null;
        }

        var number = span.Arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit)?.Value.Unwrapped().ConstantValue.Value;
        return number is null ? null : Convert.ToDouble(number, CultureInfo.InvariantCulture) * FactorOf(method.Name);
    }

    private static double? FactorOf(string name) => name switch
    {
        "FromMilliseconds" => 0.001,
        "FromSeconds" => 1,
        "FromMinutes" => 60,
        "FromHours" => 3600,
        "FromDays" => 86400,
        _ => null,
    };
}
