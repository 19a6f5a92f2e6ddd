using System.Net;
using System.Text;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Templates;

namespace Standards.Sdk.Tests.Trust;

/// <summary>Callers whom a service does not know, asked over HTTP.</summary>
[Trait("Subject", "Trust")]
public sealed class PublishedServiceTests(PublishedService published) : IClassFixture<PublishedService>
{
    private const string Items = "/api/v1/items";

    [UnixFact]
    public async Task Anonymous_callers_of_two_addresses_share_no_answer()
    {
        using var service = published.Start(("ServiceDefaults__Proxies__Networks__0", "127.0.0.0/8"));

        using var first = await PostAsync(service, "203.0.113.1");
        using var again = await PostAsync(service, "203.0.113.1");
        using var stranger = await PostAsync(service, "203.0.113.2");

        // The stranger learns that the key is taken, and neither gets the answer nor writes.
        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity], [first.StatusCode, again.StatusCode, stranger.StatusCode]);
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.False(stranger.Headers.Contains("Idempotency-Replayed"));
        var item = (await ServiceProcess.JsonOf(first)).GetProperty("id").GetString()!;
        Assert.DoesNotContain(item, await stranger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Caller_who_names_an_address_of_his_own_escapes_no_limit()
    {
        using var service = published.Start(
            ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"),
            ("ServiceDefaults__Limits__RateLimit__Burst", "2"),
            ("ServiceDefaults__Limits__RateLimit__Period", "01:00:00"));
        var statuses = new List<HttpStatusCode>();
        foreach (var address in (string[])["203.0.113.1", "203.0.113.2", "203.0.113.3"])
        {
            using var response = await SendAsync(service, HttpMethod.Get, address);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    private static Task<HttpResponseMessage> PostAsync(ServiceProcess service, string address) => SendAsync(service, HttpMethod.Post, address);

    private static async Task<HttpResponseMessage> SendAsync(ServiceProcess service, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, Items);
        request.Headers.Add("X-Forwarded-For", address);
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", "key-1");
            request.Content = new StringContent("""{"name":"first"}""", Encoding.UTF8, "application/json");
        }

        return await (await service.ClientAsync()).SendAsync(request);
    }
}
