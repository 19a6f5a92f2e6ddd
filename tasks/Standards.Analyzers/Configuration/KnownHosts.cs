namespace Standards.Analyzers.Configuration;

/// <summary>Hosts that are the same in every environment: examples, schemas, and public services.</summary>
internal static class KnownHosts
{
    private static readonly string[] Names = ["schemas.", "schema.", "ns.", "purl.", "xmlns.", "json-schema."];

    private static readonly string[] Ends =
    [
        "localhost", ".example", ".test", ".invalid", "example.com", "example.org", "example.net", "contoso.com", "fabrikam.com", "northwind.com",
        "adatum.com", "tempuri.org", "w3.org", "iana.org", "ietf.org", "rfc-editor.org", "xmlsoap.org", "openid.net", "opengis.net", "adobe.com", "purl.org",
        "schema.org", "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "google.com", "googleapis.com", "gstatic.com", "microsoft.com",
        "microsoftonline.com", "windows.net", "azure.com", "azure.net", "azurewebsites.net", "live.com", "office.com", "visualstudio.com", "aka.ms",
        "nuget.org", "npmjs.com", "npmjs.org", "docker.io", "amazonaws.com", "facebook.com", "twitter.com", "x.com", "linkedin.com", "apple.com",
        "stripe.com", "paypal.com", "slack.com", "sendgrid.com", "mailgun.net", "twilio.com", "openai.com", "anthropic.com", "cloudflare.com", "youtube.com",
        "telegram.org", "discord.com", "wikipedia.org", "mozilla.org", "opentelemetry.io", "digicert.com", "letsencrypt.org", "okta.com", "auth0.com",
        "pwnedpasswords.com", "haveibeenpwned.com", "gravatar.com", "unpkg.com", "jsdelivr.net", "cloudfront.net", "bing.com", "yahoo.com", "dropbox.com",
        "spotify.com", "themoviedb.org", "huggingface.co", "mistral.ai", "osv.dev",
    ];

    /// <summary>Whether a host is one of them, or a part of its name is put in at run time.</summary>
    public static bool Contains(string host) =>
        host.IndexOfAny(['{', '$', '%', '<']) >= 0
        || Names.Any(name => host.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        || Ends.Any(end => IsAt(host, end));

    // 'api.github.com' and 'github.com', not 'ourgithub.com'.
    private static bool IsAt(string host, string end) =>
        host.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (end[0] == '.' || host.Length == end.Length || host[host.Length - end.Length - 1] == '.');
}
