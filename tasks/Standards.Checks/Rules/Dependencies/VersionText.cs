using System.Globalization;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>Reads versions and version ranges as they are written in project files; what holds an expression says nothing.</summary>
internal static class VersionText
{
    /// <summary>The version, or the lower bound of a range; empty when there is none or only an evaluation knows it.</summary>
    public static string Lower(string text)
    {
        var version = text.Trim().TrimStart('[', '(').Split(',')[0].Trim().TrimEnd(']', ')');
        return version.Length > 0 && char.IsAsciiDigit(version[0]) && !version.Contains('$', StringComparison.Ordinal) ? version : "";
    }

    /// <summary>Whether it has a pre-release label.</summary>
    public static bool IsPrerelease(string version) => version.Split('+')[0].Contains('-', StringComparison.Ordinal);

    /// <summary>Its first number; null when there is none.</summary>
    public static int? Major(string version) =>
        int.TryParse(version.Split('.', '-', '+')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
}
