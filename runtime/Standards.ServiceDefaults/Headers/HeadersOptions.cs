namespace Standards.ServiceDefaults.Headers;

/// <summary>Headers that keep answers of an API out of caches, out of content sniffing and, over TLS, on TLS.</summary>
public sealed class HeadersOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary><c>Cache-Control</c> of answers that set none themselves. Default <c>no-store</c>; empty sends none.</summary>
    public string CacheControl { get; set; } = "no-store";

    /// <summary><c>max-age</c> of <c>Strict-Transport-Security</c> on answers over https (RFC 6797). Default 365 days; zero sends none.</summary>
    public TimeSpan HstsMaxAge { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Whether <c>Strict-Transport-Security</c> speaks for subdomains too. Default false: this service does not own them.</summary>
    public bool HstsIncludeSubDomains { get; set; }
}
