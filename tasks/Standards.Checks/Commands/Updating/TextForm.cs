namespace Standards.Checks.Commands.Updating;

/// <summary>How a text is written down: line ends and byte order mark. A template is rendered in the form that a repository has chosen for a file.</summary>
/// <param name="IsCrlf">Whether lines end with CR LF.</param>
/// <param name="HasMark">Whether a UTF-8 byte order mark stands first.</param>
internal readonly record struct TextForm(bool IsCrlf, bool HasMark)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The content in this form; the same when it is no text.</summary>
    public byte[] Apply(byte[] content)
    {
        if (content.AsSpan().Contains((byte)0))
        {
            return content;
        }

        var result = new List<byte>(content.Length + 64);
        if (HasMark)
        {
            result.AddRange(Mark);
        }

        var rest = content.AsSpan().StartsWith(Mark) ? content.AsSpan(Mark.Length) : content;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\r' && i + 1 < rest.Length && rest[i + 1] == '\n')
            {
                continue;
            }

            if (rest[i] == '\n' && IsCrlf)
            {
                result.Add((byte)'\r');
            }

            result.Add(rest[i]);
        }

        return [.. result];
    }
}
