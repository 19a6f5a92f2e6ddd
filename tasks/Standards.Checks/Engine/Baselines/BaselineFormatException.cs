namespace Standards.Checks.Engine.Baselines;

/// <summary>The baseline is JSON but not a baseline.</summary>
/// <param name="offset">Byte at which it goes wrong.</param>
/// <param name="message">What is wrong; one sentence without a full stop.</param>
/// <param name="fix">What to do; one sentence without a full stop.</param>
internal sealed class BaselineFormatException(long offset, string message, string fix) : Exception(message)
{
    /// <summary>Byte at which it goes wrong.</summary>
    public long Offset => offset;

    /// <summary>What to do.</summary>
    public string Fix => fix;
}
