namespace Standards.Checks.Foundation.Text;

/// <summary>Finds what git leaves in a file that it could not merge. Only for files that are no JSON: no line of JSON begins so.</summary>
internal static class ConflictMarkers
{
    /// <summary>1-based line of the first conflict marker at the start of a line; 0 when there is none.</summary>
    public static int FirstLine(ReadOnlySpan<byte> text)
    {
        var line = 1;
        while (true)
        {
            if (text.StartsWith("<<<<<<<"u8) || text.StartsWith("|||||||"u8) || text.StartsWith("======="u8) || text.StartsWith(">>>>>>>"u8))
            {
                return line;
            }

            var feed = text.IndexOf((byte)'\n');
            if (feed < 0)
            {
                return 0;
            }

            text = text[(feed + 1)..];
            line++;
        }
    }
}
