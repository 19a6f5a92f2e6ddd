using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// Finds the characters of a value in its file, where quotes, indentation and folded lines may stand between them: exact on the line of the expression,
/// else where the expression begins.
/// </summary>
internal static class ExpressionPlaces
{
    /// <summary>Where a character of an expression of a value stands in the file.</summary>
    public static int OffsetOf(PipelineFile file, YamlScalar value, ExpressionSpan span, int offset)
    {
        var raw = file.Slice(value);
        var open = IndexOf(raw, span.Ordinal);
        return open < 0 ? value.Start : value.Start + open + Exact(raw[open..], value.Value, span.Open, offset);
    }

    /// <summary>Where a character of a value that is an expression without braces stands in the file.</summary>
    public static int OffsetOf(PipelineFile file, YamlScalar value, int offset)
    {
        var raw = file.Slice(value);
        var start = raw.IndexOf(value.Value.AsSpan()[..Math.Max(0, value.Value.IndexOf('\n', StringComparison.Ordinal))]);
        start = start > 0 ? start : raw.StartsWith("'") || raw.StartsWith("\"") ? 1 : Math.Max(0, start);
        return value.Start + start + Exact(raw[start..], value.Value, 0, offset);
    }

    private static int Exact(ReadOnlySpan<char> raw, string value, int start, int offset)
    {
        var length = Math.Clamp(offset - start, 0, value.Length - start);
        return length <= raw.Length && raw[..length].SequenceEqual(value.AsSpan(start, length)) ? length : 0;
    }

    private static int IndexOf(ReadOnlySpan<char> raw, int ordinal)
    {
        var at = raw.IndexOf("${{");
        for (var i = 0; i < ordinal && at >= 0; i++)
        {
            var next = raw[(at + 3)..].IndexOf("${{");
            at = next < 0 ? -1 : at + 3 + next;
        }

        return at;
    }
}
