namespace Standards.ServiceDefaults.Logging;

/// <summary>JSON lines on standard output, secrets redacted; one line an answer where the access log is on.</summary>
public sealed class LoggingOptions
{
    /// <summary>Whether the feature is on. Off: the providers of the host are left as they are.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether lines are JSON. Default true. False leaves the console of the host, which writes text for people, <b>with secrets</b>: for development; the
    /// access log and the silence of the framework stay.
    /// </summary>
    public bool Json { get; set; } = true;

    /// <summary>Whether each answer has a line: method, route, status, duration, bytes, request id. Default true.</summary>
    public bool AccessLog { get; set; } = true;

    /// <summary>Paths whose good answers have no line and no trace, as first segments. Default <c>/health</c>.</summary>
    public IList<string> QuietPaths { get; } = ["/health"];

    /// <summary>Bytes of a line at most; the rest is left out and the line says <c>"truncated": true</c>. Default 16,384, from 1,024 to 1,048,576.</summary>
    public int LineBytes { get; set; } = 16 * 1024;

    /// <summary>
    /// Bytes of lines that may wait for standard output. What comes then is dropped, counted and reported; the last eighth is kept for
    /// warnings and above. Default 1,048,576, from 65,536 to 268,435,456.
    /// </summary>
    public int BufferBytes { get; set; } = 1024 * 1024;

    /// <summary>How long lines are gathered before they are written together. Default 5 ms, from 0 to 1 s.</summary>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Words that make a key sensitive, besides the built-in ones (password, secret, token, authorization, cookie and the like).</summary>
    public IList<string> RedactedKeys { get; } = [];

    /// <summary>Whether e-mail addresses are replaced (personal data, clause observability-logs.no-sensitive-data-in-logs). Default true.</summary>
    public bool RedactEmails { get; set; } = true;

    /// <summary>
    /// The key of pseudonyms of users, base64 of at least 32 bytes; a secret. Without it each process has its own, and a user another name after each start.
    /// </summary>
    public string? PseudonymKey { get; set; }
}
