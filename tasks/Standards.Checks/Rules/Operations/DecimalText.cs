using System.Globalization;

namespace Standards.Checks.Rules.Operations;

/// <summary>Numbers in messages.</summary>
internal static class DecimalText
{
    /// <summary>A number without zeros at its end, rounded after ten digits.</summary>
    public static string Of(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
