using Microsoft.AspNetCore.Builder;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

/// <summary>An answer that is stored goes to its caller, and to nobody who has the same key.</summary>
public sealed class KeyOwnerTests
{
    private const string Anna = "iss=https://one;tid=acme;client_id=shop;sub=anna";

    [Theory]
    [InlineData("iss=https://two;tid=acme;client_id=shop;sub=anna")]
    [InlineData("tid=acme;client_id=shop;sub=anna")]
    [InlineData("iss=https://one;tid=umbrella;client_id=shop;sub=anna")]
    [InlineData("iss=https://one;tenant=acme;client_id=shop;sub=anna")]
    [InlineData("iss=https://one;client_id=shop;sub=anna")]
    [InlineData("iss=https://one;tid=acme;client_id=till;sub=anna")]
    [InlineData("iss=https://one;tid=acme;azp=shop;sub=anna")]
    [InlineData("iss=https://one;tid=acme;client_id=shop;sub=berta")]
    [InlineData("iss=https://one;tid=acme;client_id=shop")]
    [InlineData("iss=https://one;tid=acme;tid=umbrella;client_id=shop;sub=anna")]
    [InlineData("iss=https://one;tid=ac;client_id=meshop;sub=anna")]
    [InlineData("iss=https://one;tid=acme;client_id=shopanna")]
    [InlineData("")]
    public async Task Another_caller_gets_an_answer_of_its_own(string other)
    {
        await using var service = await StartAsync();

        using var first = await PostAsync(service, Anna);
        using var second = await PostAsync(service, other);
        using var again = await PostAsync(service, Anna);

        Assert.Equal("1", await first.Content.ReadAsStringAsync());
        Assert.Null(TestService.Header(second, "Idempotency-Replayed"));
        Assert.Equal("2", await second.Content.ReadAsStringAsync());
        Assert.Equal(("true", "1"), (TestService.Header(again, "Idempotency-Replayed"), await again.Content.ReadAsStringAsync()));
    }

    // A retry may come with a new token.
    [Theory]
    [InlineData("sub=anna;tid=acme;client_id=shop;iss=https://one")]
    [InlineData("iss=https://one;tid=acme;client_id=shop;sub=anna;iat=2;scope=orders.write")]
    public async Task Same_caller_with_another_token_gets_its_answer(string again)
    {
        await using var service = await StartAsync();

        using var first = await PostAsync(service, Anna);
        using var second = await PostAsync(service, again);

        Assert.Equal("true", TestService.Header(second, "Idempotency-Replayed"));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Anonymous_caller_gets_its_answer_at_its_address_only()
    {
        await using var service = await StartAsync();

        using var first = await PostAsync(service, address: "203.0.113.1");
        using var again = await PostAsync(service, address: "203.0.113.1");
        using var other = await PostAsync(service, address: "203.0.113.2");
        using var otherKey = await PostAsync(service, address: "203.0.113.2", key: "key-2");

        Assert.Equal(("true", "1"), (TestService.Header(again, "Idempotency-Replayed"), await again.Content.ReadAsStringAsync()));
        // Neither the answer nor a second write: it may be the same caller, whose address has changed.
        await TestService.ProblemOf(other, 422, "idempotency_key_reused");
        Assert.Equal("2", await otherKey.Content.ReadAsStringAsync());
    }

    // Whatever it sends: who is no proxy has the address of its connection.
    [Fact]
    public async Task Anonymous_caller_cannot_take_the_address_of_another()
    {
        await using var service = await StartAsync("Proxies:Networks:0=10.0.0.0/8");

        using var first = await PostAsync(service, address: "203.0.113.1");
        using var again = await PostAsync(service, address: "203.0.113.2");

        Assert.Equal("true", TestService.Header(again, "Idempotency-Replayed"));
    }

    [Fact]
    public async Task Caller_whom_claims_do_not_name_is_anonymous()
    {
        await using var service = await StartAsync();

        using var first = await PostAsync(service, "scope=orders.write", "203.0.113.1");
        using var other = await PostAsync(service, "scope=orders.write", "203.0.113.2");

        await TestService.ProblemOf(other, 422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Application_says_who_calls()
    {
        await using var service = await StartAsync(
            configure: options => options.Idempotency.IdentifyCallers(context => context.Request.Headers["X-Consumer"]));

        using var first = await PostAsync(service, address: "203.0.113.1", consumer: "shop");
        using var moved = await PostAsync(service, address: "203.0.113.2", consumer: "shop");
        using var other = await PostAsync(service, address: "203.0.113.1", consumer: "till");
        using var nobody = await PostAsync(service, address: "203.0.113.1");

        Assert.Equal("true", TestService.Header(moved, "Idempotency-Replayed"));
        Assert.Equal(["1", "1", "2", "3"], await Task.WhenAll(new[] { first, moved, other, nobody }.Select(r => r.Content.ReadAsStringAsync())));
    }

    [Fact]
    public void Parts_cannot_be_cut_another_way()
    {
        var ids = new[] { ("ab", "c"), ("a", "bc"), ("", "abc"), ("abc", ""), ("a\0b", "c"), ("\ud800", "c"), ("\ud801", "c") }
            .Select(pair => RequestHash.OfKey(new KeyOwner([pair.Item1], ""), pair.Item2))
            .Append(RequestHash.OfKey(new KeyOwner(["a", "b"], ""), "c"))
            .ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{64}$", id));
        Assert.Equal(ids[0], RequestHash.OfKey(new KeyOwner(["ab"], "203.0.113.1"), "c"));
    }

    private static Task<TestService> StartAsync(string setting = "Proxies:Networks:0=127.0.0.0/8", Action<ServiceDefaultsOptions>? configure = null)
    {
        var count = 0;
        return TestService.StartAsync(
            app => app.MapPost("/orders", () => Interlocked.Increment(ref count)).RequireIdempotency(), [setting], ClaimsScheme.Add, configure);
    }

    private static Task<HttpResponseMessage> PostAsync(
        TestService service, string claims = "", string address = "203.0.113.1", string consumer = "", string key = "key-1") => service.SendAsync(
            HttpMethod.Post,
            "/orders",
            "{}",
            [("Idempotency-Key", key), ("X-Forwarded-For", address), .. Given(ClaimsScheme.Header, claims), .. Given("X-Consumer", consumer)]);

    private static (string Name, string Value)[] Given(string name, string value) => value.Length == 0 ? [] : [(name, value)];
}
