namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>A file of advisories is not what it should be; the message completes "the file …".</summary>
internal sealed class AdvisoryFormatException : Exception
{
    public AdvisoryFormatException()
    {
    }

    public AdvisoryFormatException(string message)
        : base(message)
    {
    }

    public AdvisoryFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
