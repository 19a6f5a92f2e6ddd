namespace Standards.ServiceDefaults.Problems;

/// <summary>Errors leave the service as problem details (RFC 9457) with <c>code</c>, <c>errors</c> and <c>requestId</c>.</summary>
public sealed class ProblemsOptions
{
    private readonly List<ExceptionMapping> _mappings = [];

    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// What stands before the code in <c>type</c>: <c>https://errors.example.com/</c> gives <c>https://errors.example.com/not_found</c>.
    /// Default empty: the type is <c>about:blank</c>, and callers branch on <c>code</c>.
    /// </summary>
    public string TypeBase { get; set; } = "";

    /// <summary><c>Retry-After</c> of a 503, where nothing says it better. Default 5 seconds.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Answers an exception that this service knows with its own problem. The first mapping that fits counts.</summary>
    /// <typeparam name="TException">The exception, with those derived from it; its text is not sent.</typeparam>
    /// <param name="status">Status of the answer, 400 to 599. A 503 carries <c>Retry-After</c>.</param>
    /// <param name="code">The <c>code</c> that callers branch on.</param>
    /// <param name="title">One sentence for people; null is the name of the status.</param>
    public ProblemsOptions Map<TException>(int status, string code, string? title = null)
        where TException : Exception
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        _mappings.Add(new ExceptionMapping(static exception => exception is TException, status, code, title));
        return this;
    }

    // No property: configuration would try to bind it.
    internal ExceptionMapping? MappingOf(Exception exception) => _mappings.Find(mapping => mapping.Fits(exception));
}
