namespace Standards.ServiceDefaults.Resilience;

/// <summary>
/// Calls to others end, are repeated where that is safe, and fail fast while the other side is down. Numbers: clauses of the area resilience.
/// </summary>
public sealed class ResilienceOptions
{
    /// <summary>Whether the feature is on. Off: clients of <c>IHttpClientFactory</c> are left as they are.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Time to connect. Default 5 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time of one attempt at a service of one's own. Default 10 s.</summary>
    public TimeSpan InternalTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time of one attempt by a client of <see cref="ExternalClients"/>. Default 60 s.</summary>
    public TimeSpan ExternalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Time of a call to a database with all attempts. Default 30 s.</summary>
    public TimeSpan DatabaseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time of a call by HTTP with all attempts and pauses. Default 60 s.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Names of clients that call somebody else's services.</summary>
    public IList<string> ExternalClients { get; } = [];

    /// <summary>Attempts in all, the first included. Default 3, from 1 to 10.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>The pause before the second attempt; it doubles then, with jitter. Default 100 ms.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause; an answer whose <c>Retry-After</c> asks for more is not repeated. Default 30 s.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The share of failed calls that opens the breaker, above 0 up to 1. Default 0.5.</summary>
    public double BreakerRatio { get; set; } = 0.5;

    /// <summary>Calls that it takes to judge, from 2. Default 10.</summary>
    public int BreakerCalls { get; set; } = 10;

    /// <summary>
    /// The time over which calls are counted, at least two attempts long. Default 60 s; external clients have twice their attempt if that is more.
    /// </summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an open breaker fails everything at once. Default 30 s.</summary>
    public TimeSpan BreakerOpen { get; set; } = TimeSpan.FromSeconds(30);
}
