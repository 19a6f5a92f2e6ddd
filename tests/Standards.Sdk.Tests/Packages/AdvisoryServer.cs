using System.Net;
using System.Text;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Packages;

/// <summary>A package source on this machine that has no packages and knows which are vulnerable (NuGet's VulnerabilityInfo resource).</summary>
internal sealed class AdvisoryServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Dictionary<string, string> _documents;

    /// <param name="severities">NuGet's number by package, all versions of which are vulnerable: 0 low, 1 moderate, 2 high, 3 critical.</param>
    public AdvisoryServer(IReadOnlyDictionary<string, int> severities)
    {
        (_listener, var root) = LoopbackListener.Start();
        var advisories = severities.Select(s => $$"""
            "{{s.Key.ToLowerInvariant()}}": [ { "url": "{{Address(s.Key)}}", "severity": {{s.Value}}, "versions": "[0.0.0, )" } ]
            """);
        _documents = new Dictionary<string, string>
        {
            ["/index.json"] = $$"""{ "version": "3.0.0", "resources": [ { "@id": "{{root}}pages.json", "@type": "VulnerabilityInfo/6.7.0" } ] }""",
            ["/pages.json"] = $$"""[ { "@name": "base", "@id": "{{root}}base.json", "@updated": "2026-01-31T00:00:00Z" } ]""",
            ["/base.json"] = $$"""{ {{string.Join(", ", advisories)}} }""",
        };
        Index = $"{root}index.json";
        _ = AnswerAsync();
    }

    /// <summary>Address of the source.</summary>
    public string Index { get; }

    /// <summary>Address of the advisory about a package.</summary>
    public static string Address(string package) => $"https://example.invalid/advisories/GHSA-{package.ToLowerInvariant().Replace('.', '-')}";

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var known = _documents.TryGetValue(context.Request.Url!.AbsolutePath, out var text);
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
}
