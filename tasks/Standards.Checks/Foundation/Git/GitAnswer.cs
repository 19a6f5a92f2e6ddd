namespace Standards.Checks.Foundation.Git;

/// <summary>What came of a git command.</summary>
/// <param name="Output">Its standard output; null when it failed.</param>
/// <param name="Failure">Why it failed, as the end of a sentence that begins with "git"; null when it did not.</param>
internal sealed record GitAnswer(byte[]? Output, string? Failure)
{
    /// <summary>The output of a command that separates by zero bytes (<c>-z</c>): no quoting, any name.</summary>
    public List<string> Fields()
    {
        var fields = new List<string>();
        var rest = Output.AsSpan();
        while (rest.IndexOf((byte)0) is var end and >= 0)
        {
            fields.Add(System.Text.Encoding.UTF8.GetString(rest[..end]));
            rest = rest[(end + 1)..];
        }

        return fields;
    }
}
