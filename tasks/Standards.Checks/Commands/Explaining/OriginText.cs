using System.Globalization;
using Standards.Checks.Policies;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Names places in sentences.</summary>
internal static class OriginText
{
    public static string Of(PolicyOrigin origin) => Of(origin.Layer, origin.Line);

    public static string Of(string file, int line) => line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file} (line {line})");
}
