using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Standards.Sdk.Tests.Packages;

/// <summary>A package source on this machine that has no packages and knows which are vulnerable (NuGet's VulnerabilityInfo resource).</summary>
internal sealed class AdvisoryServer : IDisposable
{
    private readonly HttpListener listener;
    private readonly Dictionary<string, string> documents;

    /// <param name="severities">NuGet's number by package, all versions of which are vulnerable: 0 low, 1 moderate, 2 high, 3 critical.</param>
    public AdvisoryServer(IReadOnlyDictionary<string, int> severities)
    {
        (listener, var root) = Listen();
        var advisories = severities.Select(s => $$"""
            "{{s.Key.ToLowerInvariant()}}": [ { "url": "{{Address(s.Key)}}", "severity": {{s.Value}}, "versions": "[0.0.0, )" } ]
            """);
        documents = new Dictionary<string, string>
        {
            ["/index.json"] = $$"""{ "version": "3.0.0", "resources": [ { "@id": "{{root}}pages.json", "@type": "VulnerabilityInfo/6.7.0" } ] }""",
            ["/pages.json"] = $$"""[ { "@name": "base", "@id": "{{root}}base.json", "@updated": "2026-01-31T00:00:00Z" } ]""",
            ["/base.json"] = $"{{ {string.Join(", ", advisories)} }}",
        };
        Index = $"{root}index.json";
        _ = AnswerAsync();
    }

    /// <summary>Address of the source.</summary>
    public string Index { get; }

    /// <summary>Address of the advisory about a package.</summary>
    public static string Address(string package) => $"https://example.invalid/advisories/GHSA-{package.ToLowerInvariant().Replace('.', '-')}";

    public void Dispose() => listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                var known = documents.TryGetValue(context.Request.Url!.AbsolutePath, out var text);
                context.Response.StatusCode = known ? 200 : 404;
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(text ?? ""), willBlock: true);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // HttpListener takes no port 0; between asking for a free port and taking it somebody else may be faster.
    private static (HttpListener Listener, string Root) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var root = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            var listener = new HttpListener { Prefixes = { root } };
            try
            {
                listener.Start();
                return (listener, root);
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                listener.Close();
            }
        }
    }
}
