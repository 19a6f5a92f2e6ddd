namespace Standards.ServiceDefaults.Proxies;

/// <summary>Whose word counts for the address of a caller: <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> of these networks, and of no other.</summary>
public sealed class ProxiesOptions
{
    /// <summary>Whether the feature is on. Off, <c>ForwardedHeadersOptions</c> stay as the host and the application set them.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Networks of the proxies in front of the service, such as <c>10.0.0.0/8</c>, or single addresses. Default none: the address of a caller is that of its
    /// connection, whatever its headers say.
    /// </summary>
    public IList<string> Networks { get; } = [];

    /// <summary>Proxies that a request passes one after another, each of them in <see cref="Networks"/>. Default 1, from 1 to 16.</summary>
    public int Hops { get; set; } = 1;
}
