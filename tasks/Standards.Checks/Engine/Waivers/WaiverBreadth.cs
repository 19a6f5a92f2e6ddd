using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>
/// Tells an exception from a rule that is switched off. A narrow pattern is one file, or begins with two segments without a wildcard:
/// <c>src/Orders.Legacy/**</c> and <c>docs/adr/*.md</c>, but not <c>**/*.cs</c>, <c>src/**</c> or <c>src/*/Program.cs</c>.
/// </summary>
internal static class WaiverBreadth
{
    private const int LiteralSegments = 2;

    /// <summary>The first alternative that is too broad, or null.</summary>
    public static string? FindBroad(PathGlob glob) =>
        glob.Alternatives.FirstOrDefault(a => !a.IsLiteral && !IsNarrow(a.Segments))?.Text;

    private static bool IsNarrow(string[] segments) =>
        segments.Length > LiteralSegments && segments.Take(LiteralSegments).All(s => s is not ("" or ".") && s.AsSpan().IndexOfAny('*', '?') < 0);
}
