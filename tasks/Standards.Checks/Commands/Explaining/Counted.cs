using System.Globalization;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Writes a number with its noun.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
